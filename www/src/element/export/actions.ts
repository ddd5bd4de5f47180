import { copy } from "../../shared/copy.js";
import { saveFile } from "../../shared/save-file.js";
import { tellShare } from "../desk/tell-share.js";
import { copyTable } from "./clipboard.js";
import type { ChartFile, Desk, Row } from "./desk.js";
import { pngOf } from "./pictures/paint.js";
import type { Picture } from "./pictures/shape.js";
import { svgText } from "./pictures/svg-text.js";
import { printAlone } from "./print-alone.js";
import { share } from "./share.js";

/** The dots to the pixel of a chart in a PNG file. */
const SHARP = 2;

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A frame in a sandbox has no origin, and may not be allowed to download. */
const isSandboxed = (): boolean => window.origin === "null";

/** The pause between two outcomes, in milliseconds: screen readers announce nothing that stays the same. */
const PAUSE = 50;

function saved(desk: Desk, row: Row): void {
  desk.clear();
  setTimeout(() => desk.tell(row, isSandboxed() ? "savedInSandbox" : "saved"), PAUSE);
}

/** Copies the answer as text. The browser is asked first, because some allow copying only while a click is handled. */
export async function copyText(desk: Desk): Promise<void> {
  const { message } = desk;
  const copying = copy(message);
  desk.clear();
  if (await copying) desk.tell("copy", "textCopied");
  else desk.tell("copy", "byHand", message, true);
}

export async function copyCells(desk: Desk): Promise<void> {
  const text = desk.tableText;
  const copying = copyTable(text, desk.tableHtml);
  desk.clear();
  if (await copying) desk.tell("copy", "tableCopied");
  else desk.tell("copy", "byHand", text, true);
}

export function saveCsv(desk: Desk): void {
  saveFile(`${desk.name}.csv`, desk.csv, "text/csv;charset=utf-8");
  saved(desk, "files");
}

/** Saves a spreadsheet with live formulas; its writer is loaded when the first one is asked for. */
export async function saveSpreadsheet(desk: Desk): Promise<void> {
  desk.clear();
  try {
    const { spreadsheet } = await import("./spreadsheet.js");
    const bytes = await spreadsheet(desk.view, desk.link);
    saveFile(`${desk.name}.xlsx`, new Blob([bytes as BlobPart]), XLSX);
  } catch (error) {
    reportError(error);
    desk.tell("files", "noSpreadsheet", undefined, true);
    return;
  }
  saved(desk, "files");
}

export function saveSvg(desk: Desk, { id, picture }: ChartFile): void {
  saveFile(`${desk.name}-${id}.svg`, svgText(picture), "image/svg+xml");
  saved(desk, "charts");
}

async function savePng(desk: Desk, row: Row, name: string, picture: Picture, scale: number): Promise<void> {
  desk.clear();
  const png = await pngOf(picture, scale);
  if (!png) {
    desk.tell(row, row === "charts" ? "noPng" : "noPicture", undefined, true);
    return;
  }
  saveFile(`${name}.png`, png, "image/png");
  saved(desk, row);
}

export const saveChartPng = (desk: Desk, { id, picture }: ChartFile): Promise<void> =>
  savePng(desk, "charts", `${desk.name}-${id}`, picture, SHARP);

export const savePost = (desk: Desk): Promise<void> => savePng(desk, "post", desk.name, desk.post.picture, 1);

/**
 * Opens the system's way to share, with the picture where that takes files; copies the text where it is refused. The
 * host page may share by itself.
 */
export async function shareAnswer(desk: Desk): Promise<void> {
  const { title, message, messageAlone: text, link: url } = desk;
  if (url !== undefined && !tellShare(desk.view, url)) return;
  desk.clear();
  const png = await pngOf(desk.post.picture, 1);
  const file = png && new File([png], `${desk.name}.png`, { type: "image/png" });
  const outcome = await share({ title, text, url, file });
  if (outcome === "canceled") return;
  if (outcome === "shared") desk.tell("share", "shared");
  else if (await copy(message)) desk.tell("share", "copiedInstead");
  else desk.tell("share", "byHand", message, true);
}

/** Prints the calculator alone, as it was chosen. The browser's own command prints everything again. */
export function printAnswer({ view, paper: { kind, name }, say }: Desk): void {
  const named = name.trim();
  view.state.paper = { kind, preparedFor: named ? { word: say("preparedFor"), name: named } : undefined };
  printAlone(view.element, () => {
    view.state.paper = undefined;
  });
}

/** Copies the link to these figures, unless the host page shares by itself. */
export async function copyLink(desk: Desk, link: string): Promise<void> {
  if (!tellShare(desk.view, link)) return;
  const copying = copy(link);
  desk.clear();
  if (await copying) desk.tell("share", "linkCopied");
  else desk.tell("share", "byHand", link, true);
}
