import type { Answer } from "../../core/boundary/answer.js";
import type { Chart } from "../../core/contract/index.js";
import { isLinkable, linkOf } from "../../sheet/link.js";
import { linkBase } from "../../sheet/link-base.js";
import { isDecimal } from "../../text/decimal.js";
import { isRightToLeft } from "../../text/language.js";
import type { Piece } from "../../text/write-number.js";
import type { Say } from "../../tools/shared/say.js";
import type { PaperChoice } from "../desk/paper-choice.js";
import type { View } from "../desk/view.js";
import { INTERNAL } from "../start/customer-view.js";
import { type Block, type ColumnNames, figureBlock, inputBlock, tableBlocks } from "./blocks.js";
import { figureText, headlineOf, messageOf } from "./message.js";
import { numberChoice } from "./number-choice.js";
import { chartPicture } from "./pictures/chart-picture.js";
import { painted } from "./pictures/paint.js";
import { type Named, postPicture } from "./pictures/post.js";
import { type Charts, type Setting, settingOf } from "./pictures/setting.js";
import type { Picture } from "./pictures/shape.js";
import { csvOf, formatOf, htmlTable, type NumberFormat, PLAIN, tabbed } from "./separated.js";

/** The rows of the panel. */
export type Row = "copy" | "files" | "charts" | "post" | "print" | "share";

/** What is said below a row about its last action. */
export interface Outcome {
  readonly row: Row;
  readonly text: string;
  readonly isProblem: boolean;
  /** A text to select and copy, where the browser does not copy. */
  readonly byHand?: string | undefined;
  /** The answer that it is about. */
  readonly of: Answer;
}

/** The printed version, and the name of the person or company that it is prepared for. */
export interface Paper {
  readonly kind: PaperChoice["kind"];
  readonly name: string;
}

/** A chart that has figures. */
export interface ChartFile {
  readonly id: string;
  readonly picture: Picture;
}

/** The dots of the small view of a picture, to a pixel of the picture. */
const PREVIEW_SCALE = 0.6;

/** The most key figures in a picture for posts. */
const KEY_FIGURES = 3;

/** Addresses that are longer are left out of pictures, in characters. */
const SHORT_ADDRESS = 44;

/**
 * The address that a picture names, as people write it; empty if it is long or on a disk, or that of a frame, which is
 * no page for visitors.
 */
function shortAddress(): string {
  const { href, protocol, host, pathname } = new URL(linkBase());
  const isFrame = window.parent !== window && href === location.href;
  if (isFrame || !/^https?:$/.test(protocol)) return "";
  const place = host.replace(/^www\./, "");
  const whole = place + pathname.replace(/\/(?:index\.html)?$/, "");
  return [whole, place].find(({ length }) => length <= SHORT_ADDRESS) ?? "";
}

/** The exports of one widget for its current answer. */
export class Desk {
  outcome: Outcome | undefined;
  /** What was chosen for the paper last. */
  paper: Paper = { kind: "full", name: "" };
  view!: View;
  calculation!: Answer;
  #charts: { of: Answer; files: ChartFile[] } | undefined;
  #post: { of: Answer; picture: Picture; preview: HTMLCanvasElement | undefined } | undefined;

  constructor(
    readonly say: Say,
    readonly charts: Charts,
  ) {}

  /** Sets the widget and the answer that the exports are for. */
  at(view: View, calculation: Answer): this {
    this.view = view;
    this.calculation = calculation;
    return this;
  }

  /** The title: the page's own in the slot `heading`, or the calculator's. */
  get title(): string {
    const { element, wording } = this.view;
    const own = element.querySelector('[slot="heading"]')?.textContent?.trim();
    return own || wording.words.title;
  }

  /** The link to these figures; undefined on a page that cannot be opened again. */
  get link(): string | undefined {
    const { element, sheet } = this.view;
    return isLinkable() ? linkOf(element, linkBase(), sheet) : undefined;
  }

  get message(): string {
    return messageOf(this.view, this.calculation, this.title, this.link);
  }

  /** The message without the link, which systems share beside the text. */
  get messageAlone(): string {
    return messageOf(this.view, this.calculation, this.title, undefined);
  }

  get format(): NumberFormat {
    return numberChoice() === "plain" ? PLAIN : this.localFormat;
  }

