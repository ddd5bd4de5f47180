/** The groups of the form. */
import { html, nothing, type TemplateResult } from "../../../shared/lit.js";
import {
  AFFILIATE_BASIS,
  AFFILIATE_CELLS,
  BASICS,
  CLAWBACK_CELLS,
  COMMISSION_BASIS,
  DEAL_CELLS,
  FUND_CELLS,
} from "./cells.js";
import { disclaimerField } from "./disclaimer-field.js";
import { type Path, pathText, rowsAt } from "./edit.js";
import { fieldsView } from "./fields-view.js";
import { languageField } from "./language-field.js";
import { listView } from "./list-view.js";
import {
  AFFILIATE_TIER_LIST,
  APPROVAL_LIST,
  BRACKET_LIST,
  benefitList,
  REBATE_LIST,
  TIER_DETAIL_LIST,
  TIER_LIST,
} from "./lists.js";
import type { ProgramForm } from "./program-form.js";

interface Group {
  id: string;
  title: string;
  /** The paths of the values in the group. */
  paths: readonly Path[];
  isOpen?: true;
  /** A summary of the contents, beside the title. */
  summary?: (form: ProgramForm) => string;
  body: (form: ProgramForm) => TemplateResult;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const inFull = ({ data, whole, standard }: ProgramForm, path: readonly string[]) => {
  const own = rowsAt(data, path);
  return own.length > 0 ? own : rowsAt(whole ?? standard, path);
};

export const GROUPS: readonly Group[] = [
  {
    id: "basics",
    title: "Name and texts",
    paths: [["name"], ["currency"], ["disclaimer"], ["id"], ["version"]],
    isOpen: true,
    body: (form) => html`${fieldsView(form, BASICS, languageField(form))} ${disclaimerField(form)}`,
  },
  {
    id: "tiers",
    title: "Tiers",
    paths: [["tiers"]],
    isOpen: true,
    summary: (form) => counted(inFull(form, ["tiers"]).length, "tier"),
    body: (form) => html`<p class="help">
        Enter the tiers from lowest to highest. A partner reaches a tier by revenue or by referrals, and always needs
        the certifications. Leave a requirement empty to close that way into the tier. Leave a fund empty for no
        limit; enter 0 for no fund.
      </p>
      ${listView(form, TIER_LIST)}
      <h4>Rebates, grace periods and your costs</h4>
      <p class="help">
        Grace quarters say how long a partner keeps the tier after missing its requirements. The last four columns are
        for the Tier ROI calculator. No page for partners shows them.
      </p>
      ${listView(form, TIER_DETAIL_LIST)}`,
  },
  {
    id: "benefits",
    title: "Benefits",
    paths: [["benefits"]],
    summary: (form) => counted(rowsAt(form.whole ?? form.data, ["benefits"]).length, "benefit"),
    body: (form) => html`<p class="help">
        Describe in a few words what each tier gets. Leave a cell empty if the tier does not include the benefit.
      </p>
      ${listView(form, benefitList(form))}`,
  },
  {
    id: "funds",
    title: "Marketing funds (MDF)",
    paths: [["mdfApprovals"], ["mdfUtilizationTarget"]],
    body: (form) => html`<h4>Approvers by amount</h4>
      <p class="help">
        List the approvers from the smallest amount to the largest. Leave the last amount empty to cover any amount. In
        a tier with its own approver, the first row still decides on small requests, and the tier’s approver on all
        others.
      </p>
      ${listView(form, APPROVAL_LIST)} ${fieldsView(form, FUND_CELLS)}`,
  },
  {
    id: "deals",
    title: "Deals",
    paths: [["deal"]],
    body: (form) => html`${fieldsView(form, DEAL_CELLS)}
      <h4>Commission brackets</h4>
      ${fieldsView(form, [COMMISSION_BASIS])} ${listView(form, BRACKET_LIST)}
      <h4>Volume rebates for resellers</h4>
      <p class="help">Paid in the tiers that have volume rebates, always on the whole purchase.</p>
      ${listView(form, REBATE_LIST)}
      <h4>Clawback</h4>
      <p class="help">A partner pays back a part of the commission when a customer cancels early, by the day of the cancellation.</p>
      ${fieldsView(form, CLAWBACK_CELLS)}`,
  },
  {
    id: "affiliates",
    title: "Affiliates",
    paths: [["affiliate"]],
    body: (form) => html`${fieldsView(form, AFFILIATE_CELLS)}
      <h4>Affiliate tiers</h4>
      <p class="help">For the tiered commission model.</p>
      ${fieldsView(form, [AFFILIATE_BASIS])} ${listView(form, AFFILIATE_TIER_LIST)}`,
  },
];

/** The number of errors and warnings in a group, in words. A draft that is not a number counts as an error. */
function troubles(form: ProgramForm, { paths }: Group): string {
  const found = paths.flatMap((path) => form.findingsWithin(path));
  const start = (path: string) => paths.some((each) => path.startsWith(pathText(each)));
  const errors =
    found.filter(({ level }) => level === "error").length + form.typed.unread.filter(start).length;
  const warnings = found.filter(({ level }) => level === "warning").length;
  return [errors && counted(errors, "error"), warnings && counted(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

/** A group that folds. The body of a folded group is not drawn, because the form is drawn on each key press. */
export function groupView(form: ProgramForm, group: Group): TemplateResult {
  const trouble = troubles(form, group);
  const isOpen = form.isOpen(group.id) ?? group.isOpen ?? false;
  return html`<details
    class="group"
    id="program-${group.id}"
    ?open=${isOpen}
    @toggle=${(event: Event) => form.fold(group.id, (event.target as HTMLDetailsElement).open)}
  >
    <summary>
      <h3>${group.title}</h3>
      <span
        >${group.summary?.(form)}${trouble ? html` <strong class="tally">${trouble}</strong>` : nothing}</span
      >
    </summary>
    ${isOpen ? html`<div class="body">${group.body(form)}</div>` : nothing}
  </details>`;
}
