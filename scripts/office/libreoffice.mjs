// Finds LibreOffice for the tests of spreadsheets, and recomputes files with it.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { command, firstOf, named, programFolders } from "../browsers/places.mjs";
import { need } from "../browsers/provide.mjs";
import { run } from "../lib/run.mjs";

const usual = {
  darwin: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  win32: programFolders.map((folder) => path.join(folder, "LibreOffice/program/soffice.exe")),
};

/** @type {import("../browsers/provide.mjs").Browser} */
export const libreOffice = {
  name: "LibreOffice",
  find: () => named("SOFFICE") ?? command("soffice") ?? firstOf(usual[process.platform] ?? []),
  packages: ["libreoffice-calc-nogui"],
  advice:
    "The tests of spreadsheets need it. Install it (Debian: apt-get install libreoffice-calc-nogui), or set SOFFICE " +
    "to its path.",
};

// LibreOffice trusts the values in a file unless it is told to compute all formulas again.
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
`;

/** Computes spreadsheets again and converts them, with a profile in `folder`, into that folder. */
export function convert(files, folder, format = "xlsx") {
  mkdirSync(path.join(folder, "user"), { recursive: true });
  writeFileSync(path.join(folder, "user/registrymodifications.xcu"), ALWAYS);
  const profile = `-env:UserInstallation=${pathToFileURL(folder)}`;
  const wanted = ["--headless", "--convert-to", format, "--outdir", folder, ...files];
  run("soffice", need(libreOffice), [profile, ...wanted]);
}
