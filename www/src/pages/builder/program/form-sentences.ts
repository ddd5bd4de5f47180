import type { LintWords } from "../lint-sentences.js";

/** The sentences of findings in the form, in place of those in `lint.json` that mention the syntax of the file. */
export const FORM_FINDINGS: LintWords = {
  required: "This value is missing. Enter one.",
  notANumber: "This is not a number. Enter one.",
  notWhole: "This must be a whole number. Remove the decimals.",
  aboveMaximum: "This is too high. The maximum is {maximum, select, 1 {100%} other {{maximum}}}.",
  wrongType: "This value has the wrong type. Enter it again.",
  unknownChoice: {
    currency: "This is not a currency. Enter its three letters, such as EUR.",
    other: "This is not one of the options. Choose one of them.",
  },
  tooFewRows: "This list needs at least {minimum, plural, one {# row} other {# rows}}. Add one.",
  invalidProgram: {
    from: "This row does not start above the one before. Start each row at a larger number than the last.",
    other: "Another tier above has the same id. Remove one of the two tiers.",
  },
  tierOutOfReach:
    "Nobody can reach “{tier}”: certifications are closed, or neither revenue nor referrals count. Enter a requirement, or remove the tier.",
  requirementPointless: {
    revenue:
      "Every partner has the revenue of 0 that “{tier}” requires, so its referrals never matter. Empty the revenue if referrals alone should count.",
    other:
      "Every partner has the 0 referrals that “{tier}” requires, so its revenue never matters. Empty the referrals if revenue alone should count.",
  },
  approvalOutOfReach:
    "“{approver}” is never asked, because “{before}” before it already approves these amounts. Let the amounts rise from row to row, and leave the last one empty.",
  bandLosesMoney: {
    "volumeRebates.*":
      "At a volume of {from} the rebate falls from {before} to {after}, because a rebate applies to the whole purchase. Raise this rate, or a reseller gains by buying less.",
    "tiers.*":
      "At {from} new customers per month an affiliate’s commission falls from {before} to {after} times what one customer pays, because a tier’s rate applies to all of them. Raise this rate, or apply each rate to its part of the sales.",
    other:
      "At a volume of {from} the payout falls from {before} to {after}, because the bracket’s rate applies to the whole volume. Raise this rate, or apply each rate to its part of the volume.",
  },
  fundsWithoutApprover:
    "Nobody approves spending from the fund of {annual} that “{tier}” has. Name an approver here, or add a row to the approvers by amount.",
  clawbackOrder:
    "These days do not rise. A clawback takes back everything first, then half, then a falling part.",
  notInherited: {
    benefits: "You list no benefits, so partners see none.",
    volumeRebates: "You list no volume rebates, so resellers get none.",
    other: "Your resellers get no extra margin for a registered deal. Enter the share, or 0 for none.",
  },
};
