import { html } from "../../shared/lit.js";
import { afterPress, watchPresses } from "../../shared/press.js";
import { put } from "../../sheet/edits.js";
import { loadEditingWords } from "../../text/load-later-words.js";
import { problemSentence } from "../../text/problems.js";
import { Reader } from "../../text/read-number.js";
import type { Wording } from "../../text/wording.js";
import { Comparisons } from "../answer/comparisons.js";
import { details } from "../answer/details.js";
import { noticeSource } from "../answer/notice-source.js";
import { typicalRange } from "../answer/typical-range.js";
import { ExportRow } from "../export/export-row.js";
import { doubt } from "../form/doubt.js";
import { enter, press, settle } from "../form/editing.js";
import { withCurrency } from "../form/foreign-currency.js";
import { formActions } from "../form/form-actions.js";
import { KeepScenario } from "../form/keep-scenario.js";
import { keypad } from "../form/keypad.js";
import { LinkComparison } from "../form/link-comparison.js";
import { problemText, remarks, staleNote } from "../form/problem-text.js";
import { slider } from "../form/slider.js";
import { toDefault } from "../form/to-default.js";
import { unplacedList } from "../form/unplaced-list.js";
import { fillLinks } from "../host-page/figures-in-links.js";
import { settleIn } from "../host-page/settle-in.js";
import { TranslatedTexts } from "../host-page/translated-texts.js";
import { joinForm } from "../in-form/join.js";
import { comparison as comparisonStyles } from "../styles/comparison.js";
import { editing as editingStyles } from "../styles/editing.js";
import { hoverFocus } from "../styles/hover-focus.js";
import { slider as sliderStyles } from "../styles/slider.js";
import { toolbox as toolboxStyles } from "../styles/toolbox.js";
import { Announcer } from "./announcer.js";
import { followLinks } from "./followed-links.js";
import { moveFocus } from "./move-focus.js";
import { openLink, readingOf } from "./opened-by-link.js";
import { Toolbox } from "./toolbox.js";
import type { Editing } from "./view.js";
import { watchPrinting } from "./watch-printing.js";

export { linkOf } from "../../sheet/link.js";

/** Loads the editing part for one calculator, in its language and currency. */
export async function loadEditing(wording: Wording): Promise<Editing> {
  const { language, numbers } = wording;
  const words = await loadEditingWords(language);
  const reader = new Reader(numbers.locale, numbers.currency);
  // A new object: the words that were loaded at first are shared by all widgets in this language.
  wording.common = { ...wording.common, ui: { ...wording.common.ui, ...words.ui } };
  const sentence: Editing["sentence"] = (problem, sheet) =>
    problemSentence(words, wording, withCurrency(problem, sheet, reader, wording));
  const reading = readingOf(reader);
  let typed = "";
  const announcer = new Announcer(sentence, (view) => doubt(view, typed));
  const texts = new TranslatedTexts();
  const toolbox = new Toolbox();
  const exportRow = new ExportRow();
  const comparisons = new Comparisons();
  const scenario = new KeepScenario();
  const linkComparison = new LinkComparison();
  return {
    styles: [sliderStyles, hoverFocus, editingStyles, toolboxStyles, comparisonStyles],
    enter(sheet, at, text) {
      watchPresses();
      enter(sheet, at, text, reader, numbers);
      typed = at.path;
    },
    put(sheet, path, entry) {
      put(sheet, path, entry);
      typed = "";
    },
    settle(view, at) {
      // A press reaches its button before the page moves.
      afterPress(() => {
        settle(view.sheet, at);
        view.redraw();
      });
    },
    press,
    keypad,
    announce: (view, message) => announcer.announce(view, message),
    sentence,
    doubt,
    remarks,
    details: (view, calculation) =>
      html`${toolbox.draw(view)}${exportRow.draw(view, calculation)}${details(view, calculation)}`,
    compared: (view, table) => comparisons.of(view, table),
    paperOfTools: (view, kind) => toolbox.paper(view, kind),
    reach: (view, line) => toolbox.reach(view, line),
    source: (view, notice) => noticeSource(view, notice, words.sources),
    unplacedProblems: (view) => unplacedList(view, sentence, linkComparison),
    problem: problemText,
    below: (view) => html`${staleNote(view)}${typicalRange(view)}`,
    toDefault,
    slider,
    formActions: (view) => formActions(view, scenario),
    openLink: (view) => openLink(view, reading),
    connect(view) {
      texts.observe(view.element.renderRoot);
      const stops = [
        followLinks(view, reading),
        settleIn(view.element),
        fillLinks(view),
        joinForm(view),
        watchPrinting(view),
      ];
      return () => {
        for (const stop of stops) stop();
        texts.stop();
        toolbox.close(view);
        announcer.stop();
      };
    },
    restoreTexts: () => texts.restore(),
    moveFocus,
  };
}
