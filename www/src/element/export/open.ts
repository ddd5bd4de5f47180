import type { Answer } from "../../core/boundary/answer.js";
import type { Styles, TemplateResult } from "../../shared/lit.js";
import { loadToolWords } from "../../text/load-later-words.js";
import type { Wording } from "../../text/wording.js";
import { sayer } from "../../tools/shared/say.js";
import type { View } from "../desk/view.js";
import { Desk } from "./desk.js";
import { panel } from "./panel.js";
import { exportStyles } from "./styles.js";

/** The panel of one widget. */
export interface ExportPanel {
  readonly styles: readonly Styles[];
  draw(view: View, calculation: Answer): TemplateResult;
}

/** Makes the panel of a widget, with its words. */
export async function open(wording: Wording): Promise<ExportPanel> {
  const [words, charts] = await Promise.all([
    loadToolWords(wording.language, "export"),
    // Dynamically, because a static import would change how the first answer finds the charts.
    import("../answer/chart-area.js"),
  ]);
  const desk = new Desk(sayer(words, wording), charts);
  return { styles: [exportStyles], draw: (view, calculation) => panel(desk.at(view, calculation)) };
}
