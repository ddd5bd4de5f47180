import type { FrameLocator, Page } from "@playwright/test";
import { HOST, OURS, openHost, serveOurs } from "./support/hosted.js";
import { make } from "./support/one-file.js";
import { ACME, linesFor, paste } from "./support/pasted.js";
import { openExplanation } from "./support/states.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";
import { kses } from "./systems/kses.js";
import { escapedTwice, inParagraphs, inSmartQuotes } from "./systems/rewritten.js";
import { type Policy, sanitized } from "./systems/sanitized.js";
import { openServed } from "./systems/served.js";

// A frame with a program of its own does not use the module that its page has asked for, and a frame of another system
// may not copy.
test.use({ expectsErrors: /preloaded using link preload|Clipboard API has been blocked/ });

/** Everything that lines can bring. */
const settings = {
  calculator: "tier-benefits",
  source: "own",
  text: JSON.stringify(ACME),
  locale: "de",
  accent: "#7a2e4d",
  heading: "Ihre Stufe bei Acme",
  buttonText: "Bewerben",
  buttonAddress: "https://acme.example/apply?stufe={qualifiedTier}&umsatz={revenue}",
};

const TITLE = settings.heading;
const EXAMPLE = /^Beispiel: .*Expert/;
const OPEN = "Rechner öffnen";

const widgetIn = (root: Page | FrameLocator) =>
  new Widget(root.locator("partner-calculator"), "tier-benefits", "de");

/** The calculator works with the program of the snippet, and its fallback content is hidden. */
async function expectCalculator(root: Page | FrameLocator): Promise<Widget> {
  const widget = await widgetIn(root).ready();
  await widget.expectFigure("qualifiedTier", "Expert");
  await expect(root.getByRole("link", { name: OPEN })).toBeHidden();
  return widget;
}

/** The element works with everything around it. */
async function expectElement(page: Page): Promise<void> {
  const widget = await expectCalculator(page);
  await expect(page.getByRole("heading", { name: TITLE, exact: true })).toBeVisible();
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
  await expect(page.getByRole("link", { name: "Bewerben" })).toHaveAttribute(
    "href",
    /\?stufe=Expert&umsatz=\d+$/,
  );
}

/** The page shows the worked example with its link, and no code. */
async function expectFallback(page: Page, more: readonly string[] = []): Promise<void> {
  const example = page.getByText(EXAMPLE);
  await expect(example).toBeVisible();
  const said = (await page.locator("body").innerText()).split("\n").filter(Boolean);
  expect(said).toEqual([...more, expect.stringMatching(EXAMPLE), ...(more.length > 0 ? ["Bewerben"] : [])]);
  await page.getByRole("link", { name: OPEN }).click();
  const widget = await expectCalculator(page);
  await expect(page.getByRole("heading", { name: TITLE, exact: true })).toBeVisible();
  await expect(widget.root).toHaveCSS("--pc-accent", "#7a2e4d");
}

async function expectFrame(page: Page, height: RegExp | number): Promise<void> {
  await expectCalculator(page.frameLocator("iframe"));
  const box = async () => String((await page.locator("iframe").boundingBox())?.height);
  if (typeof height === "number") expect(await box()).toBe(String(height));
  else await expect.poll(box).toMatch(height);
}

/** The height of the content, and not that of the lines. */
const FITTED = /^(?!90\d$)(?!15\d)\d{3,4}/;

test.describe("an editor that keeps everything", () => {
  test("takes the element", async ({ page }) => {
    await paste(page, await linesFor(page, settings, "Element"));
    await expectElement(page);
  });

  test("takes the frame", async ({ page }) => {
    await paste(page, await linesFor(page, settings, "Frame"));
    await expectFrame(page, FITTED);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { name: TITLE, exact: true })).toBeVisible();
    const button = frame.getByRole("link", { name: "Bewerben" });
    await expect(button).toHaveAttribute("href", /\?stufe=Expert&umsatz=\d+$/);
    await expect(button).toHaveAttribute("target", "_blank");
  });
});

test.describe("a sanitizer that looks at tags, as WordPress has it for authors", () => {
  test("leaves the example of the element", async ({ page }) => {
    await paste(page, kses(await linesFor(page, settings, "Element")));
    await expectFallback(page, [TITLE]);
  });

  test("leaves the example of the frame", async ({ page }) => {
    await paste(page, kses(await linesFor(page, settings, "Frame")));
    await expectFallback(page);
  });
});

