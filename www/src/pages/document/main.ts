/** The page of a document. */
import { keepPageOffline } from "../../offline/keep-page-offline.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { makeScrollAreasFocusable } from "./focusable-scroll-areas.js";

/** The list of sections has its own column on wide screens; on narrow ones it would push the text down. */
function showContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>("[data-contents]");
  if (contents) contents.open = matchMedia("(min-width: 60rem)").matches;
}

chooseAppearance();
showContents();
makeScrollAreasFocusable();
keepPageOffline();
