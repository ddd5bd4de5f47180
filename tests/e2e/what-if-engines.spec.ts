import { resultsOfEveryTool, TOOLED } from "./support/every-tool.js";
import { expect, test } from "./support/test.js";
import { inOneLine, TOOL_ANSWERS } from "./support/tool-answers.js";

// Runs in Chromium and Firefox; WebKit has the same test in tests/webkit.
test("every tool gives the same answers in every browser", async ({ embed, page }) => {
  test.slow();
  await embed(TOOLED.map((type) => ({ type })));
  const answers = await resultsOfEveryTool(page);
  expect(answers.map(inOneLine)).toEqual(TOOL_ANSWERS);
});
