/** The gallery: nine calculators at work, and how to put one on a page of one's own, under a program of one's own. */
import { calculatorIds } from "../../core/definitions.js";
import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { chooseAppearance } from "./appearance.js";
import { offerCopy } from "./copy.js";
import { goToLinked, loadNearby, markReady } from "./nearby.js";
import { choosePrograms } from "./programs.js";

markReady();
chooseAppearance();
choosePrograms();
goToLinked();
loadNearby();
offerCopy();
keepOffline(calculatorIds);
