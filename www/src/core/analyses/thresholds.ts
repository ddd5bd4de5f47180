import { figureOf, givenValue, type Parts } from "../boundary/figures.js";
import type { Form } from "../boundary/form.js";
import type {
  Description,
  Inputs,
  InputThresholds,
  Threshold,
  Thresholds,
  ThresholdsQuestion,
  Unit,
} from "../contract/index.js";
import { figureAt, inputAt, type Placed, pathAt, refused, WORDS } from "./place.js";
import { type Asked, encoded } from "./question.js";

/** The decimals that are tried, by unit; whole numbers have none. */
const DECIMALS: Partial<Record<Unit, number>> = { share: 4, multiple: 2, count: 2, days: 2, score: 2 };

/** Encodes a search for thresholds; `analysis/question.rs` has the grammar. Throws a `CalculationError`. */
export function thresholds(question: ThresholdsQuestion, form: Form, inputs: Inputs): Asked<Thresholds> {
  const { description } = form;
  const output = figureAt(question.output ?? mainFigure(description), form);
  if (!output.isNumeric) throw refused(output.path, "notANumber");
  const asked = question.inputs?.map((path) => inputAt(path, form)) ?? everyInput(form, inputs);
  const decimals = ({ unit }: Placed) => (unit === "money" ? description.minorUnits : (DECIMALS[unit] ?? 0));
  const tried = asked.filter(({ isNumeric }) => isNumeric).flatMap((each) => [...each.place, decimals(each)]);
  return {
    kind: "thresholds",
    text: encoded([...output.place, ...tried]),
    read: (parts) => {
      const base = figureOf(parts.text()).value as string | null;
      const found = [...read(parts, form)];
      return { output: output.path, base, inputs: found };
    },
  };
}

/** The headline, or the first number beside it if the headline is a word. */
function mainFigure({ headline: { figure, also }, lines }: Description): string {
  const isNumeric = (id: string) => !WORDS.includes(lines.find((line) => line.id === id)?.unit ?? "text");
  return [figure, ...also, ...lines.map(({ id }) => id)].find(isNumeric) ?? figure;
}

/** All inputs that a caller may change, cells of the entered or the default rows included. */
function everyInput(form: Form, inputs: Inputs): Placed[] {
  const isFree = ({ fixed, hidden }: { fixed?: boolean; hidden?: boolean }) => !fixed && !hidden;
  const own = form.description.inputs.filter(isFree).map(({ id }) => inputAt(id, form));
  const cells = form.tables
    .filter(({ table }) => isFree(table))
    .flatMap(({ table, columns }) => {
      const rows = Array.isArray(inputs[table.id]) ? (inputs[table.id] as unknown[]) : table.rows;
      return rows.flatMap((_, row) => columns.map(({ id }) => inputAt(`${table.id}[${row}].${id}`, form)));
    });
  return [...own, ...cells];
}

function* read(parts: Parts, form: Form): Generator<InputThresholds> {
  while (parts.hasMore) {
    const input = pathAt([parts.count(), parts.count(), parts.count()], form);
    const value = String(parts.figure());
    const [below, above] = [threshold(parts, form), threshold(parts, form)];
    yield { input, value, ...(below && { below }), ...(above && { above }) };
  }
}

function threshold(parts: Parts, form: Form): Threshold | undefined {
  if (parts.text() === "") return undefined;
  const { inputs, lines } = form.description;
  const [input, distance, output, jump] = [0, 1, 2, 3].map(() => String(parts.figure())) as [
    string,
    string,
    string,
    string,
  ];
  const changed = Array.from({ length: parts.count() }, () => ({
    line: lines[parts.count() - inputs.length]?.id ?? "",
    from: givenValue(parts.figure()),
    to: givenValue(parts.figure()),
  }));
  return { input, distance, output, jump, changed };
}
