import type { Locator } from "@playwright/test";
import { contrast, drawn } from "./support/colors.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** Accents of many brands: some too light, some too dark, some between. */
const ACCENTS = [
  "#fc0",
  "#fff",
  "#000",
  "#00ff66",
  "#e4002b",
  "#7fb2ff",
  "#00f",
  "#f00",
  "#f0f",
  "hsl(300 90% 60%)",
];

/** Accents that are readable without adjustment, on light and on dark paper. */
const READABLE = { light: ["#7a2e4d", "#0b5f78", "#1c1cb8"], dark: ["#74c9dc", "#fc0", "#ff9ab5"] };

const BACKGROUNDS = ["var(--_paper)", "var(--_field)"].flatMap((ground) => [
  [ground],
  [ground, "var(--pc-tint)"],
]);

const setAccent = (calculator: Locator, accent: string): Promise<void> =>
  calculator.evaluate(
    (element, color) => (element as HTMLElement).style.setProperty("--pc-accent", color),
    accent,
  );

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("an unreadable accent is adjusted until it has enough contrast", async ({ page, embed }) => {
      await embed([{ type: "event-roi" }], { head: bothSchemes });
      const { root } = await Widget.on(page, "event-roi").ready();
      for (const accent of ACCENTS) {
        await setAccent(root, accent);
        const own = await drawn(root, "var(--pc-accent)");
        for (const layers of BACKGROUNDS) {
          const ratio = contrast(own, await drawn(root, ...layers));
          expect(ratio, `${accent} on ${layers}`).toBeGreaterThan(4.5);
        }
        const ratio = contrast(own, await drawn(root, "var(--_on-accent)"));
        expect(ratio, `text on ${accent}`).toBeGreaterThan(4.5);
      }
    });

    test("a readable accent is not adjusted", async ({ page, embed }) => {
      await embed([{ type: "event-roi" }], { head: bothSchemes });
      const { root } = await Widget.on(page, "event-roi").ready();
      for (const accent of READABLE[scheme]) {
        await setAccent(root, accent);
        expect(await drawn(root, "var(--pc-accent)"), accent).toEqual(await drawn(root, accent));
      }
    });
  });
}
