import { Failure } from "../lib/run.mjs";
import { declarationsOf, declared } from "./declarations.mjs";
import { block, code, sentence, table } from "./markdown.mjs";

const FOLDER = "www/src/core";

/** The files that declare the public types. */
const FILES = [
  "contract/units",
  "contract/problems",
  "contract/description",
  "contract/inputs",
  "contract/calculation",
  "contract/locale",
  "contract/analyses",
  "contract/calculators",
  "error",
  "boundary/source",
  "index",
];

/** The types by chapter, in reading order. */
const CHAPTERS = {
  "What goes in": [
    "Inputs",
    "Program",
    "LocaleOption",
    "ManyOptions",
    "LoadOptions",
    "WasmSource",
    "WasmModule",
  ],
  "What comes back": [
    "Calculation",
    "RowResult",
    "Value",
    "Line",
    "ResultRow",
    "Notice",
    "Explanation",
    "Part",
    "Problem",
    "Finding",
  ],
  "What analyses are asked": [
    "GoalSeekQuestion",
    "SensitivityQuestion",
    "GridQuestion",
    "GridAxis",
    "ThresholdsQuestion",
    "SimulationQuestion",
    "UncertainRange",
    "Numeric",
  ],
  "What analyses answer": [
    "GoalSeek",
    "Solution",
    "Sensitivity",
    "Effect",
    "Variation",
    "Grid",
    "Thresholds",
    "InputThresholds",
    "Threshold",
    "Simulation",
    "Distribution",
    "Bar",
  ],
  "How a calculator is described": [
    "Description",
    "FormGroup",
    "Field",
    "Choice",
    "TableDescription",
    "Column",
    "LineDescription",
    "Chart",
  ],
};

/** Unions of string literals, set as tables with the meaning of each name. */
const NAMES = { Unit: "Units", Reason: "Reasons", ProblemCode: "Problem codes" };

/** Interfaces whose methods have their own chapter. */
const METHODS = ["Calculators", "Core", "Analyses"];

const all = () => new Map(FILES.flatMap((name) => [...declarationsOf(`${FOLDER}/${name}.ts`)]));

const signature = ({ name, parameters, returns }) =>
  `${name}(${parameters.map((each) => `${each.name}${each.optional ? "?" : ""}: ${each.type}`).join(", ")}): ${returns}`;

/** Prints a short signature on one line, and a long one with a line for each parameter. */
function set(member) {
  const line = signature(member);
  if (line.length <= 90) return line;
  const parameters = member.parameters.map(
    ({ name, optional, type }) => `  ${name}${optional ? "?" : ""}: ${type},`,
  );
  return [`${member.name}(`, ...parameters, `): ${member.returns}`].join("\n");
}

function documented(each) {
  if (!each.doc) throw new Failure(`${each.name} has no doc comment, and the reference is made from those.`);
  return each.doc.split("\n").map(sentence).join("\n\n");
}

const method = (member) => `### ${member.name}

${block("ts", set(member))}

${documented(member)}`;

const field = (member) => `- ${code(`${member.name}: ${member.type}`)} ${documented(member)}`;

const type = (each) => `### ${each.name}

${documented(each)}

${block("ts", each.written)}`;

const names = (declarations, name) => {
  const declaration = declared(declarations, name);
  const rows = declaration.literals.map(({ value, doc }) => [code(value), documented({ name: value, doc })]);
  return `## ${NAMES[name]}

${documented(declaration)}

${table([code(name), ""], rows)}`;
};

/** Fails if a type of the contract has no chapter in the reference. */
function expectComplete(declarations) {
  const placed = [...Object.values(CHAPTERS).flat(), ...Object.keys(NAMES), ...METHODS];
  const missing = [...declarations.values()].filter(
    ({ kind, name }) => (kind === "interface" || kind === "alias") && !placed.includes(name),
  );
  if (missing.length > 0) {
    throw new Failure(
      `scripts/reference/core-page.mjs has no chapter for ${missing.map(({ name }) => name).join(", ")}.`,
    );
  }
}

/** The chapter on the core: `load`, the methods of its result, and all types of inputs and results. */
export function corePage() {
  const declarations = all();
  expectComplete(declarations);
  const get = (name) => declared(declarations, name);
  const members = (kind) => METHODS.flatMap((name) => get(name).members).filter((each) => each.kind === kind);
  const chapters = Object.entries(CHAPTERS).map(
    ([title, list]) => `## ${title}\n\n${list.map((name) => type(get(name))).join("\n\n")}`,
  );
  const refused = get("CalculationError");
  return `## Use

${block("ts", 'import { CalculationError, load } from "partner-calculators";')}

## load

${block("ts", set(get("load")))}

${documented(get("load"))}

## The loaded core

${documented(get("Calculators"))}

${members("field").map(field).join("\n")}

${members("method").map(method).join("\n\n")}

## CalculationError

${documented(refused)}

${refused.members.map(field).join("\n")}

${chapters.join("\n\n")}

${Object.keys(NAMES)
  .map((name) => names(declarations, name))
  .join("\n\n")}`;
}
