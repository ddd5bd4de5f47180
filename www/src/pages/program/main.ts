/** The entry of the program guide: a partner program in words. */
import { canonicalLocale } from "../../element/start/locale.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { isRightToLeft, languageFor } from "../../text/language.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { FOR_OWNERS, FOR_PARTNERS } from "./lazy-calculators.js";
import { ProgramPage } from "./page.js";
import { loadGuideWords } from "./words.js";

/** The theme in the address; undefined if the address names none. */
function themeIn(query: URLSearchParams): "light" | "dark" | undefined {
  const theme = query.get("theme");
  return theme === "light" || theme === "dark" ? theme : undefined;
}

/**
 * The address of the program file, which the service worker caches for use offline; empty for a
 * program by id.
 */
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
  // Remove the error message that the page shows if this script does not run.
  root.replaceChildren();
  await page.start();
}

const root = document.querySelector<HTMLElement>("#program");
if (root) {
  const query = new URLSearchParams(location.search);
  const shown = show(root, query);
  keepOffline([...FOR_PARTNERS, ...FOR_OWNERS], { shown, programs: fileIn(query) });
}
