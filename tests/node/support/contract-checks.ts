import type {
  Calculation,
  Choice,
  Column,
  Description,
  Explanation,
  Field,
  Finding,
  FormGroup,
  Line,
  LineDescription,
  Notice,
  Part,
  TableDescription,
} from "../../../www/src/core/contract/index.js";
import { chart } from "./chart-checks.js";
import {
  type Check,
  check,
  code,
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
  rowOf: maybe(code),
  when: maybe(whenCheck),
  typical: maybe(
    object<NonNullable<Field["typical"]>>({ low: decimal, high: decimal, when: maybe(whenCheck) }),
  ),
  fractional: maybe(oneOf(true)),
  fixed: maybe(oneOf(true)),
  hidden: maybe(oneOf(true)),
  term: maybe(oneOf(true)),
};

const table = object<TableDescription>({
  id: code,
  kind: oneOf("input", "series", "choices", "list", "distinct", "fixed"),
  minimumRows: maybe(natural),
  maximumRows: maybe(natural),
  columns: list(object<Column>({ ...field, formula: maybe(filled), payable: maybe(oneOf(true)) })),
  rows: list(record(value)),
  fixed: maybe(oneOf(true)),
  hidden: maybe(oneOf(true)),
});

const lineDescription = object<LineDescription>({
  id: code,
  unit,
  group: code,
  formula: filled,
  payable: maybe(oneOf(true)),
  hidden: maybe(oneOf(true)),
});

const form = object<FormGroup>({
  id: code,
  inputs: list(code),
  table: maybe(code),
  folded: flag,
  summary: maybe(code),
});

export const description = object<Description>({
  id: filled,
  group: filled,
  currency: filled,
  minorUnits: natural,
  program: object<Description["program"]>({ id: filled, name: filled }),
  disclaimer: maybe(text),
  form: list(form),
  inputs: list(object<Field>(field)),
  tables: list(table),
  lines: list(lineDescription),
  headline: object<Description["headline"]>({
    figure: code,
    range: maybe(list(code)),
    also: list(code),
    loss: maybe(code),
    estimates: maybe(list(code)),
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
  published: flag,
});

export const calculation = object<Calculation>({
  calculator: filled,
  currency: filled,
  inputs: record(either(value, list(record(value)))),
  values: record(value),
  lines: list(line),
  // A row has a property for each column, and `reasons`.
  tables: record(list(record(either(value, record(reason))))),
  notices: list(notice),
});

/** A part of a formula, with its own parts. */
const part: Check = (given, path) =>
  object<Part>({
    kind: oneOf("literal", "name", "operator", "call", "step"),
    text,
    value: maybe(value),
    reason: maybe(reason),
    skipped: maybe(flag),
    parts: list(part),
  })(given, path);

export const explanation = object<Explanation>({
  target: filled,
  unit,
  formula: filled,
  value,
  reason: maybe(reason),
  tree: part,
});

export const finding = object<Finding>({
  level: oneOf("error", "warning"),
  code,
  path: filled,
  params: record(value),
});
