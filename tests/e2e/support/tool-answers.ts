/** A text with single spaces, because browsers break the lines of a table's row differently. */
export const inOneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

/**
 * What the tools answer to the same questions in every browser: a threshold of `tier-benefits`, then of `event-roi` the
 * input that reaches a target, the ranked inputs, the trials, and the row of a figure in two scenarios.
 */
export const TOOL_ANSWERS: readonly string[] = [
  "“Your revenue” up by $300 to $100,000: “Qualified tier” becomes Gold, “Next tier” becomes Platinum, “Biggest gap” becomes referrals and “Value today” rises by $25,045 to $45,000. At the threshold itself, the rise is $25,000. Try it",
  "With “Sponsorship fee” at $26,000, “Your investment” is $20,000.",
  "Return multiple: the largest effect comes from Qualified leads, Lead-to-opportunity rate, Win rate and Average deal size (4.60× to 5.63× each) Return multiple by Qualified leads and Lead-to-opportunity rate",
  "Return multiple: about 4.21× to 6.06× in 8 of 10 cases, more than 5.07× in half of the cases",
  "Return multiple 4.17× -0.95× (-18.5%) 5.11×",
];
