import type { Named } from "./names.js";
import type { Outcome } from "./outcome.js";
import type { Preview } from "./preview.js";
import type { FormState } from "./program/form-state.js";
import type { Start } from "./program/start.js";
import type { Checked } from "./server.js";
import type { Settings } from "./state.js";

/** The interface of the builder for the parts of its page: the settings, their outcome, and the actions. */
export interface Choices {
  readonly settings: Settings;
  /** Undefined until the first outcome is computed. */
  readonly outcome: Outcome | undefined;
  /** Every calculator by its words; empty until they are loaded. */
  readonly names: readonly Named[];
  readonly preview: Preview;
  /** The address of the page with all settings. */
  readonly address: string;
  /** The address that was opened could not be read. */
  readonly isBroken: boolean;
  /** The program file that was opened could not be read. */
  readonly isUnread: boolean;
  /** Files that the page needs could not be fetched. */
  readonly hasFailed: boolean;
  /** The server of the files came with a link that was opened, and has not been confirmed. */
  readonly isServerGiven: boolean;
  /** Whether the outcome is that of the settings, and not of earlier ones. */
  readonly isSettled: boolean;
  /** What was found at the server's address; undefined before it is checked. */
  readonly checked: Checked | undefined;
  /** The state of the form that is not part of the settings. */
  readonly formState: FormState;
  set(change: Partial<Settings>): void;
  /** Draws the page again, after a change of state outside of the settings. */
  redraw(): void;
  /** Replaces the own program by a new one. The replacement can be reverted. */
  startProgram(start: Start): Promise<void>;
  /** Checks the server's address. */
  checkServer(): Promise<void>;
  /** Confirms the server that came with a link. */
  trustServer(): void;
  /** Reports that a program file could not be read; nothing changes. */
  unread(): void;
}
