/** The guide of a partner program: all that the program says, in words. */
import { canonicalLocale } from "../../element/start/locale.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { isRightToLeft, languageFor } from "../../text/load-words.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { FOR_OWNERS, FOR_PARTNERS } from "./live.js";
import { ProgramPage } from "./page.js";
import { loadGuideWords } from "./words.js";

/** The theme that the address asks for. */
function themeIn(query: URLSearchParams): "light" | "dark" | undefined {
  const theme = query.get("theme");
  return theme === "light" || theme === "dark" ? theme : undefined;
}

/** The program file that the address names, which is kept for use without a network. */
function fileIn(query: URLSearchParams): string[] {
  const source = query.get("program") ?? "";
  return /[/.]/.test(source) ? [new URL(source, document.baseURI).href] : [];
}

async function show(root: HTMLElement, query: URLSearchParams): Promise<void> {
  const locale = canonicalLocale(query.get("locale") ?? navigator.language);
  const language = languageFor(locale);
  const theme = themeIn(query);
  const { documentElement } = document;
  documentElement.lang = locale.startsWith(language) ? locale : language;
  documentElement.dir = isRightToLeft(language) ? "rtl" : "ltr";
  if (theme) documentElement.dataset.appearance = theme;
  else chooseAppearance();
  const page = new ProgramPage(root, await loadGuideWords(language), locale, language, theme);
  // What stands there in case that this script fails.
  root.replaceChildren();
  await page.start();
}

const root = document.querySelector<HTMLElement>("#program");
if (root) {
  const query = new URLSearchParams(location.search);
  const shown = show(root, query);
  keepOffline([...FOR_PARTNERS, ...FOR_OWNERS], { shown, programs: fileIn(query) });
}
