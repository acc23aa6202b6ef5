/** The one action that leads on from a question. */
export interface PrimaryAction {
  label: string;
  onpress: () => void;
  disabled: boolean;
  /** `outline` where it leaves a question open: a habit of pressing here must not do that. */
  look?: 'primary' | 'outline';
}
