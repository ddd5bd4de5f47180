// `npm run reference`: writes docs/reference.md anew from the code and its comments.
import { writeFileSync } from "node:fs";
import { at, isMain } from "./lib/paths.mjs";
import { main } from "./lib/run.mjs";
import { referencePage } from "./reference/page.mjs";

if (isMain(import.meta.url)) main(() => writeFileSync(at("docs/reference.md"), referencePage()));
