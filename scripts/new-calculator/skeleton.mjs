import { existsSync, readFileSync } from "node:fs";
import { languages } from "../lib/languages.mjs";
import { at } from "../lib/paths.mjs";
import { Failure } from "../lib/run.mjs";

const LIST = "src/calculators/mod.rs";

const read = (file) => readFileSync(at(file), "utf8");

/** The Rust names of a calculator's module and constant. */
const namesOf = (id) => {
  const module = id.replaceAll("-", "_");
  return { module, constant: module.toUpperCase() };
};

/** The list of calculators, with one more at the end. */
export function listed(list, id) {
  const { module, constant } = namesOf(id);
  const modules = [...list.matchAll(/^(?:pub )?mod (\w+);$/gm)];
  const next = modules.find(([, name]) => name > module);
  const last = modules.at(-1);
  const place = next?.index ?? last.index + last[0].length + 1;
  const withModule = `${list.slice(0, place)}mod ${module};\n${list.slice(place)}`;
  return withModule.replace(/\n\];/, `\n    &${module}::${constant},\n];`);
}

/**
 * The files of a new calculator, as `[file, text]`: a Rust file that computes one line from one input, the extended
 * list, a worked example, and words in every language.
 */
export function skeleton(id) {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
    throw new Failure(`An id is in lower case with hyphens, such as break-even; “${id}” is not.`);
  }
  const { module, constant } = namesOf(id);
  const rust = `src/calculators/${module}.rs`;
  if (existsSync(at(rust))) throw new Failure(`${rust} exists.`);
  const from = (file) => read(`scripts/new-calculator/${file}`);
  const code = from("my_calculator.rs").replace("MY_CALCULATOR", constant).replace("my-calculator", id);
  const words = languages().map((language) => [
    `www/locales/${language}/${id}.json`,
    from(`words/${language}.json`),
  ]);
  return [
    [rust, code],
    [LIST, listed(read(LIST), id)],
    [`tests/examples/${id}.json`, from("examples.json")],
    ...words,
    [`www/locales/en/gallery/${id}.json`, from("gallery.json")],
  ];
}
