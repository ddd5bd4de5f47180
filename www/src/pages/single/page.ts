// The page that is one file: one calculator, or a list of all. The choice is behind the `#` of the
// address, which also works for a page opened from a disk.
import "../../element.js";
import { canonicalLocale } from "../../element/start/locale.js";
import { setProperties } from "../../shared/custom-properties.js";
import { html, render } from "../../shared/lit.js";
import { splitHash } from "../../sheet/link-hash.js";
import { isRightToLeft, languageFor } from "../../text/language.js";
import { reportHeight } from "../embed/height.js";
import { placed, propertiesIn } from "../embed/placed.js";
import { choice } from "./choice.js";
import "./base.css";
import "./page.css";
import { pageWords } from "./words.js";

const main = document.querySelector("main") as HTMLElement;

/** The parameters behind the `?`, as on the page for frames, then those behind the `#`. */
const query = () => new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);

/** The address of the page with another calculator or the list, without the figures of a link. */
function addressOf(calculator?: string): string {
  const chosen = new URLSearchParams(splitHash(location.hash.slice(1))[0]);
  chosen.delete("calculator");
  if (calculator) chosen.set("calculator", calculator);
  return `#${chosen}`;
}

async function draw(): Promise<void> {
  const asked = query();
  const root = document.documentElement;
  const locale = canonicalLocale(asked.get("locale") ?? navigator.language);
  const language = languageFor(locale);
  const words = pageWords[language] as (typeof pageWords)[string];
  const isGiven = new URLSearchParams(location.search).has("calculator");
  root.lang = locale;
  root.dir = isRightToLeft(language) ? "rtl" : "ltr";
  root.dataset.theme = asked.get("theme") ?? "auto";
  setProperties(root, propertiesIn(asked));
  document.title = words.title;
  const shown = asked.has("calculator")
    ? html`${isGiven ? undefined : html`<p><a href=${addressOf()}>${words.all}</a></p>`}${placed(asked)}`
    : await choice(language, words, addressOf);
  render(shown, main);
}

addEventListener("hashchange", () => void draw());
void draw();
reportHeight(main);
