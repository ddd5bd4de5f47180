/** The last removal, which can be reverted. */
interface Removed {
  sentence: string;
  /** The text of the program file before the removal, and the drafts of its cells. */
  before: string;
  drafts: Readonly<Record<string, string>>;
  /** The text after the removal. A further change makes the removal final. */
  after: string;
}

/** The state of the form that is not part of the settings, and so not part of the address. */
export interface FormState {
  /** The chosen language of texts; undefined before one is chosen. */
  language?: string;
  removed?: Removed;
  /** The groups that were opened or folded. */
  open?: Record<string, boolean>;
  /** The program file is shown as text. */
  isAdvanced?: boolean;
}
