import type { Finding, Program } from "./contract/index.js";
import type { Engine, Rule } from "./engine.js";
import { problemsOf, refuseBadPresets } from "./presets.js";

/** Everything that is wrong with a program or worth a second look, errors first. */
export function lint(engine: Engine, program: Program): Finding[] {
  let rules: Rule[] = [];
  const unreadable = problemsOf(() => {
    rules = engine.rules(program);
  });
  const problems = unreadable.length > 0 ? unreadable : problemsOf(() => refuseBadPresets(engine, program));
  const findings = [
    ...problems.map((problem): Finding => ({ level: "error", ...problem })),
    ...rules.map(finding),
  ];
  const isError = ({ level }: Finding) => level === "error";
  return [...findings.filter(isError), ...findings.filter((each) => !isError(each))];
}

/**
 * A rule's notice as a finding. Its code says where and what, `tiers[].commissionRate commissionFalls`: the row's
 * number goes between the brackets, and the parameter `key`, where there is one, is the path's last part.
 */
function finding({ code: rule, level, params }: Rule): Finding {
  const [place = "", code = ""] = rule.split(" ");
  const { row, key, ...rest } = params;
  const path = ["program", place.replace("[]", `[${Number(row) - 1}]`), ...(key ? [key] : [])].join(".");
  return { level, code, path, params: rest };
}
