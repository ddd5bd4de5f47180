/** The page of one calculator. */
import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { chooseAppearance } from "../gallery/appearance.js";
import { markReady } from "../gallery/nearby.js";

markReady();
chooseAppearance();
keepOffline();
