import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asAscii, asExpression, asInlineScript } from "./escape.js";

const evaluated = (code: string): unknown => new Function(`return ${code};`)();

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<!-- <script>",
  "$& $1 $` $' $$",
  "a\u2028b\u2029c",
  'it\'s \\ "quoted" `template $`{x}\n\r\t\0',
  "Größe 大きさ 🧮",
];

describe("data as an expression", () => {
  it.each(HOSTILE)("keeps %j", (text) => {
    expect(evaluated(asExpression({ text, [text]: [text] }))).toEqual({ text, [text]: [text] });
  });

  it("is the same after a round trip", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...HOSTILE))),
        (data) => {
          const again = JSON.parse(JSON.stringify(data));
          expect(evaluated(asExpression(data))).toEqual(again);
          expect(evaluated(asAscii(asInlineScript(asExpression(data))))).toEqual(again);
        },
      ),
    );
  });

  it("can neither end a script element nor begin a comment", () => {
    expect(asExpression(HOSTILE)).not.toMatch(/<|\u2028|\u2029/);
  });

  it("keeps a member called __proto__ a member", () => {
    const data = JSON.parse('{ "__proto__": { "isPolluted": true } }');
    const given = evaluated(asExpression(data)) as Record<string, unknown>;
    expect(Object.keys(given)).toEqual(["__proto__"]);
    expect(given.isPolluted).toBeUndefined();
  });
});

it("writes a script into a page without changing its strings", () => {
  const code = "['</script>', `</SCRIPT >`, '<!--', '<script>', 1 < 2, /<\\/b>/.source]";
  const inline = asInlineScript(code);
  expect(inline).not.toMatch(/<(?:\/script|script|!--)/i);
  expect(evaluated(inline)).toEqual(evaluated(code));
});

it("writes a script in ASCII without changing its strings", () => {
  const code = "['−×÷', '\\−', '\\\\−', `…🧮`, /[−–]/.test('–'), /^\\p{L}é$/u.test('äé')]";
  const ascii = asAscii(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect(evaluated(ascii)).toEqual(evaluated(code));
});
