import { icons } from "../../shared/icons.js";
import { html, type TemplateResult } from "../../shared/lit.js";
import type { ComparedLink } from "../../sheet/state.js";
import { loadToolWords } from "../../text/load-later-words.js";
import type { Wording } from "../../text/wording.js";
import { sayer } from "../shared/say.js";
import { changedList, changedStyles } from "./changed-list.js";

/** Draws what this version computes differently from the version that made a link. */
export interface LinkChanges {
  readonly styles: readonly [typeof changedStyles];
  /** `now` is the version of the page. */
  draw(link: ComparedLink, now: string): TemplateResult;
}

/** Loads the words of the note in the widget's language. */
export async function loadLinkChanges(wording: Wording): Promise<LinkChanges> {
  const say = sayer(await loadToolWords(wording.language, "scenarios"), wording);
  return {
    styles: [changedStyles],
    draw({ version: made, changed }, now) {
      const hasChanged = changed.length > 0;
      const text = say(hasChanged ? "linkChanged" : "linkSame", { made, now });
      return html`<div class="notice ${hasChanged ? "warning" : ""}" part="notice">
        ${hasChanged ? icons.warning : icons.info}
        <div><p>${text}</p>${changedList(changed, wording, say)}</div>
      </div>`;
    },
  };
}
