// Installs missing dependencies: npm packages, the Rust toolchain and its wasm target.
import { existsSync, statSync } from "node:fs";
import { at, isMain } from "./lib/paths.mjs";
import { ask, Failure, main, run, since } from "./lib/run.mjs";

const wasmTarget = "wasm32-unknown-unknown";

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

function installPackages() {
  // npm writes this hidden lock file last, so its time stamp marks a complete installation.
  if (changedAt(at("package-lock.json")) <= changedAt(at("node_modules/.package-lock.json"))) return;
  console.log("[setup] installing npm packages, because package-lock.json is newer than node_modules");
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) run("npm ci", process.execPath, [npm, "ci"]);
  else run("npm ci", "npm", ["ci"]);
}

function installRust() {
  if (ask("cargo", ["--version"]) === null) {
    if (ask("rustup", ["--version"]) === null) {
      throw new Failure("Rust is missing. Install rustup (https://rustup.rs) and try again.");
    }
    console.log("[setup] installing the Rust toolchain that rust-toolchain.toml names");
    run("rustup toolchain install", "rustup", ["toolchain", "install"]);
  }
  const targets = ask("rustup", ["target", "list", "--installed"]);
  if (targets === null) return; // Without rustup, Rust comes from a distribution, whose packages include the target.
  if (targets.includes(wasmTarget)) return;
  console.log(`[setup] adding the Rust target ${wasmTarget}`);
  run("rustup target", "rustup", ["target", "add", wasmTarget]);
}

/** Installs missing dependencies of the build; does nothing if there are none. */
export function setup() {
  const start = performance.now();
  installPackages();
  installRust();
  console.log(`[setup] ready after ${since(start)}`);
}

if (isMain(import.meta.url)) main(setup);
