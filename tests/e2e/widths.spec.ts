import { expectRoom, widen } from "./support/room.js";
import { makeMistakes, openEverything } from "./support/states.js";
import { CALCULATORS, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

/** From a sidebar to a page, on either side of where the layout changes; the window is wider than all of them. */
const WIDTHS = [280, 400, 560, 720, 900, 1200];

/** Words from right to left, long words; and short ones, which leave room where the others have it. */
const LOCALES = ["en", "de", "ar"];

test.use({ viewport: { width: 1400, height: 900 } });

/** Types large amounts wherever amounts are asked for; those that are too large leave the answer before. */
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

for (const type of CALCULATORS) {
  test(`${type}: from 280 to 1,200 pixels everything has room, in three languages`, async ({
    embed,
    page,
  }) => {
    test.slow();
    await embed(LOCALES.map((locale) => ({ type, attributes: `locale="${locale}"` })));
    for (const [at, locale] of LOCALES.entries()) {
      const widget = new Widget(page.locator("partner-calculator").nth(at), type, locale);
      await widget.ready();
      await openEverything(widget);
      await expectRoomAt(widget, locale === "en" ? [280, 720] : WIDTHS, "all open");
      await enterLarge(widget);
      await expectRoomAt(widget, [280, 900], "with large amounts");
      await makeMistakes(widget);
      await expectRoomAt(widget, [280, 560], "with mistakes");
    }
  });
}