  get localFormat(): NumberFormat {
    return formatOf(this.view.wording.numbers.locale);
  }

  get #names(): ColumnNames {
    const { say } = this;
    return { entry: say("entry"), figure: say("figure"), value: say("value"), note: say("note") };
  }

  /** The figures and the tables. */
  get #results(): Block[] {
    const { view, calculation } = this;
    return [figureBlock(view, calculation, this.#names), ...tableBlocks(view, calculation)];
  }

  get tableText(): string {
    return tabbed(this.#results, this.format);
  }

  get tableHtml(): string {
    return htmlTable(this.#results, this.format, this.view.wording.language);
  }

  get csv(): string {
    const { view } = this;
    const { wording, sheet } = view;
    const { program, currency } = sheet.description;
    const facts = [
      [wording.ui("program"), program.name],
      [wording.ui("currency"), currency],
      ...(this.link ? [[this.say("link"), this.link]] : []),
    ];
    const head: Block = { heading: this.title, rows: facts };
    return csvOf([head, inputBlock(view, this.#names), ...this.#results], this.format);
  }

  /** The charts that have figures, as pictures. */
  get chartFiles(): readonly ChartFile[] {
    if (this.#charts?.of !== this.calculation) {
      const setting = settingOf(this.view, this.charts);
      const files = this.view.sheet.description.charts.flatMap((chart) => this.#chart(chart, setting) ?? []);
      this.#charts = { of: this.calculation, files };
    }
    return this.#charts.files;
  }

  #chart(chart: Chart, setting: Setting): ChartFile | undefined {
    const { view, calculation } = this;
    const main = headlineOf(view, calculation);
    const caption = {
      answer: `${this.title} · ${main.label}: ${main.text}`,
      program: view.sheet.description.program.name,
    };
    const context = this.charts.chartContext(view, calculation, chart, isRightToLeft(view.wording.language));
    const picture = chartPicture(chart, context, setting, caption);
    return picture && { id: chart.id, picture };
  }

  /** The picture of the answer for posts, and a small view of it; undefined in a browser without canvas. */
  get post(): { picture: Picture; preview: HTMLCanvasElement | undefined } {
    if (this.#post?.of !== this.calculation) {
      const { view, calculation } = this;
      const picture = postPicture(settingOf(view, this.charts), {
        title: this.title,
        headline: headlineOf(view, calculation),
        pieces: this.#headlinePieces,
        figures: this.#keyFigures,
        program: view.sheet.description.program.name,
        address: shortAddress(),
      });
      this.#post = { of: calculation, picture, preview: painted(picture, PREVIEW_SCALE) };
    }
    return this.#post;
  }

  /** The figure of the headline as the screen has it, with small signs. */
  get #headlinePieces(): Piece[] {
    const { wording, sheet } = this.view;
    const id = sheet.description.headline.figure;
    const value = this.calculation.values[id] ?? null;
    const unit = wording.unit(id) ?? "text";
    if (isDecimal(value) && unit !== "text") return wording.numbers.pieces(value, unit, wording.forecast(id));
    return [{ text: wording.write(id, value), isSign: false }];
  }

  get #keyFigures(): Named[] {
    const { view, calculation } = this;
    const { also } = view.sheet.description.headline;
    return also
      .filter((id) => (calculation.values[id] ?? null) !== null)
      .slice(0, KEY_FIGURES)
      .map((id) => ({ label: view.wording.label(id), text: figureText(view, calculation, id) }));
  }

  /** The beginning of file names. */
  get name(): string {
    return this.view.sheet.description.id;
  }

  /** The kinds of paper: one without the vendor's margin where the calculator shows it. */
  get paperKinds(): PaperChoice["kind"][] {
    const { core, description } = this.view.sheet;
    const hasMargin = !core.isForCustomers && INTERNAL[description.id] !== undefined;
    return hasMargin ? ["full", "summary", "customer"] : ["full", "summary"];
  }

  /** Says what came of an action, below its row. */
  tell(row: Row, key: string, byHand?: string, isProblem = false): void {
    this.outcome = { row, text: this.say(key), isProblem, byHand, of: this.calculation };
    this.view.redraw();
  }

  /** Says nothing while an action runs, so that the same outcome is announced once more. */
  clear(): void {
    this.outcome = undefined;
    this.view.redraw();
  }
}
