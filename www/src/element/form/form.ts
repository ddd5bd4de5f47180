import type { Field, FormGroup } from "../../core/contract/index.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { View } from "../desk/view.js";
import type { ControlContext } from "./control-context.js";
import { control, hasSegments } from "./controls.js";

/** Marks a value that the program sets; a changed one has a button that goes back. */
function mark(view: View, path: string, field: Field): unknown {
  if (view.sheet.isFixed(path))
    return html`<span class="mark" id="${path}-mark">${view.wording.ui("fixed")}</span>`;
  return view.sheet.isChanged(path) ? view.editing?.toDefault(view, { path, field }) : nothing;
}

function fieldOf(view: View, path: string): TemplateResult | typeof nothing {
  const { sheet, wording } = view;
  const field = sheet.field(path);
  if (!field || !sheet.isShown(path)) return nothing;
  const { label, help } = wording.named(path);
  const isWrong = sheet.problem(path) !== undefined;
  const isFixed = sheet.isFixed(path);
  const describedBy = [help && `${path}-help`, isFixed && `${path}-mark`, view.editing?.remarks(view, path)]
    .filter(Boolean)
    .join(" ");
  const context: ControlContext = { view, path, field, name: path, describedBy, isWrong };
  const isGroup = isFixed || (field.unit === "choice" && hasSegments(context));
  return html`<div class="field ${field.unit} ${isWrong ? "wrong" : ""}" part="field">
    <div class="head">
      ${
        isGroup
          ? html`<span class="label" id="${path}-label">${label}</span>`
          : html`<label class="label" for=${path}>${label}</label>`
      }
      ${mark(view, path, field)}
    </div>
    ${view.tables?.rowChoice(view, context, describedBy) ?? control(context)}
    <div class="below">
      ${help ? html`<p class="help" id="${path}-help">${help}</p>` : nothing}${view.editing?.problem(view, path)}
    </div>
  </div>`;
}

function groupProblem(view: View, group: FormGroup): boolean {
  return view.sheet.problems.some(
    ({ path }) => group.inputs.includes(path) || (group.table !== undefined && path.startsWith(group.table)),
  );
}

function summary(view: View, group: FormGroup, title: string): TemplateResult {
  const { sheet, wording } = view;
  const count = group.table
    ? sheet.rows(group.table).length
    : group.inputs.filter((id) => sheet.isShown(id)).length;
  const value = group.summary && { ...sheet.inputs, ...sheet.calculation?.values }[group.summary];
  const label = wording.label(group.summary ?? "");
  return html`<span class="sum"
    >${wording.ui(group.table ? "rows" : "fields", { count: String(count) })}${
      typeof value === "string"
        ? html` · ${label === title ? nothing : `${label} `}<b>${wording.write(group.summary ?? "", value)}</b>`
        : nothing
    }</span
  >`;
}

function heading(view: View, text: string): TemplateResult {
  return html`<div class="group-title" role="heading" aria-level=${Math.min(view.level + 1, 6)}>${text}</div>`;
}

function groupOf(view: View, group: FormGroup, at: number): TemplateResult | typeof nothing {
  const { wording, sheet } = view;
  const isEmpty = group.table
    ? sheet.table(group.table)?.hidden
    : !group.inputs.some((id) => sheet.isShown(id));
  if (isEmpty) return nothing;
  const named = group.table ? wording.words.tables[group.table]?.label : wording.words.groups[group.id];
  const title = named ?? group.id;
  const content = group.table
    ? view.tables?.tableEditor(view, group.table)
    : html`<div class="fields">${group.inputs.map((id) => fieldOf(view, id))}</div>`;
  const key = `group:${group.id}`;
  if (!group.folded && !(view.compact && at > 0)) {
    return html`<section class="group" part="group">${heading(view, title)}${content}</section>`;
  }
  return html`<details
    class="group fold"
    part="group"
    ?open=${view.isOpen(key) || groupProblem(view, group)}
    @toggle=${(event: Event) => view.setOpen(key, (event.currentTarget as HTMLDetailsElement).open)}
  >
    <summary>${heading(view, title)}${summary(view, group, title)}</summary>
    ${content}
  </details>`;
}

/** Draws the form in the groups that the core describes. */
export function form(view: View): TemplateResult {
  const { sheet, wording } = view;
  return html`<div class="form" part="form" role="group" aria-label=${wording.ui("inputs")}>
    ${view.editing?.unplacedProblems(view)}
    ${sheet.description.form.map((group, at) => groupOf(view, group, at))}
    ${view.editing?.formActions(view)}
  </div>`;
}
