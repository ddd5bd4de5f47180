// The page that is one file: a calculator, or the choice among all. The choice goes into the address behind its `#`, which
// a page may change wherever it was opened from, even from a disk.
import "../../element.js";
import { known } from "../../element/start/locale.js";
import { html, render } from "../../shared/lit.js";
import { isRightToLeft, languageFor } from "../../text/load-words.js";
import { reportHeight } from "../embed/height.js";
import { accentOf, placed } from "../embed/placed.js";
import { choice } from "./choice.js";
import "./page.css";
import { pageWords } from "./words.js";

const main = document.querySelector("main") as HTMLElement;

/** What stands behind the `?`, as for the page for frames, and then what stands behind the `#`. */
const query = () => new URLSearchParams(`${location.search.slice(1)}&${location.hash.slice(1)}`);

/** The same page with another calculator, or with none; the figures of a link are the old one's. */
function addressOf(calculator?: string): string {
  const chosen = new URLSearchParams(location.hash.slice(1).replace(/&?figures=.*$/s, ""));
  chosen.delete("calculator");
  if (calculator) chosen.set("calculator", calculator);
  return `#${chosen}`;
}

async function draw(): Promise<void> {
  const asked = query();
  const root = document.documentElement;
  const locale = known(asked.get("locale") ?? navigator.language);
  const language = languageFor(locale);
  const words = pageWords[language] as (typeof pageWords)[string];
  const isGiven = new URLSearchParams(location.search).has("calculator");
  root.lang = locale;
  root.dir = isRightToLeft(language) ? "rtl" : "ltr";
  root.dataset.theme = asked.get("theme") ?? "auto";
  root.style.setProperty("--pc-accent", accentOf(asked));
  document.title = words.title;
  const shown = asked.has("calculator")
    ? html`${isGiven ? undefined : html`<p><a href=${addressOf()}>${words.all}</a></p>`}${placed(asked)}`
    : await choice(language, words, addressOf);
  render(shown, main);
}

addEventListener("hashchange", () => void draw());
void draw();
reportHeight(main);
