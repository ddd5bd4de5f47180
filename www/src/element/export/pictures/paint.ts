import type { Picture, Shape } from "./shape.js";

/** What an element hands down to those inside it. */
interface Pen {
  readonly fill: string;
  readonly size: number;
  readonly weight: string;
}

/** A stretch of text of one look. */
interface Run extends Pen {
  readonly text: string;
  /** The space before it, in pixels. */
  readonly before: number;
}

/** Stretches that share a line, from where it starts. */
interface Line {
  readonly x: number;
  readonly y: number;
  readonly runs: Run[];
}

const numberIn = ({ attributes }: Shape, name: string): number => Number(attributes[name] ?? 0);

const penOf = ({ attributes }: Shape, around: Pen): Pen => ({
  fill: String(attributes.fill ?? around.fill),
  size: Number(attributes["font-size"] ?? around.size),
  weight: String(attributes["font-weight"] ?? around.weight),
});

/** The lines of a text element: a part with an `x` of its own begins another one. */
function linesOf(text: Shape, pen: Pen): Line[] {
  const lines: Line[] = [{ x: numberIn(text, "x"), y: numberIn(text, "y"), runs: [] }];
  const add = (run: Run) => lines.at(-1)?.runs.push(run);
  for (const each of text.children) {
    if (typeof each === "string") {
      if (each) add({ ...pen, text: each, before: 0 });
    } else if (each.tag === "tspan") {
      const last = lines.at(-1);
      const y = (last?.y ?? 0) + numberIn(each, "dy");
      if (each.attributes.x !== undefined) lines.push({ x: numberIn(each, "x"), y, runs: [] });
      const inside = each.children.filter((child) => typeof child === "string").join("");
      add({ ...penOf(each, pen), text: inside, before: Math.abs(numberIn(each, "dx")) });
    }
  }
  return lines.filter(({ runs }) => runs.length > 0);
}

/** Paints pictures on a canvas. No image is loaded, so that no policy forbids it, and fonts of the page are used. */
class Painter {
  constructor(
    readonly canvas: CanvasRenderingContext2D,
    readonly picture: Picture,
  ) {}

  paint(shapes: readonly (Shape | string)[], pen: Pen): void {
    for (const each of shapes) {
      if (typeof each === "string") continue;
      this.canvas.save();
      this.canvas.globalAlpha *= Number(each.attributes.opacity ?? 1);
      if (each.tag === "g") this.#group(each, pen);
      else if (each.tag === "text") this.#text(each, penOf(each, pen));
      else this.#outline(each);
      this.canvas.restore();
    }
  }

  #group(group: Shape, pen: Pen): void {
    const [x = 0, y = 0] = [...String(group.attributes.transform ?? "").matchAll(/-?[\d.]+/g)].map(Number);
    this.canvas.translate(x, y);
    this.paint(group.children, penOf(group, pen));
  }

  #outline(each: Shape): void {
    const path = pathOf(each);
    const { fill = "#000", stroke } = each.attributes;
    const { canvas } = this;
    if (fill !== "none") {
      canvas.fillStyle = String(fill);
      canvas.fill(path);
    }
    if (stroke === undefined) return;
    canvas.strokeStyle = String(stroke);
    canvas.lineWidth = Number(each.attributes["stroke-width"] ?? 1);
    canvas.lineJoin = "round";
    canvas.setLineDash(
      String(each.attributes["stroke-dasharray"] ?? "")
        .match(/\d+/g)
        ?.map(Number) ?? [],
    );
    canvas.stroke(path);
  }

  #text(text: Shape, pen: Pen): void {
    const isEnd = text.attributes["text-anchor"] === "end";
    const isMiddle = text.attributes["text-anchor"] === "middle";
    for (const line of linesOf(text, pen)) {
      const widths = line.runs.map((run) => run.before + this.#width(run));
      const all = widths.reduce((sum, each) => sum + each, 0);
      const shift = isMiddle ? all / 2 : isEnd ? all : 0;
      const towards = this.picture.isRtl ? -1 : 1;
      let x = line.x - towards * shift;
      line.runs.forEach((run, at) => {
        this.#write(run, x + towards * run.before, line.y);
        x += towards * (widths[at] ?? 0);
      });
    }
  }

  #width(run: Run): number {
    this.#set(run);
    return this.canvas.measureText(run.text).width;
  }

  #write(run: Run, x: number, y: number): void {
    this.#set(run);
    this.canvas.fillText(run.text, x, y);
  }

  #set({ fill, size, weight }: Pen): void {
    this.canvas.font = `${weight} ${size}px ${this.picture.font}`;
    this.canvas.fillStyle = fill;
    this.canvas.direction = this.picture.isRtl ? "rtl" : "ltr";
    this.canvas.textAlign = "start";
    this.canvas.textBaseline = "alphabetic";
  }
}

/** The outline of a shape that is no text. */
function pathOf(each: Shape): Path2D {
  const { attributes, tag } = each;
  const at = (name: string) => numberIn(each, name);
  if (tag === "path") return new Path2D(String(attributes.d));
  if (tag === "polygon") return new Path2D(`M${attributes.points}Z`);
  const path = new Path2D();
  if (tag === "circle") path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
  else if (tag === "line") {
    path.moveTo(at("x1"), at("y1"));
    path.lineTo(at("x2"), at("y2"));
  } else if (tag === "rect") path.rect(at("x"), at("y"), at("width"), at("height"));
  return path;
}

/** Paints a picture; `scale` is the number of dots to the pixel. Undefined in a browser without canvas. */
export function painted(picture: Picture, scale: number): HTMLCanvasElement | undefined {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: picture.width * scale, height: picture.height * scale });
  const context = canvas.getContext("2d");
  if (!context) return undefined;
  context.scale(scale, scale);
  new Painter(context, picture).paint(picture.shapes, { fill: "#000", size: 16, weight: "400" });
  return canvas;
}

/** A picture as a PNG file; undefined where the browser does not let a page read a canvas. */
export async function pngOf(picture: Picture, scale: number): Promise<Blob | undefined> {
  try {
    const canvas = painted(picture, scale);
    return (
      (await new Promise<Blob | null>((done) => (canvas ? canvas.toBlob(done) : done(null)))) ?? undefined
    );
  } catch {
    return undefined;
  }
}
