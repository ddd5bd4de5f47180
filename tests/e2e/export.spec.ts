import type { PartnerCalculatorElement } from "../../www/src/element/api.js";
import { calculate } from "./support/core.js";
import {
  downloaded,
  exportButton,
  exportWord,
  openExports,
  pasted,
  said,
  sizeOfPng,
  withShare,
} from "./support/exports.js";
import { hosted, OURS } from "./support/hosted.js";
import { INTERNAL } from "./support/internal.js";
import { documented, headers } from "./support/policies.js";
import { CALCULATORS, expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

const linkOf = (widget: Widget): Promise<string> =>
  widget.root.evaluate((element) => (element as PartnerCalculatorElement).toLink());

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("the answer is copied as text, and said to be", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("40000");
  await widget.expectFigure("investment", "$27,000");
  await openExports(widget);
  await exportButton(widget, "asText").click();
  await expect(said(widget, "textCopied")).toBeVisible();
  const text = await pasted(page);
  expect(text).toContain("You invest $27,000 and can expect 4 to 5 deals worth $100,000 to $125,000.");
  expect(text).toContain("\nReturn multiple: about 4.2×\n");
  expect(text.endsWith(`\n\n${await linkOf(widget)}`)).toBe(true);
  await widget.field("sponsorship").fill("50000");
  await expect(said(widget, "textCopied"), "the outcome is not for the new answer").toHaveCount(0);
});

test("figures and tables are copied as cells", async ({ calculator, page }) => {
  const widget = await calculator("attribution", { attributes: 'locale="de"' });
  await openExports(widget);
  await exportButton(widget, "asTable").click();
  await expect(said(widget, "tableCopied")).toBeVisible();
  const [text, markup] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
    return [await read("text/plain"), await read("text/html")];
  });
  expect(text).toContain("\nSystemintegrator\t60\t1\t0,3333333333333333333333333333\t33333,34\n");
  const cells = await page.evaluate((html) => {
    const rows = new DOMParser().parseFromString(html ?? "", "text/html").querySelectorAll("tr");
    return [...rows].map((row) => [...row.cells].map((cell) => cell.textContent));
  }, markup);
  expect(cells).toContainEqual([
    ...["Systemintegrator", "60", "1", "0,3333333333333333333333333333", "33333,34"],
  ]);
});

test("a CSV file has the core's figures, in the language's notation or plain", async ({ calculator }) => {
  const widget = await calculator("deal-model", { attributes: 'locale="de"' });
  await openExports(widget);
  const local = await downloaded(exportButton(widget, "csv"));
  expect(local.name).toBe("deal-model.csv");
  await expect(said(widget, "saved")).toBeVisible();
  await widget.root.getByRole("radio", { name: "1250.5", exact: true }).check({ force: true });
  const plain = await downloaded(exportButton(widget, "csv"));
  expect([...plain.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { lines } = calculate("deal-model", {});
  for (const { id, value, unit } of lines) {
    if (value === null || typeof value === "boolean" || ["text", "choice"].includes(unit)) continue;
    const label = widget.words.lines[id]?.label ?? id;
    expect(plain.content.toString()).toContain(`\r\n${label},${value},`);
    expect(local.content.toString()).toContain(`\r\n${label};${value.replace(".", ",")};`);
  }
  const again = await calculator("tier-roi", { attributes: 'locale="de"' });
  await openExports(again);
  await expect(again.root.getByRole("radio", { name: "1250,5", exact: true })).toBeChecked();
});

for (const type of CALCULATORS) {
  test(`the charts of ${type} are pictures of their own`, async ({ calculator, page }) => {
    const widget = await calculator(type, {
      attributes: `locale="${type === "tier-roi" ? "ar" : "en"}" theme="dark"`,
    });
    const panel = await openExports(widget);
    const names = panel.getByRole("button", { name: /^SVG: / });
    await expect(names.first()).toBeVisible();
    for (const button of await names.all()) {
      const { name, content } = await downloaded(button);
      expect(name).toMatch(new RegExp(`^${type}-\\w+\\.svg$`));
      const seen = await page.evaluate(async (source) => {
        const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
        if (parsed.querySelector("parsererror")) return "damaged";
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), {
          width: image.width,
          height: image.height,
        });
        const pen = canvas.getContext("2d");
        pen?.drawImage(image, 0, 0);
        const corner = pen?.getImageData(2, 2, 1, 1).data;
        return `${image.width} ${corner?.slice(0, 3).join()}`;
      }, content.toString());
      expect(seen, "its width, and its background").toBe("800 255,255,255");
      const png = await downloaded(
        panel.getByRole("button", {
          name: (await button.getAttribute("aria-label"))?.replace("SVG", "PNG") ?? "",
          exact: true,
        }),
      );
      expect(sizeOfPng(png.content)[0]).toBe(1600);
    }
    const post = await downloaded(exportButton(widget, "savePost"));
    expect([post.name, ...sizeOfPng(post.content)]).toEqual([`${type}.png`, 1200, 630]);
  });
}

test("a text that cannot be copied is shown to copy by hand", async ({ calculator, page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });
  const widget = await calculator("event-roi");
  await openExports(widget);
  const byHand = widget.root.getByRole("textbox", { name: exportWord(widget, "byHand") });
  await exportButton(widget, "asText").click();
  await expect(said(widget, "byHand")).toBeVisible();
  await expect(byHand).toHaveValue(/^Event ROI\n/);
  await exportButton(widget, "asTable").click();
  await expect(byHand).toHaveValue(/\nYour investment\t22000\tUSD\n/);
  await exportButton(widget, "copyLink").click();
  await expect(byHand).toHaveValue(await linkOf(widget));
});

