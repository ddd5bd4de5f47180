import { workbookSource as sourceOf } from "../../../www/src/as-workbook/source.js";
import type { Inputs, Program } from "../../../www/src/core/contract/index.js";
import { load } from "../../../www/src/core/index.js";
import type { WorkbookSource } from "../../../www/src/workbook/index.js";

const core = await load();

/** What the workbook of a calculator is made from, in a language. */
export const workbookSource = (
  type: string,
  inputs: Inputs = {},
  program?: Program,
  locale = "en",
): Promise<WorkbookSource> =>
  sourceOf(core, type, inputs, program, { locale, link: "https://host.example/#pc" });

const bands = Array.from({ length: 50 }, (_, at) => ({ from: String(at * 1000), rate: `0.${100 + at}` }));

/** Calculations with as many rows as calculators and programs take. */
export const LARGEST: readonly { type: string; inputs: Inputs; program: Program }[] = [
  {
    type: "deal-model",
    inputs: { motion: "tieredCommission", dealValue: "47123.45" },
    program: { deal: { commissionBrackets: bands, volumeRebates: bands } },
  },
  {
    type: "attribution",
    inputs: {
      touches: Array.from({ length: 100 }, (_, at) => ({
        partner: `Partner ${at % 70}`,
        daysBeforeClose: String(at),
      })),
    },
    program: {},
  },
];
