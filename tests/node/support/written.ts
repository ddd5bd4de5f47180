import { load } from "../../../www/src/core/index.js";
import { leadingFigures, shownFigures } from "../../../www/src/sheet/kept-figures.js";
import { linkOf, linkToScenarios } from "../../../www/src/sheet/link.js";
import type { Sheet } from "../../../www/src/sheet/sheet.js";
import type { LinkedScenario } from "../../../www/src/sheet/state.js";
import { LETTERS, type Scenario } from "../../../www/src/tools/scenarios/scenario.js";
import { writeFile } from "../../../www/src/tools/scenarios/scenario-file.js";
import { CALCULATORS, examples } from "./examples.js";
import { realSheet } from "./sheets.js";

const { version } = await load();
const PAGE = "https://host.example/";

/** What a version wrote of one calculator: a link to an answer, a link to scenarios, and what both hold. */
export interface Written {
  calculator: string;
  link: string;
  scenariosLink: string;
  scenarios: readonly LinkedScenario[];
}

const valuesOf = ({ calculation }: Sheet) => calculation?.values ?? {};

/** The sheets of a calculator: its defaults, and a worked example under the standard program. */
function sheetsOf(calculator: string): Sheet[] {
  const example = examples(calculator).find(
    ({ program, inputs }) => !program && Object.keys(inputs).length > 0,
  );
  return [realSheet(calculator), realSheet(calculator, example?.inputs)];
}

function writtenOf(calculator: string): Written {
  const scenarios = sheetsOf(calculator).map((sheet, at): LinkedScenario => {
    const figures = leadingFigures(sheet.description, valuesOf(sheet));
    return { letter: LETTERS[at] ?? "", name: at === 0 ? "" : "An example", inputs: sheet.answered, figures };
  });
  const [first, ...others] = scenarios as [LinkedScenario, ...LinkedScenario[]];
  const place = { type: calculator, id: "" };
  return {
    calculator,
    link: linkOf({ id: "" }, PAGE, realSheet(calculator)),
    scenariosLink: linkToScenarios(PAGE, place, version, [first, ...others]),
    scenarios,
  };
}

/** The file of the links that this version writes. */
export const writtenLinks = (): string => `${JSON.stringify(CALCULATORS.map(writtenOf), null, 2)}\n`;

/** The file of scenarios that this version writes. */
export function writtenScenarios(): string {
  const [calculator = ""] = CALCULATORS;
  const sheets = sheetsOf(calculator);
  const scenarios = sheets.map((sheet, at): Scenario => {
    const figures = shownFigures(sheet.description, valuesOf(sheet));
    return {
      letter: LETTERS[at] ?? "D",
      name: at === 0 ? "" : "An example",
      inputs: sheet.answered,
      figures,
      version,
    };
  });
  const { id, name } = sheets[0]?.description.program ?? { id: "", name: "" };
  return writeFile({ version, calculator, program: { id, name }, currency: "USD" }, scenarios);
}
