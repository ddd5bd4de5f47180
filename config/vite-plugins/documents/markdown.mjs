import { Marked } from "marked";
import { escaped } from "../pages/html.mjs";
import { siteLink } from "./link.mjs";
import { DOCUMENTS } from "./list.mjs";
import { anchors } from "./slug.mjs";

/** Whether raw HTML is a comment, which is for the authors of a document and not for its readers. */
const isComment = (text) => /^\s*<!--[\s\S]*-->\s*$/.test(text);

/** The text of a heading without markup. */
const plain = (html) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** Renderers for the parts of a document; each heading is added to `found`. */
function renderer(found) {
  const anchorOf = anchors();
  return {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens);
      const anchor = anchorOf(plain(html));
      found.push({ depth, anchor, html });
      return `<h${depth} id="${escaped(anchor)}">${html}</h${depth}>\n`;
    },
    link({ href, text: written, tokens }) {
      // A link whose text is the file name of a document gets the document's title.
      const named = DOCUMENTS.find(({ name }) => written === `${name}.md`);
      const text = named ? escaped(named.title) : this.parser.parseInline(tokens);
      const address = siteLink(href);
      return address === null ? text : `<a href="${escaped(address)}">${text}</a>`;
    },
    image({ text }) {
      return escaped(text);
    },
    // Raw HTML is shown as text.
    html({ text }) {
      return isComment(text) ? "" : escaped(text);
    },
    code({ text }) {
      return `<pre><code>${escaped(text)}</code></pre>\n`;
    },
  };
}

/** The HTML of a document in Markdown, and its headings. */
export function fromMarkdown(markdown) {
  const headings = [];
  const marked = new Marked({ gfm: true, renderer: renderer(headings) });
  const html = marked
    .parse(markdown)
    // An empty header cell names no column.
    .replace(/<th\b[^>]*><\/th>/g, "<td></td>")
    .replaceAll("<table>", '<div class="wide"><table>')
    .replaceAll("</table>", "</table></div>");
  return { html, headings };
}
