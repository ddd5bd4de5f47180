import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { copyButton } from "./copy.js";
import { costsNote } from "./costs-note.js";
import { downloadPart } from "./download-part.js";
import { type Embedding, embeddingOf } from "./embedding.js";
import { filePart } from "./file-part.js";
import { frameAddress } from "./frame-address.js";
import { isForeign } from "./server.js";
import { serverPart } from "./server-part.js";
import { elementSnippet, frameSnippet, npmSnippet } from "./snippets.js";
import { systemOf, systemPart } from "./system-part.js";

/** The length up to which browsers, servers and mail programs accept an address, in characters. */
const LONG = 2000;

interface Way {
  id: string;
  name: string;
  when: TemplateResult;
  snippet: string;
}

function wayPart({ id, name, when, snippet }: Way, isReady: boolean): TemplateResult {
  return html`<div class="way">
    <div>
      <h3 id="way-${id}">${name}</h3>
      <p>${when}</p>
      ${copyButton(`Copy ${id === "npm" ? name : name.toLowerCase()}`, snippet, isReady)}
    </div>
    <pre role="region" tabindex="0" aria-labelledby="way-${id}"><code>${snippet}</code></pre>
  </div>`;
}

const addressWay = (embedding: Embedding): Way => ({
  id: "address",
  name: "Address",
  when: html`Where the editor makes a frame of its own, or only takes a link. The calculator is a page of its own there.`,
  snippet: frameAddress(embedding),
});

const elementWay = (embedding: Embedding): Way => ({
  id: "element",
  name: "Element",
  when: html`Where you can add a script to the page.`,
  snippet: elementSnippet(embedding),
});

/** The ways to embed: all of them, or the one that the chosen system accepts. */
function ways(choices: Choices, embedding: Embedding): Way[] {
  const system = systemOf(choices);
  if (system) return [system.way === "element" ? elementWay(embedding) : addressWay(embedding)];
  return [
    elementWay(embedding),
    {
      id: "frame",
      name: "Frame",
      when: html`Where the editor takes an iframe, or styles must be kept apart.`,
      snippet: frameSnippet(embedding),
    },
    addressWay(embedding),
    {
      id: "npm",
      name: "npm import",
      when: html`Where you build the page yourself, after <code>npm install partner-calculators</code>.`,
      snippet: npmSnippet(embedding),
    },
  ];
}

/**
 * Asks whether to trust the server in a link before the page shows lines that load scripts from
 * that server, because the link may come from an attacker.
 */
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

/**
 * The snippets, or the reason why there are none: an unconfirmed server, or a program with errors.
 */
function lines(choices: Choices): TemplateResult | typeof nothing {
  const { settings, outcome } = choices;
  if (choices.isServerGiven && isForeign(settings.server.trim())) return serverQuestion(choices);
  if (!outcome) return nothing;
  const isHidden = outcome.isOwn && outcome.file === undefined;
  if (isHidden) return html`<p class="help">Fix the problems above to get the code.</p>`;
  const all = ways(choices, embeddingOf(choices, outcome.fallback));
  // Copying waits for the outcome of the current settings: until then, the snippets have an
  // outdated example.
  return html`${costsNote(outcome.inLines, "code")}${all.map((way) => wayPart(way, choices.isSettled))}`;
}

/** The snippets for each of the ways to embed. */
export function linesPart(choices: Choices): TemplateResult {
  return html`<section class="lines" aria-labelledby="lines-title">
    <div class="heading">
      <h2 id="lines-title">Get the code</h2>
      <p>Paste it as it is: your program travels inside it.</p>
    </div>
    ${systemPart(choices)} ${serverPart(choices)} ${lines(choices)} ${filePart(choices)} ${downloadPart(choices)}
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
      <div class="address">${copyButton("Copy this page’s address", choices.address)}</div>
    </div>
  </section>`;
}
