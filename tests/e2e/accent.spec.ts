import type { Locator } from "@playwright/test";
import { contrast, drawn } from "./support/colours.js";
import { bothSchemes } from "./support/scheme.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** Accents that pages bring: too light, too dark, in between, and as different as brands are. */
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

/** Read as they are on light and on dark paper. */
const GOOD = { light: ["#7a2e4d", "#0b5f78", "#1c1cb8"], dark: ["#74c9dc", "#fc0", "#ff9ab5"] };

const GROUNDS = ["var(--pc-paper)", "var(--pc-field)"].flatMap((ground) => [
  [ground],
  [ground, "var(--pc-tint)"],
]);

const wear = (calculator: Locator, accent: string): Promise<void> =>
  calculator.evaluate(
    (element, colour) => (element as HTMLElement).style.setProperty("--pc-accent", colour),
    accent,
  );

for (const scheme of ["light", "dark"] as const) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    test("an accent that could not be read is adjusted until it can", async ({ page, embed }) => {
      await embed([{ type: "event-roi" }], { head: bothSchemes });
      const { root } = await Widget.on(page, "event-roi").ready();
      for (const accent of ACCENTS) {
        await wear(root, accent);
        const own = await drawn(root, "var(--pc-accent)");
        for (const layers of GROUNDS) {
          const ratio = contrast(own, await drawn(root, ...layers));
          expect(ratio, `${accent} on ${layers}`).toBeGreaterThan(4.5);
        }
        const ratio = contrast(own, await drawn(root, "var(--pc-on-accent)"));
        expect(ratio, `text on ${accent}`).toBeGreaterThan(4.5);
      }
    });

    test("an accent that can be read stays as it is", async ({ page, embed }) => {
      await embed([{ type: "event-roi" }], { head: bothSchemes });
      const { root } = await Widget.on(page, "event-roi").ready();
      for (const accent of GOOD[scheme]) {
        await wear(root, accent);
        expect(await drawn(root, "var(--pc-accent)"), accent).toEqual(await drawn(root, accent));
      }
    });
  });
}
