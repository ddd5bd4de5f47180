import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { sendAnswers } from "./answers.js";
import { reportHeight } from "./height.js";
import { followPage } from "./page-address.js";
import { placed } from "./placed.js";

// Some editors escape the `&` of an address once more.
const query = new URLSearchParams(location.search.replace(/&(?:amp;)+/g, "&"));
document.documentElement.lang = query.get("locale") ?? navigator.language;
const calculator = placed(query, location.hash);
const main = document.querySelector("main");
// Shown in place of the calculator if that fails, below a message of its own.
// The examples have every figure, so that a view for customers goes without.
const isForCustomers = query.has("view");
const example = main?.querySelector(`[data-example="${CSS.escape(query.get("calculator") ?? "")}"]`);
if (example && !isForCustomers) calculator.append(example);
main?.replaceWith(calculator);
reportHeight(calculator);
sendAnswers(calculator);
followPage(calculator);
keepOffline();