/** A sanitizer that removes scripts and embedded content. Unknown elements are unwrapped: their content stays. */
const SANITIZER: Policy = {
  removed: "script, style, iframe, object, embed, form, input, button",
  unwrapped: "-",
  stripped: "^(?:on.*|slot|data-.*)$",
};

test.describe("a sanitizer that looks at the document", () => {
  test("leaves the example of the element", async ({ page }) => {
    await paste(page, await sanitized(page, await linesFor(page, settings, "Element"), SANITIZER));
    await expectFallback(page, [TITLE]);
  });

  test("leaves nothing of the frame", async ({ page }) => {
    await paste(page, await sanitized(page, await linesFor(page, settings, "Frame"), SANITIZER));
    expect((await page.locator("body").innerText()).trim()).toBe("");
  });

  test("leaves the example inside of an element whose script is gone", async ({ page }) => {
    const lines = await linesFor(page, settings, "Element");
    await paste(page, await sanitized(page, lines, { removed: "script" }));
    await expect(page.locator("partner-calculator")).toHaveCount(1);
    await expectFallback(page, [TITLE]);
  });
});

test.describe("a system that keeps frames and nothing that runs", () => {
  const frames = async (page: Page, policy: Omit<Policy, "removed">) =>
    sanitized(page, await linesFor(page, settings, "Frame"), { removed: "script", ...policy });

  test("shows the frame at the height of the lines", async ({ page }) => {
    await paste(page, await frames(page, { unwrapped: "-" }));
    await expectFrame(page, 900);
  });

  test("shows it at that height without its style, too", async ({ page }) => {
    const policy = {
      unwrapped: "-",
      stripped: "^(?:style|class|id|data-.*)$",
      frames: "^(?:src|width|height|title)$",
    };
    await paste(page, await frames(page, policy));
    // With the border that the browser draws around a frame.
    await expectFrame(page, 904);
    expect((await page.locator("iframe").boundingBox())?.width).toBeGreaterThan(1000);
  });
});

test.describe("a system that strips style, class, id, data and unknown attributes of frames", () => {
  const STRIPPED: Policy = {
    removed: "style",
    stripped: "^(?:style|class|id|data-.*)$",
    frames: "^(?:src|width|height|title)$",
  };

  test("takes the element, without its color and without figures for the button", async ({ page }) => {
    await paste(page, await sanitized(page, await linesFor(page, settings, "Element"), STRIPPED));
    const widget = await expectCalculator(page);
    await expect(page.getByRole("heading", { name: TITLE, exact: true })).toBeVisible();
    await expect(widget.root).toHaveCSS("--pc-accent", "");
    await expect(page.getByRole("link", { name: "Bewerben" })).toHaveAttribute("href", /\?stufe=&umsatz=$/);
  });

  test("takes the frame, which gets its height", async ({ page }) => {
    await paste(page, await sanitized(page, await linesFor(page, settings, "Frame"), STRIPPED));
    await expectFrame(page, FITTED);
  });
});

test.describe("a frame of the system that may only run scripts", () => {
  /** A page with pasted HTML in a frame of its own. */
  const around = (attributes: string) =>
    `<iframe title="Embedded" sandbox="allow-scripts" style="width: 100%; height: 2000px" ${attributes}></iframe>`;
  const quoted = (html: string) => html.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

  test("runs the element in a page without an address, where no link can be copied", async ({ page }) => {
    const lines = await linesFor(page, settings, "Element");
    const stop = await openServed(page, (url) => around(`srcdoc="${quoted(lines.replaceAll(OURS, url))}"`));
    const widget = await expectCalculator(page.frameLocator("iframe"));
    await openExplanation(widget);
    await expect(widget.reset).toBeVisible();
    await expect(widget.root.getByRole("button", { name: widget.ui("share") })).toHaveCount(0);
    stop();
  });

  test("runs the element in a page from memory", async ({ page }) => {
    const lines = await linesFor(page, settings, "Element");
    await paste(page, around(""));
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement, html) => {
      frame.src = URL.createObjectURL(new Blob([html], { type: "text/html" }));
    }, `<!doctype html><meta charset="utf-8">${lines}`);
    await openExplanation(await expectCalculator(page.frameLocator("iframe")));
  });

  test("runs one file", async ({ page }) => {
    const { text } = await make(page, settings);
    await openHost(page, around(`srcdoc="${quoted(text)}"`));
    const widget = await expectCalculator(page.frameLocator("iframe"));
    await openExplanation(widget);
    await expect(widget.root.getByRole("button", { name: widget.ui("share") })).toHaveCount(0);
    const button = page.frameLocator("iframe").getByRole("link", { name: "Bewerben" });
    await expect(button).toHaveAttribute("href", /\?stufe=Expert&umsatz=\d+$/);
  });

  test("shows an address, and its link as text to copy by hand", async ({ browserName, page }) => {
    const address = await linesFor(page, settings, "Address");
    await paste(page, around(`src="${quoted(address)}"`));
    const widget = await expectCalculator(page.frameLocator("iframe"));
    await widget.root.getByRole("button", { name: widget.ui("share") }).click();
    const shown = widget.root.getByLabel(widget.ui("shareByHand"));
    await expect(shown.or(widget.root.getByText(widget.ui("shared")))).toBeVisible();
    // Firefox copies in such a frame.
    if (browserName === "chromium") await expect(shown).toHaveValue(/^https:.*embed\.html\?.*figures=/);
  });
});

