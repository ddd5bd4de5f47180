import { readFileSync } from "node:fs";
import { parseSync } from "vite";
import { at } from "../lib/paths.mjs";
import { Failure } from "../lib/run.mjs";
import { readDoc } from "./doc.mjs";

/** A parsed source file; finds the text of a node and the comment above it. */
class Source {
  constructor(file) {
    this.file = file;
    this.code = readFileSync(at(file), "utf8");
    const { program, comments, errors } = parseSync(file, this.code);
    if (errors.length > 0) throw new Failure(`${file} cannot be read: ${errors[0].message}`);
    this.body = program.body;
    this.comments = comments.filter(({ type, value }) => type === "Block" && value.startsWith("*"));
  }

  /** A node's text on one line. */
  text({ start, end }) {
    return this.code.slice(start, end).replace(/\s+/g, " ");
  }

  /** A node's text with its original line breaks. */
  written({ start, end }) {
    return this.code.slice(start, end);
  }

  type(annotation) {
    return annotation ? this.text(annotation.typeAnnotation) : "unknown";
  }

  /** The doc comment directly above a node or, for a member of a union, above its bar. */
  doc({ start }) {
    const comment = this.comments.findLast(({ end }) => end <= start);
    const isRight = comment !== undefined && /^[\s|]*$/.test(this.code.slice(comment.end, start));
    return readDoc(isRight ? comment.value : "");
  }

  parameters(list) {
    return list.map((each) => ({
      name: each.name,
      type: this.type(each.typeAnnotation),
      optional: each.optional === true,
    }));
  }
}

const nameOf = ({ key }) => key.name ?? key.value;

/** A property or a method of an interface. */
function member(source, node) {
  const { text, tags } = source.doc(node);
  const base = { name: nameOf(node), doc: text, tags, optional: node.optional };
  return node.type === "TSMethodSignature"
    ? {
        ...base,
        kind: "method",
        parameters: source.parameters(node.params),
        returns: source.type(node.returnType),
      }
    : { ...base, kind: "field", readonly: node.readonly, type: source.type(node.typeAnnotation) };
}

/** The literals of a union of strings, each with its comment; undefined for any other type. */
function literals(source, { type, types }) {
  const isChoice = type === "TSUnionType" && types.every((each) => typeof each.literal?.value === "string");
  return isChoice
    ? types.map((each) => ({ value: each.literal.value, doc: source.doc(each).text }))
    : undefined;
}

/** The parameter properties of a constructor, such as `constructor(readonly problems: Problem[])`. */
const kept = (source, { body: { body } }) =>
  body
    .filter(({ kind }) => kind === "constructor")
    .flatMap(({ value }) => value.params)
    .filter(({ type }) => type === "TSParameterProperty")
    .map((node) => ({
      kind: "field",
      name: node.parameter.name,
      doc: source.doc(node).text,
      type: source.type(node.parameter.typeAnnotation),
      optional: false,
    }));

const read = {
  TSInterfaceDeclaration: (source, node) => ({
    kind: "interface",
    extends: node.extends.map((each) => source.text(each)),
    // Skip index signatures, because they have no name.
    members: node.body.body.filter(({ key }) => key).map((each) => member(source, each)),
  }),
  TSTypeAliasDeclaration: (source, { typeAnnotation }) => ({
    kind: "alias",
    type: source.text(typeAnnotation),
    literals: literals(source, typeAnnotation),
  }),
  FunctionDeclaration: (source, node) => ({
    kind: "function",
    parameters: source.parameters(node.params),
    returns: source.type(node.returnType),
  }),
  ClassDeclaration: (source, node) => ({ kind: "class", members: kept(source, node), node }),
};

/** The exports of a file, keyed by name, in source order, each with its doc comment and its members. */
export function declarationsOf(file) {
  const source = new Source(file);
  const found = source.body.flatMap((node) => {
    const { declaration } = node;
    const reader = read[declaration?.type];
    if (!reader) return [];
    const { text, tags } = source.doc(node);
    const name = declaration.id.name;
    return {
      name,
      doc: text,
      tags,
      written: source.written(declaration),
      source,
      ...reader(source, declaration),
    };
  });
  return new Map(found.map((each) => [each.name, each]));
}

/** Looks up a declaration; throws a `Failure` if it is missing. */
export function declared(declarations, name) {
  const found = declarations.get(name);
  if (!found) throw new Failure(`There is no ${name} among what is exported: ${[...declarations.keys()]}`);
  return found;
}
