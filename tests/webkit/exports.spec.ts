import { catchExports, expectExports, FILES } from "../e2e/support/caught.js";
import { expect, test } from "./support/test.js";

test("texts, tables, charts and spreadsheets are exported", async ({ visitor }) => {
  const calculator = await visitor.calculator("event-roi");
  const { engine } = visitor;
  await visitor.fill(calculator.path("#sponsorship"), "40000");
  await visitor.expectText(calculator.path("[part=results]"), /\$27,000/);
  await visitor.press(calculator.path(".export > summary"));
  const row = (id: string) => `.export-row[aria-labelledby=export-${id}]`;
  await visitor.expectText(calculator.path(row("copy")), /\S/);
  await engine.evaluate(catchExports);
  const files = () => engine.evaluate(() => window.caught.files.length);
  await visitor.press(calculator.path(`${row("copy")} button`));
  await visitor.expectText(calculator.path(`${row("copy")} [role=status]`), /\S/);
  // One after the other, because an outcome below a row moves the next one.
  for (const [at, button] of [
    `${row("files")} button:first-child`,
    `${row("files")} button:last-child`,
    `${row("charts")} li button:first-child`,
    `${row("charts")} li button:last-child`,
    `${row("post")} button`,
  ].entries()) {
    await visitor.press(calculator.path(button));
    await expect.poll(files, button).toBe(at + 1);
  }
  expect(await files()).toBe(FILES);
  await expectExports(await engine.evaluate(() => window.caught));
});
