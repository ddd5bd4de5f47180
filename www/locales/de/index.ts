/** The words that every calculator needs, and where the others are: a visitor fetches those of one calculator. */
export { default as common } from "./common.json";
export const files = import.meta.glob<unknown>(["./*.json", "!./common.json", "!./lint.json"], {
  import: "default",
});
