/**
 * A browser window with the few actions that a plain WebDriver offers, which are enough to act as a
 * person.
 */
export interface Engine {
  /** The name and the version of the browser. */
  readonly name: string;
  goto(url: string): Promise<void>;
  /**
   * Runs a function in the page, and waits if it returns a promise. The function can use only its
   * arguments.
   */
  evaluate<A extends readonly unknown[], T>(work: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  /** Clicks at a point of the window. */
  press(x: number, y: number): Promise<void>;
  /** Presses the keys of a text one after the other. */
  type(text: string): Promise<void>;
  /** Sets the size of the viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}
