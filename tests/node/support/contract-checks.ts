import type {
  Calculation,
  Chart,
  Choice,
  Column,
  Description,
  Explanation,
  Field,
  FormGroup,
  Line,
  LineDescription,
  Notice,
  TableDescription,
  Term,
} from "../../../www/src/core/contract.js";
import {
  type Check,
  check,
  either,
  flag,
  list,
  maybe,
  natural,
  object,
  oneOf,
  record,
  text,
} from "./check.js";
import { REASONS } from "./formula/value.js";
import { PLAIN_DECIMAL } from "./shown.js";

const unit = oneOf(
  ...["money", "share", "multiple", "count", "whole", "months", "days", "score", "choice", "flag", "text"],
);
const nothing = oneOf(null);
const reason = oneOf(...REASONS);
const value = either(text, flag, nothing);
const decimal = check("plain decimal", (given) => typeof given === "string" && PLAIN_DECIMAL.test(given));
const code = check("id", (given) => typeof given === "string" && /^[a-z][A-Za-z]*$/.test(given));
const filled = check("text with content", (given) => typeof given === "string" && given.length > 0);
const whenCheck = object<{ input: string; is: string[] }>({ input: code, is: list(filled) });

const field = {
  id: code,
  unit,
  default: value,
  optional: flag,
  minimum: maybe(decimal),
  maximum: maybe(decimal),
  exclusiveMinimum: maybe(oneOf(true)),
  exclusiveMaximum: maybe(oneOf(true)),
  maximumLength: maybe(natural),
  choices: maybe(list(object<Choice>({ id: filled, name: maybe(filled) }))),
  when: maybe(whenCheck),
};

const table = object<TableDescription>({
  id: code,
  kind: oneOf("input", "series", "choices"),
  minimumRows: maybe(natural),
  maximumRows: maybe(natural),
  columns: list(object<Column>({ ...field, formula: maybe(filled), payable: maybe(oneOf(true)) })),
  rows: list(record(value)),
});

const lineDescription = object<LineDescription>({
  id: code,
  unit,
  group: code,
  formula: filled,
  payable: maybe(oneOf(true)),
});

const form = object<FormGroup>({
  id: code,
  inputs: list(code),
  table: maybe(code),
  folded: flag,
  summary: maybe(code),
});

type Funnel = Extract<Chart, { kind: "funnel" }>;
type Bars = Extract<Chart, { kind: "bars" }>;
type Rows = Extract<Chart, { kind: "rows" }>;
type Curve = Extract<Chart, { kind: "curve" }>;

const chart: Check = either(
  object<Funnel>({ id: code, kind: oneOf("funnel"), lines: list(code) }),
  object<Bars>({ id: code, kind: oneOf("bars"), lines: list(code) }),
  object<Rows>({
    id: code,
    kind: oneOf("rows"),
    table: code,
    label: code,
    columns: list(code),
    stacked: flag,
  }),
  object<Curve>({ id: code, kind: oneOf("curve"), table: code, x: code, y: code, mark: maybe(code) }),
);

export const description = object<Description>({
  id: filled,
  group: filled,
  currency: filled,
  minorUnits: natural,
  program: object<Description["program"]>({ id: filled, name: filled }),
  form: list(form),
  inputs: list(object<Field>(field)),
  tables: list(table),
  lines: list(lineDescription),
  headline: object<Description["headline"]>({
    figure: code,
    range: maybe(list(code)),
    also: list(code),
  }),
  charts: list(chart),
});

const line = object<Line>({
  id: code,
  unit,
  value,
  reason: maybe(reason),
  formula: maybe(filled),
  payable: maybe(oneOf(true)),
});

const notice = object<Notice>({
  code,
  level: oneOf("info", "good", "warning"),
  params: record(value),
  units: record(unit),
});

export const calculation = object<Calculation>({
  calculator: filled,
  currency: filled,
  values: record(value),
  lines: list(line),
  // A row's cells have the table's columns for names; `reasons` stands among them.
  tables: record(list(record(either(value, record(reason))))),
  notices: list(notice),
});

export const explanation = object<Explanation>({
  target: filled,
  unit,
  formula: filled,
  value,
  reason: maybe(reason),
  terms: list(object<Term>({ start: natural, end: natural, value, reason: maybe(reason) })),
});
