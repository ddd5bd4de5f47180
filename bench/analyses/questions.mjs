// The questions about event-roi that every contender answers, and the form of an answer.

/**
 * Each question asks for the value of an input, 0 or more, that brings a line to a target. One line is linear in its
 * input, the other is not.
 */
export const GOALS = {
  straight: { input: "averageDeal", output: "netRoi", target: 5.75 },
  curved: { input: "reimbursement", output: "returnMultiple", target: 8 },
};

/** The line of the sensitivity analysis. */
export const SENSITIVE = "netRoi";

/** The uncertain inputs of the simulation, each with its low, likely and high value, and the lines it is about. */
export const UNCERTAIN = {
  leadToOpportunity: [0.2, 0.3, 0.4],
  opportunityToClose: [0.1, 0.2, 0.3],
  averageDeal: [15_000, 25_000, 40_000],
};
export const SIMULATED = ["revenue", "netRoi"];
export const TRIALS = 100_000;
