import { block, code, sentence, table } from "./markdown.mjs";

/** A type without `| undefined`, because readers expect that a property can be unset. */
const takes = ({ text }) => code(text.replace(/ \| undefined$/, ""));

/** A sentence about the default; empty if the default is an empty string. */
const without = (value) => (value && value !== '""' ? ` Without: ${code(value)}.` : "");

/** A row for each attribute with its property, then the properties without an attribute. */
function attributesAndProperties({ attributes, members }) {
  const alone = members.filter(({ kind, attribute }) => kind === "field" && !attribute);
  const rows = [
    ...attributes.map((each) => [each.name, each.fieldName, each]),
    ...alone.map((each) => [undefined, each.name, each]),
  ];
  return table(
    ["attribute", "property", "takes", ""],
    rows.map(([attribute, property, { type, default: value, description }]) => [
      code(attribute),
      code(property),
      takes(type),
      sentence(description) + without(value),
    ]),
  );
}

/** The type of an event's detail: `CustomEvent<{ problems: Problem[] }>` becomes `{ problems: Problem[] }`. */
const detail = ({ type: { text } }) => code(/^CustomEvent<(.*)>$/.exec(text)?.[1] ?? text);

const method = ({ name, parameters, return: { type }, description }) => {
  const taken = parameters.map((each) => `${each.name}${each.optional ? "?" : ""}: ${each.type.text}`);
  return [code(`${name}(${taken.join(", ")}): ${type.text}`), sentence(description)];
};

/** The light and the dark value of `light-dark(…)`; any other value applies to both. */
function sides(value) {
  const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  return light ? [code(light), code(dark)] : [code(value), ""];
}

/** The chapter on the element: attributes, properties, events and styles from the manifest. */
export function elementPage(manifest) {
  const element = manifest.modules[0].declarations[0];
  const named = (list, write = code) => list.map((each) => [write(each.name), sentence(each.description)]);
  return `## Use

${block("html", '<partner-calculator type="event-roi" program="starter" locale="de"></partner-calculator>')}

${element.description} \`import "partner-calculators/element"\` or the script \`element.js\` defines it:
[how to embed it](embedding.md).

## Attributes and properties

${attributesAndProperties(element)}

[core.md](core.md#what-goes-in) has the types that are named here.

## Events

All of them bubble and leave the element's shadow, so one listener on the page hears every calculator.

${table(
  ["event", "`detail`", "when"],
  element.events.map((each) => [code(each.name), detail(each), sentence(each.description)]),
)}

## Methods

${table(["method", ""], element.members.filter(({ kind }) => kind === "method").map(method))}

## Slots

${table(
  ["slot", "what stands there"],
  named(element.slots, (name) => (name ? code(name) : "(none)")),
)}

## Custom properties

Set them on \`partner-calculator\`, or on anything around it.

${table(
  ["property", "what it colors or sizes", "light", "dark"],
  element.cssProperties.map((each) => [code(each.name), sentence(each.description), ...sides(each.default)]),
)}

## Parts

For what no custom property reaches: \`partner-calculator::part(title) { … }\`.

${table(["part", "what it is"], named(element.cssParts))}`;
}
