/** What can be taken back: the last row that was removed. */
interface Removed {
  sentence: string;
  /** The text of the file before, and after: other changes since then make it impossible. */
  before: string;
  after: string;
}

/** What the form knows besides the settings. */
export interface FormState {
  /** The chosen language of texts; undefined before one is chosen. */
  language?: string;
  removed?: Removed;
  /** The groups that were opened or folded. */
  open?: Record<string, boolean>;
  /** The program file is shown as text. */
  isAdvanced?: boolean;
}
