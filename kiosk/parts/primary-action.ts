/** The one action that leads on from a question. */
export interface PrimaryAction {
  label: string;
  onpress: () => void;
  disabled: boolean;
}
