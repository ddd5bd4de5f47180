/** Sent by the page in a frame to the host page. */
export interface HeightMessage {
  partnerCalculator: "height";
  /** In CSS pixels. */
  height: number;
}

/** Sent by the host page to frames that may have reported their height before it listened. */
export interface HeightQuestion {
  partnerCalculator: "ask";
}
