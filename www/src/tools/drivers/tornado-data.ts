import { size } from "../../charts/figures.js";
import type { Effect, Sensitivity, Value, Variation } from "../../core/contract/index.js";
import { compare } from "../../text/arithmetic.js";
import type { GivenInput } from "../shared/inputs.js";
import { isZero } from "../shared/zero-inputs.js";

/** The number of bars, unless more inputs tie for the largest effect; the inputs after them are named in a line. */
const MOST = 10;

/** The figure at one end of a bar. */
export interface End {
  /** The value of the input. */
  input: string;
  output: string;
  /** The figure for positions. */
  size: number;
}

/** The effect of one input that has any. */
export interface Swing {
  input: GivenInput;
  low: End;
  high: End;
  /** The distance between both figures. */
  swing: string;
}

/** The effects of the inputs that a person can change. */
export interface Effects {
  base: Value;
  /** The figure for the present inputs, for positions. */
  baseSize: number;
  /** The largest effects, the largest first. */
  swings: Swing[];
  /** The inputs that tie for the largest effect. */
  strongest: Swing[];
  /** The inputs with smaller effects, or none. */
  little: GivenInput[];
  /** The inputs that stayed 0. */
  zeros: GivenInput[];
  /** The shares that were raised from 0 by percentage points. */
  raised: GivenInput[];
  /** The inputs with no figure at one of the ends. */
  missing: GivenInput[];
}

/** By how much two equal effects may differ, as a share: quotients that do not end are rounded at their last digit. */
const ROUNDING = 1e-12;

const isTie = (one: string, other: string) => Math.abs(Number(one) - Number(other)) <= ROUNDING * Number(one);

const stayedZero = (input: GivenInput, { low, high }: Effect) =>
  isZero(input) && compare(low.input, high.input) === 0;

function end({ input, output }: Variation): End | undefined {
  const at = size(output);
  return output === null || at === null ? undefined : { input, output, size: at };
}

function swingOf(input: GivenInput, effect: Effect): Swing | undefined {
  const [low, high] = [end(effect.low), end(effect.high)];
  return low && high && effect.swing !== null ? { input, low, high, swing: effect.swing } : undefined;
}

/** Divides the effects into bars, what is too small for one, and what cannot be compared. */
export function readEffects(
  { base, effects }: Sensitivity,
  inputs: readonly GivenInput[],
  isRaised: (input: GivenInput) => boolean,
): Effects {
  const swings: Swing[] = [];
  const [little, zeros, missing]: [GivenInput[], GivenInput[], GivenInput[]] = [[], [], []];
  const isStrongest = ({ swing }: Swing) => swings[0] === undefined || isTie(swings[0].swing, swing);
  for (const effect of effects) {
    const input = inputs.find(({ path }) => path === effect.input);
    if (!input) continue;
    const swing = swingOf(input, effect);
    if (!swing) missing.push(input);
    else if (stayedZero(input, effect)) zeros.push(input);
    else if (Number(swing.swing) === 0 || (swings.length >= MOST && !isStrongest(swing))) little.push(input);
    else swings.push(swing);
  }
  const baseSize = size(base) ?? swings[0]?.low.size ?? 0;
  const strongest = swings.filter(isStrongest);
  return { base, baseSize, swings, strongest, little, zeros, raised: inputs.filter(isRaised), missing };
}
