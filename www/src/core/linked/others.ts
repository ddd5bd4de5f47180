import type { LinkedDefinition } from "../answers.js";

const files = import.meta.glob<{ default: LinkedDefinition }>([
  "../../../pkg/linked/*/*.json",
  "!../../../pkg/linked/standard/*.json",
]);

/** Fetches a calculator that is linked with another ready-made program; undefined if there is none. */
export async function otherDefinition(program: string, id: string): Promise<LinkedDefinition | undefined> {
  return (await files[`../../../pkg/linked/${program}/${id}.json`]?.())?.default;
}
