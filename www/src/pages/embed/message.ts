/** What the page in a frame tells the page around it: how high it is. */
export interface HeightMessage {
  partnerCalculator: "height";
  /** In CSS pixels. */
  height: number;
}

/** What the page around asks a frame that may have told its height before anyone listened. */
export interface HeightQuestion {
  partnerCalculator: "ask";
}
