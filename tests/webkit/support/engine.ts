/**
 * A window of a browser: as little of one as a plain WebDriver gives, and enough to do what a
 * person does.
 */
export interface Engine {
  /** What it calls itself, with its version. */
  readonly name: string;
  goto(url: string): Promise<void>;
  /**
   * Runs a function in the page; a promise that it gives is waited for. It sees its arguments and
   * nothing else.
   */
  evaluate<A extends readonly unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Presses the mouse at a place of the window, and lets go. */
  press(x: number, y: number): Promise<void>;
  /** Presses the keys of a text, one after the other. */
  type(text: string): Promise<void>;
  /** The size of what a page has for itself, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}
