/**
 * The steps of a marketer who knows only her partner program, from the gallery to her own calculator
 * on a page of a system that accepts nothing but an address.
 */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.js";

/** How a person uses a page: with the keyboard alone, or by touch. */
export interface Hands {
  /** Presses a button, or follows a link. */
  press(target: Locator): Promise<void>;
  /** Chooses one of several radio buttons. */
  choose(target: Locator): Promise<void>;
  /** Replaces the text of a field. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses an option of a list by its label. */
  select(target: Locator, label: string): Promise<void>;
}

/** The amounts and shares of her program, as people type them in her language. */
export interface Typed {
  silver: readonly [revenue: string, commission: string, fund: string];
  gold: readonly [revenue: string, commission: string, fund: string];
}

/** The fields of `tier-benefits` that her page does not ask for. */
const HIDDEN = ["Referrals", "Certified team members", "Your average deal size", "Your current tier"];

/** Makes the calculator; returns the address that the builder gives, and the number of steps. */
export async function makeCalculator(page: Page, hands: Hands, typed: Typed): Promise<[string, number]> {
  let steps = 0;
  const step = async (done: Promise<void>) => {
    await done;
    steps += 1;
  };
  const cell = (label: string, row: string) => page.getByLabel(`${label}, ${row}`, { exact: true });
  await page.goto("index.html");
  await step(hands.press(page.getByRole("link", { name: "Build yours" }).first()));
  await step(hands.choose(page.getByRole("radio", { name: "Your own program" })));
  await step(hands.press(page.getByRole("button", { name: "Blank", exact: true })));
  await step(hands.write(page.getByLabel("Name of the program"), "Nordwind-Partner"));
  await step(hands.write(page.getByLabel("Currency", { exact: true }), "EUR"));
  await step(hands.write(cell("Tier", "Registered"), "Basis"));
  for (const [name, kept, [revenue, commission, fund]] of [
    ["Silber", "Tier 2", typed.silver],
    ["Gold", "Tier 3", typed.gold],
  ] as const) {
    await step(hands.press(page.getByRole("button", { name: "Add tier", exact: true })));
    await step(hands.write(cell("Tier", kept), name));
    await step(hands.write(cell("Revenue", name), revenue));
    await step(hands.write(cell("Commission", name), commission));
    await step(hands.write(cell("MDF a year", name), fund));
    await step(hands.write(cell("MDF a quarter", name), fund));
  }
  await step(hands.select(page.getByLabel("Calculator type"), "Tier benefits"));
  await step(hands.select(page.getByLabel("Language", { exact: true }), "Deutsch"));
  await step(hands.write(page.getByLabel("Accent color", { exact: true }), "#7a2e4d"));
  await step(hands.press(page.locator("summary", { hasText: "Button" })));
  await step(hands.write(page.getByLabel("Text of the button"), "Jetzt bewerben"));
  await step(hands.write(page.getByLabel("Where the button leads"), "https://nordwind.example/partner"));
  await step(hands.press(page.locator("summary", { hasText: /^\s*Fields/ })));
  for (const label of HIDDEN) await step(hands.select(page.getByLabel(`Show or hide ${label}`), "Hidden"));
  await step(hands.select(page.getByLabel("Where does it go?"), "Notion"));
  const copy = page.getByRole("button", { name: "Copy address" });
  await expect(copy).toBeEnabled();
  await step(hands.press(copy));
  await expect(copy.locator("xpath=following-sibling::*[1]")).toHaveText("Copied");
  return [await page.evaluate(() => navigator.clipboard.readText()), steps];
}
