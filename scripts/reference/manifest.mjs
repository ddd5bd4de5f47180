import { Failure } from "../lib/run.mjs";
import { customProperties } from "./custom-properties.mjs";
import { declarationsOf, declared } from "./declarations.mjs";
import { elementClass } from "./element-class.mjs";

const API = "www/src/element/api.ts";
const CLASS = "www/src/element/partner-calculator.ts";

/** The path of the file that a page loads, relative to the package's root. */
const MODULE = "dist/package/element.js";
const TAG = "partner-calculator";
const NAME = "PartnerCalculator";

function described({ name, doc }, file) {
  if (!doc) throw new Failure(`${name} in ${file} has no doc comment, and the reference is made from those.`);
  return doc;
}

/** Omits undefined members, because a manifest must not contain them. */
const present = (object) =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

const type = (text) => (text === undefined ? undefined : { text });
const attributeName = (name, { attribute }) => (attribute === false ? undefined : (attribute ?? name));

/** The type of an attribute: boolean for a flag; any other attribute is text that the property parses. */
const attributeType = ({ holds }, text) =>
  holds === "flag" ? "boolean" : (holds ?? (text ?? "string").replace(/ \| undefined$/, ""));

/** An attribute with its property's comment, or with the class's comment if no property in the API has its name. */
function attribute(name, property, own, { docs, types, defaults }) {
  const doc = own ? described(own, API) : described({ name, doc: docs.get(name) }, CLASS);
  return present({
    name: attributeName(name, property),
    fieldName: own?.name,
    type: type(attributeType(property, own?.type ?? types.get(name))),
    default: defaults[name],
    description: doc,
  });
}

function field(member, { properties, defaults }) {
  const property = properties[member.name];
  if (!property) throw new Failure(`${member.name} is in ${API}, and the class has no such property.`);
  return present({
    kind: "field",
    name: member.name,
    type: type(member.type),
    default: defaults[member.name],
    description: described(member, API),
    attribute: attributeName(member.name, property),
    reflects: property.reflect,
  });
}

const method = (member) => ({
  kind: "method",
  name: member.name,
  description: described(member, API),
  parameters: member.parameters.map(({ name, optional, ...rest }) =>
    present({ name, type: type(rest.type), optional: optional || undefined }),
  ),
  return: { type: type(member.returns) },
});

const event = (member) => ({
  name: member.name,
  type: type(member.type),
  description: described(member, API),
});

/** Attributes that a part of the element reads itself; those that are there or not have no value. */
const FLAGS = ["required", "disabled"];
const ofForms = ({ name, description }) => ({
  name,
  type: type(FLAGS.includes(name) ? "boolean" : "string"),
  description,
});

const tagged = ({ tags }, wanted) =>
  tags.filter(({ tag }) => tag === wanted).map(({ name, text }) => ({ name, description: text }));

/**
 * The custom elements manifest: the element's description for editors, documentation and other tools.
 *
 * @returns {import("custom-elements-manifest").Package}
 */
export function customElementsManifest() {
  const api = declarationsOf(API);
  const element = declared(api, "PartnerCalculatorElement");
  const code = elementClass(CLASS);
  const fields = element.members.filter(({ kind }) => kind === "field");
  const own = (name) => fields.find((each) => each.name === name);
  const module = MODULE;
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: module,
        declarations: [
          {
            kind: "class",
            name: NAME,
            tagName: TAG,
            customElement: true,
            superclass: { name: "HTMLElement" },
            description: described(element, API),
            attributes: [
              ...Object.entries(code.properties)
                .filter(([name, property]) => attributeName(name, property))
                .map(([name, property]) => attribute(name, property, own(name), code)),
              ...tagged(element, "attribute").map(ofForms),
            ],
            members: [
              ...fields.map((each) => field(each, code)),
              ...element.members.filter(({ kind }) => kind === "method").map(method),
            ],
            events: declared(api, "PartnerCalculatorEvents").members.map(event),
            slots: tagged(element, "slot"),
            cssParts: tagged(element, "csspart"),
            cssProperties: customProperties(),
          },
        ],
        exports: [
          { kind: "js", name: NAME, declaration: { name: NAME, module } },
          { kind: "custom-element-definition", name: TAG, declaration: { name: NAME, module } },
        ],
      },
    ],
  };
}
