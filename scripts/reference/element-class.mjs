import { declarationsOf, declared } from "./declarations.mjs";

/** Evaluates an object literal of the source that contains only nested objects, strings, numbers and booleans. */
const literal = (node) =>
  node.type === "ObjectExpression"
    ? Object.fromEntries(node.properties.map(({ key, value }) => [key.name ?? key.value, literal(value)]))
    : node.value;

/** The defaults of properties, from assignments such as `this.compact = false` in the constructor. */
const defaultsOf = (source, members) =>
  Object.fromEntries(
    members
      .filter(({ kind }) => kind === "constructor")
      .flatMap(({ value }) => value.body.body)
      .map(({ expression }) => expression)
      .filter((each) => each?.type === "AssignmentExpression" && each.left.object?.type === "ThisExpression")
      .map(({ left, right }) => [left.property.name, source.text(right)]),
  );

/** The properties in the element's class: their attributes, defaults, comments and types. */
export function elementClass(file) {
  const { node, source } = declared(declarationsOf(file), "PartnerCalculator");
  const members = node.body.body;
  const properties = members.find((each) => each.static && each.key.name === "properties");
  const declarations = members.filter((each) => each.declare);
  return {
    properties: literal(properties.value),
    defaults: defaultsOf(source, members),
    docs: new Map(declarations.map((each) => [each.key.name, source.doc(each).text])),
    types: new Map(declarations.map((each) => [each.key.name, source.type(each.typeAnnotation)])),
  };
}
