// The analyses of event-roi written by hand, with plain numbers and with decimal.js: the shortest code that gives the
// same results, for leads that are counted directly.
import Decimal from "decimal.js";
import { inputs } from "../engine/event-roi.model.mjs";
import { effects, simulateWith } from "./around.mjs";
import { SENSITIVE, SIMULATED, UNCERTAIN } from "./questions.mjs";
import { summary, triangular } from "./samples.mjs";
import { seek, seekExactly } from "./secant.mjs";

function figures(given) {
  const costs = given.travel + given.collateral + given.otherCosts;
  const investment = given.sponsorship * given.ourShare + costs - given.reimbursement;
  const deals = given.qualifiedLeads * given.leadToOpportunity * given.opportunityToClose;
  const revenue = deals * given.averageDeal;
  const netRoi = (revenue * given.grossMargin - investment) / investment;
  return { revenue, returnMultiple: revenue / investment, netRoi };
}

/** A loop over the trials; its draws are those of `Math.random`, so they differ each time. */
function simulate(trials) {
  const [revenue, netRoi] = [new Float64Array(trials), new Float64Array(trials)];
  const given = { ...inputs };
  for (let trial = 0; trial < trials; trial += 1) {
    given.leadToOpportunity = triangular(UNCERTAIN.leadToOpportunity, Math.random());
    given.opportunityToClose = triangular(UNCERTAIN.opportunityToClose, Math.random());
    given.averageDeal = triangular(UNCERTAIN.averageDeal, Math.random());
    const values = figures(given);
    revenue[trial] = values.revenue;
    netRoi[trial] = values.netRoi;
  }
  return { revenue: summary(revenue), netRoi: summary(netRoi) };
}

/** The analyses in plain numbers. */
export const inNumbers = {
  goalSeek: ({ input, output, target }) =>
    seek((value) => figures({ ...inputs, [input]: value })[output], target, inputs[input]),
  sensitivity: (ends) => effects((changes) => figures({ ...inputs, ...changes })[SENSITIVE], ends),
  simulate,
};

/** As many digits as the core has. */
const Exact = Decimal.clone({ precision: 28 });
const isNumber = (value) => typeof value === "number";
const exactInputs = Object.fromEntries(
  Object.entries(inputs).map(([name, value]) => [name, isNumber(value) ? new Exact(value) : value]),
);

function exactFigures(changes) {
  const given = { ...exactInputs };
  for (const [name, value] of Object.entries(changes)) given[name] = new Exact(value);
  const costs = given.travel.plus(given.collateral).plus(given.otherCosts);
  const investment = given.sponsorship.times(given.ourShare).plus(costs).minus(given.reimbursement);
  const deals = given.qualifiedLeads.times(given.leadToOpportunity).times(given.opportunityToClose);
  const revenue = deals.times(given.averageDeal);
  const netRoi = revenue.times(given.grossMargin).minus(investment).div(investment);
  return { revenue, returnMultiple: revenue.div(investment), netRoi };
}

/** The analyses in decimals. */
export const inDecimals = {
  goalSeek: ({ input, output, target }) =>
    seekExactly(Exact, (value) => exactFigures({ [input]: value })[output], target, inputs[input]),
  sensitivity: (ends) => effects((changes) => exactFigures(changes)[SENSITIVE], ends),
  simulate: (trials) =>
    simulateWith((changes) => {
      const values = exactFigures(changes);
      return SIMULATED.map((line) => values[line].toNumber());
    }, trials),
};
