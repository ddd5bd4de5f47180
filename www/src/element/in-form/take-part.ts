import { isLinkable, linkOf } from "../../sheet/link.js";
import { linkBase } from "../../sheet/link-base.js";
import type { View } from "../desk/view.js";
import { named, readChoices, unknownPaths } from "./chosen.js";
import { followDisabled } from "./disabled.js";
import { entriesOf, pathsOf } from "./entries.js";
import { internalsOf } from "./internals.js";
import { keptOf, stateFrom } from "./kept.js";
import { invalidity } from "./validity.js";

/** What the form submits for the last answer. */
function dataOf({ element, sheet }: View, name: string): FormData {
  const choices = readChoices(element.getAttribute("submits") ?? "");
  const link = isLinkable() ? linkOf(element, linkBase(), sheet) : "";
  const data = new FormData();
  for (const [key, text] of named(entriesOf(sheet, link), name, choices)) data.append(key, text);
  return data;
}

/** Tells the console the names in `submits` that the calculator does not have. */
function warn({ element, sheet }: View): void {
  const unknown = unknownPaths(readChoices(element.getAttribute("submits") ?? ""), pathsOf(sheet));
  if (unknown.length === 0) return;
  console.warn(
    `<partner-calculator type="${element.type}"> submits no ${unknown.join(", ")}, which its attribute submits names.`,
  );
}

/** Enters what the browser has restored; once, because the visitor may change it. */
function restore(view: View): void {
  const { element, sheet } = view;
  const state = stateFrom(element.restored, sheet);
  element.restored = undefined;
  if (state) view.change(() => Object.assign(sheet, { state }));
}

/**
 * Makes a calculator a field of the form around it, as long as it has a name: the form submits the last answer, and does
 * not while an entry has a problem. Returns a function that ends that.
 */
export function takePart(view: View): () => void {
  const { element, sheet } = view;
  const internals = internalsOf(element);
  if (!internals) return () => undefined;
  let hasFailed = element.renderRoot.querySelector("[part=failure]") !== null;
  const leave = () => {
    internals.setFormValue(null);
    internals.setValidity({});
  };
  const tell = () => {
    const name = element.getAttribute("name");
    if (!name || hasFailed) return leave();
    const hasAnswer = sheet.calculation && sheet.problems.length === 0;
    internals.setFormValue(hasAnswer ? dataOf(view, name) : null, keptOf(sheet));
    const invalid = invalidity(view, element.hasAttribute("required"));
    if (invalid) internals.setValidity(invalid.flags, invalid.message, invalid.anchor);
    else internals.setValidity({});
  };
  const stopped = new AbortController();
  const told = ({ type, target }: Event) => {
    if (target !== element) return;
    // Without an entry to correct, the calculator has failed: it has no figures, and nobody could make it valid.
    hasFailed = type === "calculator-problem" && sheet.problems.length === 0;
    tell();
  };
  element.addEventListener("calculator-change", told, stopped);
  element.addEventListener("calculator-problem", told, stopped);
  const attributes = new MutationObserver((all) => {
    if (all.some(({ attributeName }) => attributeName === "submits")) warn(view);
    tell();
  });
  attributes.observe(element, { attributeFilter: ["name", "required", "submits"] });
  const enable = followDisabled(element);
  if (!hasFailed) {
    warn(view);
    restore(view);
  }
  tell();
  return () => {
    stopped.abort();
    attributes.disconnect();
    enable();
    leave();
  };
}
