// The fonts of the tests: only DejaVu, from a package, whatever fonts a machine has installed, so that tests measure
// the same widths and heights on every machine that uses fontconfig (Linux).
import { mkdirSync, writeFileSync } from "node:fs";
import { at } from "../lib/paths.mjs";

const folder = at("target/test-fonts");

const alias = (family, font) =>
  `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${at("node_modules/dejavu-fonts-ttf/ttf")}</dir>
  <selectfont>
    <rejectfont><glob>*Condensed*</glob></rejectfont>
    <rejectfont><glob>*ExtraLight*</glob></rejectfont>
    <rejectfont><glob>*Math*</glob></rejectfont>
    <rejectfont><glob>*Oblique*</glob></rejectfont>
    <rejectfont><glob>*Italic*</glob></rejectfont>
  </selectfont>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
  </match>
  <cachedir>${at("target/test-fonts/cache")}</cachedir>
  ${alias("sans-serif", "DejaVu Sans")}
  ${alias("system-ui", "DejaVu Sans")}
  ${alias("serif", "DejaVu Serif")}
  ${alias("Times New Roman", "DejaVu Serif")}
  ${alias("monospace", "DejaVu Sans Mono")}
</fontconfig>
`;

/** Limits all browsers that this process and its workers start to the tests' fonts. */
export function provideTestFonts() {
  if (process.platform !== "linux") return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/fonts.conf`, configuration);
  process.env.FONTCONFIG_FILE = `${folder}/fonts.conf`;
}
