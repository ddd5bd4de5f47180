import { isColor } from "../../shared/color.js";
import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { copyButton } from "./copy.js";
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
  const fetched = embedding.program?.startsWith("/") ? html` Put the program file there, too.` : nothing;
  return [
    {
      id: "element",
      name: "Element",
      when: html`For pages where you can add a script. The file is in <code>dist/package</code>.`,
      snippet: elementSnippet(embedding),
    },
    {
      id: "frame",
      name: "Frame",
      when: html`For editors that accept an iframe, or to keep styles apart. The files are in <code>dist/site</code>.${fetched}`,
      snippet: frameSnippet(embedding),
    },
    {
      id: "npm",
      name: "npm import",
      when: html`For your own build, after <code>npm install partner-calculators</code>.`,
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
      <h2 id="lines-title">Get the code</h2>
      <p>Choose one of three ways to embed the calculator.</p>
    </div>
    ${filePart(choices)}
    <div class="server">
      ${textField(
        {
          id: "server",
          label: "Where the files are hosted",
          value: choices.settings.server,
          placeholder: SERVER,
          help: "URL of the folder with the files.",
          problem:
            server === "" || isServer(server)
              ? undefined
              : "Start with https:// or a slash, such as https://example.com/calculators/.",
        },
        (value) => choices.set({ server: value }),
      )}
    </div>
    ${choices.isServerGiven && isForeign(server) ? serverQuestion(choices) : ways(choices).map(wayPart)}
    <div class="way">
      <div>
        <h3>Your settings</h3>
        <p>
          This page’s address holds all your settings. Send it to a colleague, or save it for later.
          ${
            choices.address.length > LONG
              ? "It is long because it holds the file that you pasted; some mail and chat apps cut such addresses."
              : nothing
          }
        </p>
      </div>
      <div class="address">${copyButton("Copy address", choices.address)}</div>
    </div>
  </section>`;
}
