import { isColor } from "../../shared/color.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { copyButton } from "./copy.js";
import { downloadPart } from "./download-part.js";
import { filePart } from "./file-part.js";
import { textField } from "./parts.js";
import { type Embedding, elementSnippet, frameSnippet, npmSnippet } from "./snippets.js";

/** The placeholder for the visitor's server, as in the documentation. */
const SERVER = "https://calculators.example/";

/** Characters that are safe in an address anywhere. */
const LONG = 2000;

/** Whether a text is an address or a path; nothing else may go into a snippet. */
const isServer = (text: string) => /^(?:https?:\/)?\/[^\s"'<>]*$/.test(text);

const withSlash = (text: string) => (text.endsWith("/") ? text : `${text}/`);

function programName({ settings, outcome }: Choices): string | undefined {
  if (outcome?.isOwn) return `/your/path/${outcome.fileId}.json`;
  if (settings.source === "address") return settings.address.trim() || undefined;
  return settings.source === "standard" || settings.source === "own" ? undefined : settings.source;
}

function embeddingOf(choices: Choices): Embedding {
  const { settings, names } = choices;
  const { calculator, locale, theme, compact } = settings;
  const accent = settings.accent.trim();
  const server = settings.server.trim();
  return {
    type: calculator,
    title: names.find(({ id }) => id === calculator)?.title ?? calculator,
    program: programName(choices),
    locale,
    currency: choices.outcome?.currency ?? "",
    theme,
    compact,
    accent: isColor(accent) ? accent : "",
    server: isServer(server) ? withSlash(server) : SERVER,
  };
}

interface Way {
  id: string;
  name: string;
  when: TemplateResult;
  snippet: string;
}

function wayPart({ id, name, when, snippet }: Way): TemplateResult {
  return html`<div class="way">
    <div>
      <h3 id="way-${id}">${name}</h3>
      <p>${when}</p>
      ${copyButton(`Copy ${name.toLowerCase()}`, snippet)}
    </div>
    <pre role="region" tabindex="0" aria-labelledby="way-${id}"><code>${snippet}</code></pre>
  </div>`;
}

function ways(choices: Choices): Way[] {
  const embedding = embeddingOf(choices);
  const fetched = embedding.program?.startsWith("/")
    ? html` A program’s path is looked for there, too.`
    : nothing;
  return [
    {
      id: "element",
      name: "The element",
      when: html`Where you can add a script to the page. The file is in <code>dist/package</code>.`,
      snippet: elementSnippet(embedding),
    },
    {
      id: "frame",
      name: "The frame",
      when: html`Where the editor takes an iframe, or styles must be kept apart. The files are in <code>dist/site</code>.${fetched}`,
      snippet: frameSnippet(embedding),
    },
    {
      id: "npm",
      name: "The npm import",
      when: html`Where you build the page yourself, after <code>npm install partner-calculators</code>.`,
      snippet: npmSnippet(embedding),
    },
  ];
}

/** Whether a server is another than that of this page, which a page would load scripts from. */
function isForeign(server: string): boolean {
  return isServer(server) && new URL(server, location.href).origin !== location.origin;
}

/** Asks before lines are shown that load scripts from a server that someone else may have put into a link. */
function serverQuestion(choices: Choices): TemplateResult {
  const server = choices.settings.server.trim();
  return html`<div class="way" role="group" aria-labelledby="server-question">
    <div>
      <h3 id="server-question">Whose server is this?</h3>
      <p>
        The link that you opened names the server <code>${server}</code>. The lines would load scripts
        from there into your page. Continue only if the server is yours, or if you trust its owner.
      </p>
      <p class="copying">
        <button type="button" @click=${() => choices.trustServer()}>Use this server</button>
        <button type="button" @click=${() => choices.set({ server: "" })}>Remove it</button>
      </p>
    </div>
  </div>`;
}

/** The snippets for each of the three ways to embed. */
export function linesPart(choices: Choices): TemplateResult {
  const server = choices.settings.server.trim();
  return html`<section class="lines" aria-labelledby="lines-title">
    <div class="heading">
      <h2 id="lines-title">Take it with you</h2>
      <p>Three ways to put it on a page; one is enough.</p>
    </div>
    ${filePart(choices)} ${downloadPart(choices)}
    <div class="server">
      ${textField(
        {
          id: "server",
          label: "Where you serve the files",
          value: choices.settings.server,
          placeholder: SERVER,
          help: "The URL where you host the files.",
          problem:
            server === "" || isServer(server)
              ? undefined
              : "Begin with https:// or with a slash, such as https://example.com/calculators/.",
        },
        (value) => choices.set({ server: value }),
      )}
    </div>
    ${choices.isServerGiven && isForeign(server) ? serverQuestion(choices) : ways(choices).map(wayPart)}
    <div class="way">
      <div>
        <h3>This configuration</h3>
        <p>
          All of it stands in this page’s address. Send it to a colleague, or keep it for later.
          ${
            choices.address.length > LONG
              ? "It is long, for it holds the file that you pasted: some programs for mail and chat cut such addresses."
              : nothing
          }
        </p>
      </div>
      <div class="address">${copyButton("Copy the address", choices.address)}</div>
    </div>
  </section>`;
}