test("a browser that makes no PNG files says so, and saves the chart as SVG", async ({
  calculator,
  page,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  const widget = await calculator("event-roi");
  const panel = await openExports(widget);
  await panel
    .getByRole("button", { name: /^PNG: / })
    .first()
    .click();
  await expect(said(widget, "noPng")).toBeVisible();
  await exportButton(widget, "savePost").click();
  await expect(said(widget, "noPicture")).toBeVisible();
  const { name } = await downloaded(panel.getByRole("button", { name: /^SVG: / }).first());
  expect(name).toBe("event-roi-funnel.svg");
});

test("nothing is exported while an entry has a problem", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  const panel = await openExports(widget);
  await widget.field("sponsorship").fill("mistake");
  await expect(panel.getByText(exportWord(widget, "stale"))).toBeVisible();
  for (const button of await panel.getByRole("button").all()) await expect(button).toBeDisabled();
});

test("the view for customers exports nothing of the vendor's", async ({ calculator, page }) => {
  const widget = await calculator("deal-model", { attributes: 'view="customer"' });
  await openExports(widget);
  const { content } = await downloaded(exportButton(widget, "csv"));
  await exportButton(widget, "asText").click();
  await expect(said(widget, "textCopied")).toBeVisible();
  const all = content.toString() + (await pasted(page));
  const { inputs, lines } = INTERNAL;
  for (const id of [...inputs, ...lines]) {
    expect(widget.label(id), id).not.toBe(id);
    expect(all).not.toContain(widget.label(id));
  }
  expect(all).toContain(widget.label("partnerEarnings"));
});

test("the keyboard opens the line and copies", async ({ calculator, page }) => {
  const widget = await calculator("event-roi");
  await widget.root.locator(".export > summary").focus();
  await page.keyboard.press("Enter");
  await expect(exportButton(widget, "asText")).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(exportButton(widget, "asText")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(said(widget, "textCopied")).toBeVisible();
  await expect(exportButton(widget, "asText"), "the focus stays").toBeFocused();
});

test.describe("where the system shares", () => {
  test("it gets the text, the link and the picture", async ({ calculator, page }) => {
    await withShare(page, "shared");
    const widget = await calculator("event-roi");
    await openExports(widget);
    await exportButton(widget, "shareAnswer").click();
    await expect(said(widget, "shared")).toBeVisible();
    const calls = await page.evaluate(() => (window as unknown as { calls: ShareData[] }).calls);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      title: "Event ROI",
      url: await linkOf(widget),
      files: ["event-roi.png image/png"],
    });
    expect(calls[0]?.text).toContain("You invest $22,000");
    expect(calls[0]?.text).not.toContain("#figures");
  });

  test("the text is copied where sharing is refused", async ({ calculator, page }) => {
    await withShare(page, "NotAllowedError");
    const widget = await calculator("event-roi");
    await openExports(widget);
    await exportButton(widget, "shareAnswer").click();
    await expect(said(widget, "copiedInstead")).toBeVisible();
    expect(await pasted(page)).toContain(await linkOf(widget));
  });

  test("nothing is said if the person cancels", async ({ calculator, page }) => {
    await withShare(page, "AbortError");
    const widget = await calculator("event-roi");
    const panel = await openExports(widget);
    await exportButton(widget, "shareAnswer").click();
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { calls: unknown[] }).calls.length))
      .toBe(1);
    await expect(panel.locator("[role=status]", { hasText: /\S/ })).toHaveCount(0);
  });

  test("the page may share by itself", async ({ calculator, page }) => {
    await withShare(page, "shared");
    const widget = await calculator("event-roi");
    await page.evaluate(() => {
      addEventListener("calculator-share", (event) => {
        event.preventDefault();
        document.title = (event as CustomEvent<{ link: string }>).detail.link;
      });
    });
    await openExports(widget);
    await exportButton(widget, "shareAnswer").click();
    await expect(page).toHaveTitle(await linkOf(widget));
    await exportButton(widget, "copyLink").click();
    expect(await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls)).toEqual([]);
    await expect(said(widget, "linkCopied")).toHaveCount(0);
  });
});

// Every test fails on an error in the console, so anything that a policy blocks is noticed.
test("everything is exported under the documented policy with Trusted Types", async ({ page }) => {
  const body = `<script type="module" src="${OURS}element.js"></script><h1>A page</h1>
    <partner-calculator type="tier-benefits"></partner-calculator>`;
  await hosted(page, "dist/package", body, headers(documented.strict, documented.trusted));
  const widget = await Widget.on(page, "tier-benefits").ready();
  const panel = await openExports(widget);
  await exportButton(widget, "asText").click();
  await expect(said(widget, "textCopied")).toBeVisible();
  const svg = await downloaded(panel.getByRole("button", { name: /^SVG: / }).first());
  expect(svg.content.toString()).toContain("$30,000 still needed");
  const png = await downloaded(panel.getByRole("button", { name: /^PNG: / }).first());
  expect(sizeOfPng(png.content)[0]).toBe(1600);
  expect(sizeOfPng((await downloaded(exportButton(widget, "savePost"))).content)).toEqual([1200, 630]);
  expect((await downloaded(exportButton(widget, "csv"))).content.toString()).toContain(
    "Your revenue,70000,USD",
  );
});
