import { html, nothing, type TemplateResult } from "../../shared/lit.js";
import type { Choices } from "./choices.js";
import { textField } from "./parts.js";
import { isLocal, isServer, ownServer, serverOf } from "./server.js";

/** The setting of the server that serves the files, with a button that checks it. */
export function serverPart(choices: Choices): TemplateResult {
  const { checked, settings } = choices;
  const server = settings.server.trim();
  const isWrong = server !== "" && !isServer(server);
  return html`<div class="server">
    ${textField(
      {
        id: "server",
        label: "Where the files are hosted",
        value: settings.server,
        placeholder: ownServer(),
        help: "Empty: the address of this page. Enter another one if you host the files yourself.",
        problem: isWrong
          ? "Start with https:// or with a slash, such as https://example.com/calculators/."
          : undefined,
      },
      (value) => choices.set({ server: value }),
    )}
    ${
      server === "" || isWrong
        ? nothing
        : html`<p class="copying">
            <button type="button" @click=${() => void choices.checkServer()}>Check this address</button>
          </p>`
    }
    <p class="help ${checked?.isGood === false ? "problem" : ""}" role="status">
      ${checked ? html`${checked.isGood ? nothing : html`<strong>Error:</strong> `}${checked.text}` : nothing}
    </p>
    ${
      isLocal(serverOf(server))
        ? html`<p class="help caution"><strong>Note:</strong> This address works on this computer only. Put the files on
            the web, and open this page there or enter their address.</p>`
        : nothing
    }
  </div>`;
}
