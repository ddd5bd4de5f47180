import { readXlsx } from "hucre/xlsx";
import { namedCell } from "../../node/support/named-cell.js";
import { sizeOfPng } from "./exports.js";
import { expect } from "./test.js";

/** A file that a page saved. */
interface Saved {
  name: string;
  /** The bytes as base64. */
  content: string;
}

/** What a page saved and copied. */
export interface Caught {
  files: Saved[];
  texts: string[];
}

declare global {
  interface Window {
    /** Tests put there what a page exports, because not every driver reports downloads. */
    caught: Caught;
  }
}

/** Runs in a page: keeps what it saves, in place of a download, and what it copies. */
export function catchExports(): void {
  const caught: Caught = { files: [], texts: [] };
  window.caught = caught;
  const blobs = new Map<string, Blob>();
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    const made = address(blob);
    blobs.set(made, blob);
    return made;
  };
  HTMLAnchorElement.prototype.click = function () {
    const blob = blobs.get(this.href);
    const reader = new FileReader();
    reader.onload = () => {
      caught.files.push({ name: this.download, content: String(reader.result).replace(/^.*,/, "") });
    };
    if (blob) reader.readAsDataURL(blob);
  };
  const copy = Clipboard.prototype.writeText;
  Clipboard.prototype.writeText = function (text) {
    caught.texts.push(text);
    return copy.call(this, text);
  };
}

/** Checks the exports of `event-roi` with a sponsorship fee of 40,000. */
export async function expectExports({ files, texts }: Caught): Promise<void> {
  expect(texts[0]).toContain("You invest $27,000 and can expect 4 to 5 deals");
  const contents = new Map(files.map(({ name, content }) => [name, Buffer.from(content, "base64")]));
  const content = (name: string) => contents.get(name) ?? Buffer.from(`no ${name}`);
  expect(content("event-roi.csv").toString()).toMatch(
    /^\ufeffEvent ROI,.*\r\nYour investment,27000,USD\r\n/s,
  );
  expect(content("event-roi-funnel.svg").toString()).toMatch(
    /^<\?xml [\s\S]*<svg [\s\S]*<text[\s\S]*<\/svg>\s*$/,
  );
  expect(sizeOfPng(content("event-roi-funnel.png"))[0]).toBe(1600);
  expect(sizeOfPng(content("event-roi.png"))).toEqual([1200, 630]);
  const book = await readXlsx(content("event-roi.xlsx"));
  expect(namedCell(book, "investment")).toMatchObject({ value: 27000, formula: "grossCost-reimbursement" });
}

/** The files of one chart and of the buttons below. */
export const FILES = 5;
