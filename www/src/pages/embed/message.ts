import type { Inputs, Value } from "../../core/contract/index.js";

/** Sent by the page in a frame to the host page. */
export interface HeightMessage {
  partnerCalculator: "height";
  /** In CSS pixels. */
  height: number;
}

/** Sent by the host page to frames that may have reported their height, or asked for its address, before it listened. */
export interface HeightQuestion {
  partnerCalculator: "ask";
}

/** Sent by the page in a frame: may links lead to the page around it? */
export interface AddressQuestion {
  partnerCalculator: "page";
}

/** The answer of a host page that allows it; others send none. */
export interface AddressMessage {
  partnerCalculator: "address";
  /** The host page's own address, with its hash. */
  address: string;
}

/** Sent by a host page that wants the answers of a frame; without it, a frame sends none. */
export interface FollowMessage {
  partnerCalculator: "follow";
}

/** Sent by the page in a frame to a host page that follows: the present answer, then each new one. */
export interface AnswerMessage {
  partnerCalculator: "answer";
  /** The calculator's id. */
  calculator: string;
  /** Every input that counts, by id. */
  inputs: Inputs;
  /** Every figure, by id. */
  values: Readonly<Record<string, Value>>;
}
