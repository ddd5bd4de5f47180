// The modules that are built from the crate.
/**
 * `answer` computes and explains from definitions that are linked with a ready-made program. `core` also reads partner
 * programs and links calculators with them; `load()` uses it, and so does a calculator with a program of its own.
 * `analyses` has goal seek, sensitivity and simulation over linked definitions; a page loads it when
 * somebody asks for an analysis.
 */
export const MODULES = [
  { name: "answer", features: [], profile: "release" },
  { name: "core", features: ["--features", "programs"], profile: "release" },
  { name: "analyses", features: ["--features", "analyses"], profile: "release" },
];

/** All of the above in one module, for builds in one file: `core` and `analyses` share most of their code. */
export const ALL = { name: "all", features: ["--features", "programs,analyses"], profile: "release" };

/** The core module for Node: compiled for speed, and run by the script of `core`. */
export const FAST = { name: "fast", features: ["--features", "programs"], profile: "fast" };

/** The compiled crate, before its glue is written. */
export const compiledModule = (name) => `target/modules/${name}.wasm`;

/** The folder of a module's files. */
export const moduleFolder = (name) => `www/pkg/${name}`;
