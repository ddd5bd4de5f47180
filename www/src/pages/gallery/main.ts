/** The gallery: every calculator at work, then how to set up a program and put a calculator on a page. */
import { calculatorIds } from "../../core/definitions.js";
import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { chooseAppearance } from "./appearance.js";
import { offerCopy } from "./copy.js";
import { goToLinked, loadNearby, markReady } from "./nearby.js";
import { choosePrograms } from "./programs.js";
import { findQuestions } from "./questions.js";

markReady();
chooseAppearance();
choosePrograms();
findQuestions();
goToLinked();
loadNearby();
offerCopy();
keepOffline(calculatorIds);
