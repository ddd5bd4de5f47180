import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { at, bin } from "../../../scripts/lib/paths.mjs";

/**
 * A project in a temporary folder with the packed package installed, as a user of the package has
 * it.
 */
export class ScratchProject {
  readonly folder = mkdtempSync(path.join(tmpdir(), "partner-calculators-"));

  constructor() {
    // Skip the build, because the tests use the existing one.
    this.#npm(["pack", "--ignore-scripts", "--pack-destination", this.folder], at());
    const [tarball = ""] = readdirSync(this.folder).filter((name) => name.endsWith(".tgz"));
    this.write("package.json", JSON.stringify({ private: true, type: "module" }));
    this.#npm(["install", `./${tarball}`], this.folder);
  }

  #npm(args: string[], cwd: string): void {
    const quiet = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];
    execFileSync("npm", [...args, ...quiet], { cwd, encoding: "utf8" });
  }

  /** An absolute path in the project. */
  at(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  write(name: string, text: string): void {
    writeFileSync(this.at(name), text);
  }

  /** Links installed packages into the project, instead of downloading them from a registry. */
  lend(...packages: string[]): void {
    for (const name of packages) {
      const place = this.at("node_modules", name);
      mkdirSync(path.dirname(place), { recursive: true });
      symlinkSync(at("node_modules", name), place);
    }
  }

  /**
   * Runs one of our tools in a folder of the project. Returns its output, which is also the message
   * of a failure.
   */
  run(tool: keyof typeof bin, args: string[], folder = ".", mode = "production"): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin[tool], ...args], {
      cwd: this.at(folder),
      encoding: "utf8",
      // The test runner's variables do not belong to the project.
      env: { ...process.env, NODE_ENV: mode },
    });
    if (status !== 0) throw new Error(`${tool} in ${folder}: ${stdout}${stderr}`);
    return stdout;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
