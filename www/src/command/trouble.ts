/** The exit codes of the command. */
export const CODES = {
  /** Every calculation succeeded. */
  good: 0,
  /** Inputs, a program or a file are wrong. */
  input: 1,
  /** The command was called in a way that it does not understand. */
  usage: 2,
} as const;

/** Ends the command with messages on standard error, one a line, and an exit code other than zero. */
export class Trouble extends Error {
  constructor(
    readonly messages: readonly string[],
    readonly code: 1 | 2,
  ) {
    super(messages.join("\n"));
  }
}

/** The trouble of a call that the command does not understand. */
export const misuse = (...messages: string[]): Trouble => new Trouble(messages, CODES.usage);

/** The trouble of an input, a program or a file that is wrong. */
export const badInput = (...messages: string[]): Trouble => new Trouble(messages, CODES.input);
