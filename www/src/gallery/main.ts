/** The gallery: four calculators at work, and how to put one on a page of one's own. */
import "../element.js";
import { chooseAppearance } from "./appearance.js";
import { offerCopy } from "./copy.js";
import { loadNearby, markReady } from "./nearby.js";

markReady();
chooseAppearance();
loadNearby();
offerCopy();
