import { footer } from "./footer.mjs";
import { dataBlock, escaped, fromTemplate } from "./html.mjs";
import { leavesOutHeading, structuredData, tellsHeading } from "./structured-data.mjs";
import { exampleTable, pairsTable, wideTable } from "./tables.mjs";

/** One way to compute a figure; of several, the last one applies where no condition before it holds. */
function way({ formula, when }, isOnly) {
  if (isOnly) return `<dd>${escaped(formula)}</dd>`;
  const condition = when.length > 0 ? `if ${when.join(" and ")}` : "otherwise";
  return `<dd>${escaped(formula)} <span class="when">${escaped(condition)}</span></dd>`;
}

const formula = ({ label, ways }) =>
  `<div><dt>${escaped(label)}</dt>${ways.map((each) => way(each, ways.length === 1)).join("")}</div>`;

const formulaGroup = ({ title, formulas }) =>
  `<div class="formulas"><h3>${escaped(title)}</h3><dl>${formulas.map(formula).join("")}</dl></div>`;

const range = ({ label, rows }) =>
  pairsTable(
    label,
    rows.map(({ name, range }) => [name, range]),
  );

/** Single published figures are numbers in formulas, not in a table: the words of their inputs name them. */
const BESIDE_INPUTS = "<p>The published figures stand beside the inputs.</p>";

function ranges({ ranges, source }) {
  if (source === "") return "";
  const tables = ranges.length === 0 ? BESIDE_INPUTS : ranges.map(range).join("\n");
  return fromTemplate("ranges", { tables, source: escaped(source) });
}

/** The worked example: its inputs, then its figures. */
function example({ entered, example }) {
  const fields = entered.fields.length > 0 ? [pairsTable("Inputs", entered.fields)] : [];
  const results = pairsTable("Results", example.figures);
  return `<div class="worked">${[...fields, ...entered.tables.map(wideTable), results].join("\n")}</div>`;
}

/** An item of a list of questions: a link to the calculator, and a summary of the answer. */
export const questionLine = ({ id, question, listing }, site, more = "") =>
  `<li${more}><a href="${site}${id}/">${escaped(question)}</a> <span>${escaped(listing.answers)}</span></li>`;

export const pageTitle = ({ title }) => `${title} calculator · Partner calculators`;

export const pageDescription = ({ question }) => `${question} Free, with every formula shown.`;

/** The page of a calculator, in the folder named by its id. */
export function calculatorPage(calculator, all) {
  const { id, title, question, listing, builderHash } = calculator;
  const related = listing.related.map((other) => all.find((each) => each.id === other));
  return fromTemplate("calculator", {
    id,
    "page-title": escaped(pageTitle(calculator)),
    description: escaped(pageDescription(calculator)),
    "structured-data": dataBlock(structuredData(calculator)),
    masthead: fromTemplate("masthead", {}),
    title: escaped(title),
    question: escaped(question),
    builder: escaped(`../builder.html${builderHash}`),
    example: exampleTable(calculator.example),
    "tells-heading": escaped(tellsHeading(title)),
    tells: escaped(listing.tells),
    "leaves-out-heading": escaped(leavesOutHeading(title)),
    "leaves-out": escaped(listing.leavesOut),
    sentence: escaped(calculator.example.sentence),
    entered: example(calculator),
    ranges: ranges(calculator),
    formulas: calculator.formulas.map(formulaGroup).join("\n"),
    related: related.map((each) => questionLine(each, "../")).join("\n"),
    footer: footer(all, "../"),
  });
}
