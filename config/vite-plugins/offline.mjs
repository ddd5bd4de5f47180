// Tells the service worker of dist/site about the other files of the build.
import { createHash } from "node:crypto";
import path from "node:path";

const WORKER = "sw.js";

/** Whether a name has a hash; the worker ignores others. Pages have none, although `where-to-paste.html` looks like it. */
const isHashed = (name) => /-[\w-]{7}\.\w+$/.test(name) && !name.endsWith(".html");

/**
 * A module as plain JavaScript, which a page requests only if it needs it. The worker of the analyses is built apart, and
 * nothing but the names of its files is known here.
 */
const isPlain = ({ moduleIds = [] }, name) =>
  moduleIds.some((id) => id.includes("/pkg/plain/")) || /^plain-[a-z]+-[\w-]{7}\.js$/.test(name);

/** A definition of a calculator, alone or linked with a ready-made program. */
const DEFINITION = /^(?:definitions|linked\/[\w-]+)\/([\w-]+)-[\w-]{7}\.js$/;

/** A definition in another language than English, which belongs to the words of that language. */
const TRANSLATED = /^translated\/([\w-]+)\/[\w-]+\/([\w-]+)-[\w-]{7}\.js$/;

/**
 * The part that this file begins: a calculator with its definitions, a language, its words for a calculator, or
 * the modules in plain JavaScript.
 */
function partAt(name, calculators, bundle) {
  if (isPlain(bundle[name], name)) return "plain";
  const [, calculator] = name.match(DEFINITION) ?? [];
  if (calculator) return calculator;
  const [, spoken, translated] = name.match(TRANSLATED) ?? [];
  if (translated) return `${spoken}/${translated}`;
  const [, language, words] = name.match(/^locales\/([\w-]+)\/([\w-]+)-[\w-]{7}\.js$/) ?? [];
  if (!words) return undefined;
  return calculators.includes(words) ? `${language}/${words}` : language;
}

/** The files that a file may load: those that it names. */
function namesIn({ code, source }, names) {
  const text = code ?? (typeof source === "string" ? source : "");
  return names.filter((name) => text.includes(path.posix.basename(name)));
}

/** A file and everything that it may load, without the files of other parts. */
function reach(name, bundle, isOther, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  const names = Object.keys(bundle).filter((each) => isHashed(each) && !isOther(each));
  for (const each of namesIn(bundle[name], names)) reach(each, bundle, isOther, found);
  return found;
}

/** The pages with the files that they name, and the files of each part. */
export function siteOf(bundle) {
  const names = Object.keys(bundle).sort();
  const calculators = names.flatMap((name) => name.match(DEFINITION)?.[1] ?? []);
  const parts = {};
  const pages = {};
  for (const name of names) {
    const isPage = name.endsWith(".html");
    const part = isPage ? name : partAt(name, calculators, bundle);
    if (!part) continue;
    const files = reach(name, bundle, (each) => partAt(each, calculators, bundle) !== undefined);
    parts[part] = [...new Set([...(parts[part] ?? []), ...files])];
    if (isPage) pages[name] = namesIn(bundle[name], names.filter(isHashed));
  }
  const version = createHash("sha256").update(JSON.stringify({ pages, parts })).digest("hex").slice(0, 12);
  return { version, pages, parts };
}

/** Writes the list in front of the worker. */
export const offline = () => ({
  name: "offline",
  apply: "build",
  generateBundle: {
    // Run last, when pages and style sheets are in the bundle.
    order: "post",
    handler(_, bundle) {
      const worker = bundle[WORKER];
      if (worker.imports.length > 0)
        throw new Error(`A classic worker cannot import ${worker.imports.join(", ")}.`);
      worker.code = `const SITE=${JSON.stringify(siteOf(bundle))};${worker.code}`;
    },
  },
});
