import { packJson } from "../../shared/packed-json.js";
import { PROGRAM } from "../embed/placed.js";
import type { Embedding } from "./embedding.js";

/** Stands in the query for a program behind the `#`, so that an address which lost that is not taken for another one. */
const BEHIND = `#${PROGRAM}`;

const encoded = (value: string) => encodeURIComponent(value).replaceAll("%2F", "/").replaceAll("%3A", ":");

/** The address of the page for frames; a program of one's own is behind the `#`, so that no server sees it. */
export function frameAddress(embedding: Embedding): string {
  const {
    type,
    program,
    locale,
    currency,
    theme,
    properties,
    compact,
    first,
    view,
    heading,
    button,
    server,
  } = embedding;
  const parts = {
    calculator: type,
    program: typeof program === "object" ? BEHIND : program,
    locale,
    currency,
    theme,
    ...properties,
    first: first.join(","),
    view,
    heading,
    button: button?.text,
    to: button?.address,
  };
  const query = Object.entries(parts).flatMap(([name, value]) =>
    value ? [`${name}=${encoded(value)}`] : [],
  );
  const hash = typeof program === "object" ? `${BEHIND}=${packJson(program)}` : "";
  return `${server}embed.html?${[...query, ...(compact ? ["compact"] : [])].join("&")}${hash}`;
}
