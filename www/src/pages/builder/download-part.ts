import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import { saveFile } from "../../shared/save-file.js";
import type { Choices } from "./choices.js";
import { copyButton } from "./copy.js";
import { costsNote } from "./costs-note.js";
import { propertiesOf } from "./custom-properties.js";
import { firstLines } from "./first-lines.js";
import { attribute } from "./html-text.js";
import { fileNameOf } from "./one-file/file-name.js";
import type { Chosen } from "./one-file/gather.js";
import type { Outcome } from "./outcome.js";
import { ownWordsOf } from "./own-words.js";
import { buttonLines, headingLines } from "./slots.js";
import { viewOf } from "./view.js";

/** The ids of the calculators in the file, the one in the preview first. */
function calculatorsIn({ settings, names }: Choices): string[] {
  const { calculator, also } = settings;
  const others = names.map(({ id }) => id).filter((id) => id !== calculator && also.includes(id));
  return [calculator, ...others];
}

/** The reason why there is no file yet, as a sentence; undefined if the file can be made. */
function obstacle({ settings, outcome }: Choices): string | undefined {
  if (!outcome) return "One moment.";
  if (outcome.missing && settings.source === "address")
    return "The file needs the program inside. Open or paste the program above.";
  const hasProblems =
    outcome.isBehind || outcome.currencyProblem !== undefined || Object.keys(outcome.problems).length > 0;
  return hasProblems ? "Fix the problems above to get the file." : undefined;
}

/** The program as data; undefined for the standard program. */
const programIn = ({ inFile, base }: Outcome) => inFile?.program ?? base;

function chosenFor(choices: Choices, outcome: Outcome, isPage: boolean): Chosen {
  const { locale, theme, compact } = choices.settings;
  return {
    calculators: calculatorsIn(choices),
    program: programIn(outcome),
    currency: outcome.currency,
    ownWords: ownWordsOf(choices.settings),
    looks: {
      locale,
      theme,
      properties: propertiesOf(choices.settings),
      compact,
      view: viewOf(choices.settings),
    },
    first: firstLines(choices),
    isPage,
  };
}

interface Kind {
  name: string;
  ending: string;
  type: string;
  isPage: boolean;
}

const PAGE: Kind = { name: "page", ending: ".html", type: "text/html", isPage: true };
const SCRIPT: Kind = { name: "script", ending: ".js", type: "text/javascript", isPage: false };

const nameOf = (choices: Choices, { ending }: Kind) =>
  fileNameOf(calculatorsIn(choices), choices.outcome && programIn(choices.outcome)) + ending;

/**
 * How long the confirmation is shown, in milliseconds. After a change, it would refer to an earlier
 * file.
 */
const SHOWN_FOR = 4000;

/** Makes and saves the file, with a confirmation or an error beside the button. */
async function press(event: Event, choices: Choices, kind: Kind): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  const status = button.parentElement?.querySelector("[role=status]");
  const { outcome } = choices;
  if (!status || !outcome) return;
  const name = nameOf(choices, kind);
  status.textContent = "";
  try {
    const { makeFile } = await import("./one-file/make.js");
    saveFile(name, await makeFile(chosenFor(choices, outcome, kind.isPage)), kind.type);
    status.textContent = "Saved";
    setTimeout(() => {
      status.textContent = "";
    }, SHOWN_FOR);
  } catch (error) {
    status.textContent = "A part of the file could not be loaded. Try again.";
    reportError(error);
  }
}

function button(choices: Choices, kind: Kind): TemplateResult {
  return html`<p class="copying">
    <button
      type="button"
      data-download=${kind.name}
      ?disabled=${obstacle(choices) !== undefined}
      @click=${(event: Event) => void press(event, choices, kind)}
    >
      Download the ${kind.name}
    </button>
    <span>${obstacle(choices) ?? nameOf(choices, kind)}</span> <span role="status"></span>
  </p>`;
}

/** Checkboxes for the other calculators in the file. */
function others(choices: Choices): TemplateResult {
  const { calculator, also } = choices.settings;
  const set = (id: string, isIn: boolean) =>
    choices.set({ also: isIn ? [...also, id] : also.filter((each) => each !== id) });
  return html`<fieldset class="also">
    <legend>Also inside</legend>
    ${choices.names
      .filter(({ id }) => id !== calculator)
      .map(
        ({ id, title }) => html`<label class="tick"
          ><input
            type="checkbox"
            .checked=${also.includes(id)}
            @change=${({ target }: Event) => set(id, (target as HTMLInputElement).checked)}
          /><span>${title}</span></label
        >`,
      )}
  </fieldset>`;
}

/**
 * The element of a calculator; the owner's title and first figures apply to the calculator in the
 * preview only.
 */
function elementIn(choices: Choices, id: string): string {
  const isFirst = id === choices.settings.calculator;
  const words = ownWordsOf(choices.settings);
  const first = isFirst ? attribute("first", firstLines(choices).join(",")) : "";
  const inside = [...(isFirst ? headingLines(words) : []), ...buttonLines(words)];
  const open = `<partner-calculator type="${id}"${first}>`;
  if (inside.length === 0) return `${open}</partner-calculator>`;
  return [open, ...inside.map((line) => `  ${line}`), "</partner-calculator>"].join("\n");
}

/**
 * The lines that load the script. They contain no settings, because the script itself contains the
 * settings.
 */
const snippet = (choices: Choices): string =>
  [
    `<script src="${nameOf(choices, SCRIPT)}"></script>`,
    ...calculatorsIn(choices).map((id) => elementIn(choices, id)),
  ].join("\n");

/** The download of one file that contains the chosen calculators with all settings. */
export function downloadPart(choices: Choices): TemplateResult {
  const lines = snippet(choices);
  return html`<div class="way">
    <div>
      <h3 id="download-title">Download as one file</h3>
      <p>
        The calculator with your program, settings, look and language, and nothing else. The page opens from
        a disk, a mail or a file library. The script is for a page of yours. Both work without a server and
        without a connection.
        ${choices.settings.locale ? nothing : "The words are in English; choose another language above."}
        ${costsNote(choices.outcome?.inFile, "file")}
      </p>
    </div>
    <div>
      ${others(choices)} ${button(choices, PAGE)} ${button(choices, SCRIPT)}
      <pre role="region" tabindex="0" aria-labelledby="download-title"><code>${lines}</code></pre>
      ${copyButton("Copy the lines for the script", lines)}
    </div>
  </div>`;
}