test.describe("a system that takes an address", () => {
  test("shows the calculator with the program that is behind the #", async ({ page }) => {
    const address = await linesFor(page, settings, "Address");
    await serveOurs(page, "dist/site");
    await openHost(page, '<iframe title="Embed" style="width: 100%; height: 600px"></iframe>');
    await page.locator("iframe").evaluate((frame: HTMLIFrameElement, src) => {
      frame.src = src;
    }, address);
    await expectFrame(page, 604);
  });

  test.describe("and cuts it at the #", () => {
    test.use({ expectsErrors: /The partner program "#program" could not be loaded/ });

    test("shows no figures of another program", async ({ page }) => {
      const address = await linesFor(page, settings, "Address");
      await serveOurs(page, "dist/site");
      await page.goto(address.replace(/#.*/, ""));
      await expect(page.locator("[part=failure]")).toBeVisible();
      await expect(page.locator("[part=headline]")).toHaveCount(0);
    });
  });
});

test("a library that takes one file, and forbids it everything but scripts, shows it", async ({ page }) => {
  const { name, text } = await make(page, settings);
  const headers = {
    "content-disposition": `inline; filename="${name}"`,
    "content-security-policy": "sandbox allow-scripts",
    "x-content-type-options": "nosniff",
  };
  const address = `${HOST}${name}`;
  const asked: string[] = [];
  await page.route(`${HOST}**`, (route) => {
    if (route.request().url() !== address) asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", headers, body: text });
  });
  await page.goto(address);
  const widget = await expectCalculator(page);
  await openExplanation(widget);
  await widget.root.getByRole("button", { name: widget.ui("share") }).click();
  await expect(
    widget.root.getByText(widget.ui("shared")).or(widget.root.getByLabel(widget.ui("shareByHand"))),
  ).toBeVisible();
  expect(asked).toEqual([]);
});

test.describe("an editor that rewrites what is pasted", () => {
  const lines = linesFor;

  test("may put paragraphs and line breaks around the element", async ({ page }) => {
    await paste(page, inParagraphs(await lines(page, settings, "Element")));
    await expectElement(page);
  });

  test("may put paragraphs and line breaks around the frame", async ({ page }) => {
    await paste(page, inParagraphs(await lines(page, settings, "Frame")));
    await expectFrame(page, FITTED);
  });

  test("may escape the element once more", async ({ page }) => {
    await paste(page, escapedTwice(await lines(page, settings, "Element")));
    await expectElement(page);
  });

  test("may escape the address of the frame once more", async ({ page }) => {
    await paste(page, escapedTwice(await lines(page, settings, "Frame")));
    await expectFrame(page, FITTED);
    await expect(page.frameLocator("iframe").locator("html")).toHaveAttribute("lang", "de");
  });

  test.describe("and changes the quotes of the code", () => {
    // The browser reads the curly quotes as part of the address, so the page requests a file that does not exist.
    test.use({ expectsErrors: true });

    test("leaves the example as text, with a link that leads nowhere", async ({ page }) => {
      await page.route(`${HOST}**`, (route) => route.fulfill({ status: 404 }));
      await paste(page, inSmartQuotes(await lines(page, settings, "Element")));
      await expect(page.getByText(EXAMPLE)).toBeVisible();
      await expect(page.locator("[part=headline]")).toHaveCount(0);
      await expect(page.getByText("{")).toHaveCount(0);
      expect(await page.getByText(OPEN).evaluate((link: HTMLAnchorElement) => link.origin)).not.toBe(
        new URL(OURS).origin,
      );
    });
  });
});
