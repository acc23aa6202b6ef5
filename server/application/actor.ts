/** Who asks. `clock` is the hall itself, when time has passed. */
export interface Actor {
  readonly kind: 'kiosk' | 'officer' | 'guard' | 'supervisor' | 'clock';
  readonly id: string;
}
