import "../../element.js";
import { keepOffline } from "../../offline/keep-offline.js";
import { reportHeight } from "./height.js";
import { placed } from "./placed.js";

const query = new URLSearchParams(location.search);
document.documentElement.lang = query.get("locale") ?? navigator.language;
const calculator = placed(query);
document.body.append(calculator);
reportHeight(calculator);
keepOffline();
