// Measures the cost of widgets in Chromium: up to the first answer, with many widgets, and after a keystroke.
import { calculatorIds } from "../../scripts/lib/calculators.mjs";
import { peers, versions } from "../contenders.mjs";
import { earlierCore } from "../earlier.mjs";
import { interleave } from "../interleave.mjs";
import { buildPeers } from "../peers/build.mjs";
import { timeKeystrokes } from "./keystroke.mjs";
import { serveSites } from "./serve.mjs";
import { allAnswers, FAST, firstAnswer, launch, SLOW, visit } from "./visit.mjs";

/** The number of visits to each contender: for the first answer, and for each count of widgets. */
const ROUNDS = { fast: 11, slow: 5, widgets: { 1: 3, 12: 7, 50: 7 } };
const COUNTS = Object.keys(ROUNDS.widgets).map(Number);

/** An empty page at which each visit begins, so that the browser's process and connection exist already. */
const EMPTY = { site: "empty", folder: "", pages: { "index.html": "<!doctype html><title>Empty</title>" } };

/** The calculators that both versions have, because a widget of another kind is only a message in the earlier one. */
async function sharedKinds() {
  const earlier = await earlierCore();
  const kinds = earlier?.calculators().map(({ id }) => id);
  return calculatorIds().filter((id) => kinds?.includes(id) ?? true);
}

/** Measures everything about pages. All figures are medians, by the contender's name. */
export async function measurePages() {
  const own = versions(await sharedKinds(), COUNTS);
  const all = [...own, ...peers(await buildPeers())];
  const server = await serveSites(Object.fromEntries([EMPTY, ...all].map((each) => [each.site, each])));
  const browser = await launch();
  const address = ({ site }, count) => `${server.url}${site}/${count}.html`;
  try {
    // Discard the first visits, because the browser starts and the server compresses its files during them.
    for (const each of all) await visit(browser, address(each, 1), { until: "all" }, allAnswers);
    for (const each of own) await visit(browser, address(each, COUNTS.at(-1)), { until: "all" }, allAnswers);

    const first = (conditions) => (each) => visit(browser, address(each, 1), { conditions }, firstAnswer);
    const fast = await interleave(all, ROUNDS.fast, first(FAST));
    const slow = await interleave(all, ROUNDS.slow, first(SLOW));
    const widgets = {};
    for (const count of COUNTS) {
      widgets[count] = await interleave(own, ROUNDS.widgets[count], (each) =>
        visit(browser, address(each, count), { until: "all" }, allAnswers),
      );
    }
    const keystroke = await timeKeystrokes(
      browser,
      own.map((each) => ({ name: each.name, address: address(each, 1) })),
    );
    return { browser: browser.version(), fast, slow, widgets, keystroke };
  } finally {
    await browser.close();
    server.stop();
  }
}
