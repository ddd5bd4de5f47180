// Measures contenders in turn, so that load on the machine affects all of them.
import { median } from "../scripts/lib/median.mjs";

/** Rotates the contenders, so that each round starts with another one. */
const turned = (contenders, round) =>
  contenders.map((_, place) => contenders[(place + round) % contenders.length]);

/** The median of each key over several measurements. */
const medians = (all) =>
  Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));

/**
 * Measures each contender in every round. Returns the medians of the measurements, by the contender's name.
 * @template {{ name: string }} Contender
 * @param {Contender[]} contenders
 * @param {number} rounds
 * @param {(contender: Contender) => Promise<Record<string, number>> | Record<string, number>} measure
 */
export async function interleave(contenders, rounds, measure) {
  const figures = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of turned(contenders, round)) figures.get(each.name).push(await measure(each));
  }
  return Object.fromEntries([...figures].map(([name, all]) => [name, medians(all)]));
}
