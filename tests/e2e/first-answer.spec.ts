import { firstAnswer } from "../../scripts/lib/sizes.mjs";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { writings } from "./support/written.js";

test.use({ expectsErrors: true });

/** The files that the size budget counts for one widget. */
const counted = Object.values(firstAnswer("event-roi").parts)
  .flat()
  .map(({ file }) => file)
  .sort();

test("the first answer needs exactly the files that the size budget counts", async ({
  embed,
  page,
  host,
}) => {
  const asked = new Set<string>();
  await page.route(`${host}**`, async (route) => {
    const file = route.request().url().slice(host.length);
    if (!counted.includes(file)) return route.abort();
    asked.add(file);
    return route.continue();
  });
  await page.addInitScript(() => {
    document.addEventListener("calculator-ready", () => Object.assign(window, { isReady: true }));
  });
  await embed([{ type: "event-roi" }]);
  await page.waitForFunction(() => "isReady" in window);
  const widget = Widget.on(page, "event-roi");
  await expect(widget.headline).toHaveText("about 5.1×");
  await expect(widget.field("sponsorship")).toHaveValue("30,000");
  await expect(widget.figure("revenueHigh").first()).toHaveText(writings("125000", "money").at(-1) ?? "");
  expect([...asked].sort(), "every counted file is needed").toEqual(counted);
});

test("no other script is requested before the files of the first answer", async ({ embed, page, host }) => {
  const rounds: string[] = [];
  page.on("request", (request) => rounds.push(request.url().slice(host.length)));
  await embed([{ type: "event-roi" }]);
  await Widget.on(page, "event-roi").ready();
  const last = Math.max(...counted.map((file) => rounds.indexOf(file)));
  const before = rounds.slice(0, last + 1).filter((file) => file.endsWith(".js") || file.endsWith(".wasm"));
  expect(before.sort()).toEqual(counted);
});
