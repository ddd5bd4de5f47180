import { copy } from "../../shared/copy.js";
import { saveFile } from "../../shared/save-file.js";
import { leadingFigures } from "../../sheet/kept-figures.js";
import { linkToScenarios } from "../../sheet/link.js";
import { linkBase } from "../../sheet/link-base.js";
import type { LinkedScenario } from "../../sheet/state.js";
import type { ToolContext } from "../tool.js";
import type { Desk, Message } from "./desk.js";
import { freeLetters, type Scenario } from "./scenario.js";
import { FileProblem, readFile, writeFile } from "./scenario-file.js";

/** Links that are longer are cut by some programs, in characters. */
export const LONG_LINK = 2000;

/** The link that opens the page with these scenarios; undefined if there are none. */
export function linkOfScenarios({ element, sheet }: ToolContext, desk: Desk): string | undefined {
  const [first, ...others] = desk.scenarios.map((scenario): LinkedScenario => {
    const { letter, name, inputs } = scenario;
    return { letter, name, inputs, figures: leadingFigures(sheet.description, desk.figures(scenario)) };
  });
  if (!first) return undefined;
  const place = { type: sheet.description.id, id: element.id };
  return linkToScenarios(linkBase(), place, sheet.core.version, [first, ...others]);
}

/** Copies the link; the panel shows it where the browser does not allow that. */
export async function shareLink(context: ToolContext, desk: Desk): Promise<void> {
  const link = linkOfScenarios(context, desk);
  if (link === undefined) return;
  const isCopied = await copy(link);
  desk.shared = { link, isCopied, of: desk.scenarios };
  desk.message = undefined;
  context.redraw();
}

/** The scenarios as a file has them: with the figures that this version computes. */
export function fileText({ sheet }: ToolContext, desk: Desk): string {
  const { core, description } = sheet;
  const { id: calculator, program, currency } = description;
  const { version } = core;
  const scenarios = desk.scenarios.map(
    (each): Scenario => ({ ...each, figures: desk.figures(each), version }),
  );
  return writeFile({ version, calculator, program, currency }, scenarios);
}

export function saveScenarios(context: ToolContext, desk: Desk): void {
  saveFile(`${context.sheet.description.id}-scenarios.json`, fileText(context, desk), "application/json");
}

/** Adds the scenarios of a file's text; what is wrong with it becomes the message, and nothing is added. */
export function takeFile({ sheet }: ToolContext, desk: Desk, text: string): void {
  const { id, program, headline } = sheet.description;
  const { head, scenarios } = readFile(text, id, headline.figure);
  const free = freeLetters(desk.scenarios).length;
  if (scenarios.length > free) {
    desk.message = { word: "fileFull", texts: { count: scenarios.length, free }, isProblem: true };
    return;
  }
  desk.add(scenarios);
  desk.message = { word: "opened", texts: { count: scenarios.length } };
  const isOther = head.program.id !== program.id && head.program.name !== "";
  if (isOther) desk.message = { word: "fileProgram", texts: { made: head.program.name, now: program.name } };
}

/** What is wrong with a file; another calculator is named by its title. */
async function problemOf(error: unknown, { wording }: ToolContext): Promise<Message> {
  if (!(error instanceof FileProblem)) return { word: "fileUnreadable", isProblem: true };
  const { word, texts } = error;
  if (texts.calculator === undefined) return { word, texts, isProblem: true };
  const { loadTitle } = await import("../../text/load-title.js");
  const calculator = (await loadTitle(wording.language, texts.calculator)) ?? "";
  return { word, texts: { ...texts, calculator }, isProblem: true };
}

/** Opens the file that a person has chosen. */
export async function openFile(context: ToolContext, desk: Desk, file: Blob): Promise<void> {
  try {
    takeFile(context, desk, await file.text());
  } catch (error) {
    desk.message = await problemOf(error, context);
  }
  context.redraw();
}
