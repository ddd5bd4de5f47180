// Times keystrokes. The pages of all contenders are open at the same time, and are typed into in turn.
import { median } from "../../scripts/lib/median.mjs";
import { interleave } from "../interleave.mjs";
import { metricsOf, visit } from "./visit.mjs";

const ROUNDS = 9;
const KEYSTROKES = 10;

/**
 * Types a digit at the start of a frame, and waits for a message that is sent in the same frame: the browser delivers
 * the message after running the handlers, layout and paint. This excludes the wait for the next frame.
 */
const typeDigit = (field) =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      port1.onmessage = () => resolve(performance.now() - start);
      field.value = `${field.value.slice(0, -1)}${(Number(field.value.slice(-1)) + 1) % 10}`;
      field.dispatchEvent(
        new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText" }),
      );
      port2.postMessage(null);
    });
  });

/** Types a few digits. Returns the median time until a result is painted, and the mean processor time. */
async function typeInto({ page, client }) {
  await page.bringToFront();
  const field = page.locator("partner-calculator #sponsorship");
  await field.focus();
  const times = [];
  const before = await metricsOf(client);
  for (let typed = 0; typed < KEYSTROKES; typed += 1) times.push(await field.evaluate(typeDigit));
  const after = await metricsOf(client);
  const processor = ((after.TaskDuration - before.TaskDuration) * 1000) / KEYSTROKES;
  return { time: median(times), processor };
}

/** Fails if typing changes nothing on the page, because then the measured time is meaningless. */
async function check({ page, client, name }) {
  const widget = page.locator("partner-calculator");
  const before = await widget.ariaSnapshot();
  await typeInto({ page, client });
  if ((await widget.ariaSnapshot()) !== before) return;
  throw new Error(`Typing in the sponsorship field changed nothing on the page of ${name}.`);
}

async function timeAll(opened) {
  for (const each of opened) await check(each);
  return interleave(opened, ROUNDS, typeInto);
}

/** Opens a page for each contender, then types into all of them. Returns medians in milliseconds by contender. */
export function timeKeystrokes(browser, contenders, opened = []) {
  const [next, ...rest] = contenders;
  if (next === undefined) return timeAll(opened);
  return visit(browser, next.address, { until: "all" }, ({ page, client }) =>
    timeKeystrokes(browser, rest, [...opened, { name: next.name, page, client }]),
  );
}
