import { expectRoom, widen } from "./support/room.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { CALCULATORS, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/**
 * From a sidebar to a full page, on both sides of each breakpoint; the window is wider than all of
 * them.
 */
const WIDTHS = [280, 400, 560, 720, 900, 1200];

/**
 * Languages with long words and with right-to-left words; shorter words fit wherever these fit.
 * Each calculator is tried in both languages: in one of them at every width and in every state, in
 * the other at two widths.
 */
const LOCALES = ["de", "ar"] as const;

test.use({ viewport: { width: 1400, height: 900 } });

/** Types a large amount into every money field, without waiting for a valid answer. */
const enterLarge = ({ root }: Widget) =>
  root.locator(".money input[inputmode]").evaluateAll((fields: HTMLInputElement[]) => {
    for (const field of fields) {
      field.value = "1234567.89";
      field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
  });

async function expectRoomAt(widget: Widget, widths: readonly number[], state: string): Promise<void> {
  for (const width of widths) {
    await widen(widget, width);
    await expectRoom(widget, `${widget.language}, ${width} pixels, ${state}`);
  }
}

for (const [index, type] of CALCULATORS.entries()) {
  test(`${type}: everything fits from 280 to 1,200 pixels, in German and in Arabic`, async ({
    embed,
    page,
  }) => {
    test.slow();
    await embed(LOCALES.map((locale) => ({ type, attributes: `locale="${locale}"` })));
    for (const [at, locale] of LOCALES.entries()) {
      const widget = new Widget(page.locator("partner-calculator").nth(at), type, locale);
      await widget.ready();
      await openEverything(widget);
      const isWhole = index % LOCALES.length === at;
      await expectRoomAt(widget, isWhole ? WIDTHS : [280, 720], "all open");
      if (!isWhole) continue;
      await enterLarge(widget);
      await expectRoomAt(widget, [280, 900], "with large amounts");
      await makeMistakes(widget);
      await expectRoomAt(widget, [280, 560], "with mistakes");
    }
  });
}
