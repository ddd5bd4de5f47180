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
  /** The places that the group shows. */
  paths: readonly Path[];
  isOpen?: true;
  /** What the group holds, beside its title. */
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
        From the lowest to the highest. A partner needs the revenue or the referrals, and the certifications. An
        empty requirement does not count; an empty amount has no limit; 0 means none.
      </p>
      ${listView(form, TIER_LIST)}
      <h4>Rebates, grace periods and your costs</h4>
      <p class="help">
        A partner keeps a tier for the grace quarters after missing its requirements. The last four columns are
        yours alone: Tier ROI computes with them, and no page for partners shows them.
      </p>
      ${listView(form, TIER_DETAIL_LIST)}`,
  },
  {
    id: "benefits",
    title: "Benefits",
    paths: [["benefits"]],
    summary: (form) => counted(rowsAt(form.whole ?? form.data, ["benefits"]).length, "benefit"),
    body: (form) => html`<p class="help">
        What each tier gets, in a few words. An empty cell means that the tier does not get it.
      </p>
      ${listView(form, benefitList(form))}`,
  },
  {
    id: "funds",
    title: "Marketing funds (MDF)",
    paths: [["mdfApprovals"], ["mdfUtilizationTarget"]],
    body: (form) => html`<h4>Approvers by amount</h4>
      <p class="help">
        From the smallest amount to the largest. A tier’s own approver comes first; the last row may be for any
        amount.
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
      <p class="help">What a partner pays back when a customer cancels, by the day of the cancellation.</p>
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

/** The number of findings and unreadable texts in a group, in words. */
function troubles(form: ProgramForm, { paths }: Group): string {
  const found = paths.flatMap((path) => form.findingsWithin(path));
  const start = (path: string) => paths.some((each) => path.startsWith(pathText(each)));
  const errors = found.filter(({ level }) => level === "error").length + form.unread.filter(start).length;
  const warnings = found.filter(({ level }) => level === "warning").length;
  return [errors && counted(errors, "error"), warnings && counted(warnings, "warning")]
    .filter(Boolean)
    .join(", ");
}

/** A group, folded unless it is open at first. A folded one is not drawn, because the form is drawn with each key. */
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
