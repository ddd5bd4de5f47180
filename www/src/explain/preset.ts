import { html, nothing, type TemplateResult } from "../shared/lit.js";
import { parsePath } from "../sheet/entries.js";
import { isPreset } from "../sheet/state.js";
import type { ExplainWords } from "../text/common.js";
import { listed } from "../text/lists.js";
import type { ExplainContext } from "./context.js";
import { meaning } from "./meaning.js";
import { type Node, namesIn } from "./node.js";

/** Whether the program sets the target of a path: an input, a cell, or a column of an input table. */
export function isSetByProgram({ sheet }: ExplainContext, path: string): boolean {
  const { table = path.split(".")[0] ?? path } = parsePath(path);
  const described = sheet.field(path);
  const around = sheet.table(table);
  return Boolean((described && isPreset(described)) || (around && isPreset(around)));
}

/** Names the values in a formula that the program sets; `nothing` if there are none. */
export function presetNote(
  view: ExplainContext,
  texts: ExplainWords,
  target: string,
  nodes: readonly Node[],
): TemplateResult | typeof nothing {
  const found = nodes.flatMap(namesIn).map((name) => meaning(view, texts, target, name));
  const labels = new Set(found.filter(({ path }) => isSetByProgram(view, path)).map(({ label }) => label));
  if (labels.size === 0) return nothing;
  const { name, id } = view.sheet.description.program;
  const said = (texts.sentences.setByProgram ?? "").replace("{program}", () => name || id);
  return html`<p class="because">${listed([...labels], view.wording.language)}: ${said}</p>`;
}
