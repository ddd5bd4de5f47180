import { readFileSync } from "node:fs";
import { load } from "partner-calculators";
import { roomOf } from "../../charts/room.test-support.js";
import type { Answer } from "../../core/boundary/answer.js";
import type { Inputs, Program, Reason } from "../../core/contract/index.js";
import { Sheet, type SheetCore } from "../../sheet/sheet.js";
import { isRightToLeft } from "../../text/language.js";
import { Wording } from "../../text/wording.js";
import { Numbers } from "../../text/write-number.js";
import * as charts from "../answer/chart-area.js";
import type { View } from "../desk/view.js";
import { DEFAULT_PALETTE } from "./pictures/palette.js";
import type { Setting } from "./pictures/setting.js";

export const core = await load();

const words = (language: string, file: string) =>
  JSON.parse(readFileSync(new URL(`../../../locales/${language}/${file}.json`, import.meta.url), "utf8"));

/** A widget without a page, with its answer. */
export interface Exported {
  view: View;
  answer: Answer;
  setting: Setting;
}

/** Computes a calculator in a language. */
export function exported(type: string, language = "en", inputs: Inputs = {}, program?: Program): Exported {
  const description = core.describe(type, program);
  const asked: SheetCore = {
    version: "1",
    calculate(given) {
      const { values, lines, tables, notices } = core.calculate(type, given, program);
      const missing = lines.flatMap(({ id, reason }): [string, Reason][] => (reason ? [[id, reason]] : []));
      return { inputs: [], values, reasons: Object.fromEntries(missing), tables, notices };
    },
    walk: () => ({ value: null, seen: [] }) as never,
  };
  const sheet = new Sheet(asked, description, inputs);
  sheet.calculate();
  const common = words(language, "common");
  const wording = new Wording(
    { ...common, ui: { ...common.ui, ...words(language, "editing").ui } },
    words(language, type),
    new Numbers(language, description.currency, description.minorUnits),
    language,
    description,
  );
  if (!sheet.calculation) throw new Error(`${type} has problems: ${JSON.stringify(sheet.problems)}`);
  return {
    view: { sheet, wording } as unknown as View,
    answer: sheet.calculation,
    setting: {
      charts,
      palette: DEFAULT_PALETTE,
      room: roomOf(720, 15),
      font: '"Source Serif", serif',
      isRtl: isRightToLeft(language),
      language,
    },
  };
}

/** Columns as the English words name them. */
export const NAMES = { entry: "Entry", figure: "Figure", value: "Value", note: "Note" };
