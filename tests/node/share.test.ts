import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pageAddress, siteAddress } from "../../config/vite-plugins/share/address.mjs";
import { tagsOf } from "../../config/vite-plugins/share/index.mjs";
import { at } from "../../scripts/lib/paths.mjs";

const PAGE =
  '<title>Tiers &amp; deals</title><meta name="description" content="What &quot;Gold&quot; is worth" />';
const SITE = "https://example.com/calculators/";

type Tag = { tag: string; attrs: Record<string, string> };

const tags = (site?: string): Record<string, string> =>
  Object.fromEntries(
    (tagsOf(PAGE, "tier-benefits/index.html", site) as Tag[]).map(({ attrs }) => [
      attrs.property ?? attrs.name ?? attrs.rel,
      attrs.content ?? attrs.href,
    ]),
  );

describe("the tags of a page", () => {
  it("have its title and its description", () => {
    expect(tags()).toMatchObject({ "og:title": "Tiers & deals", "og:description": 'What "Gold" is worth' });
  });

  it("have no address where the site has none", () => {
    expect(Object.keys(tags())).not.toEqual(expect.arrayContaining(["og:image"]));
    expect(JSON.stringify(tags())).not.toContain("http");
  });

  it("have the picture and the address of the page where the site has one", () => {
    expect(tags(SITE)).toMatchObject({
      canonical: `${SITE}tier-benefits/`,
      "og:url": `${SITE}tier-benefits/`,
      "og:image": `${SITE}share.png`,
      "twitter:card": "summary_large_image",
    });
  });

  it("need a title and a description", () => {
    expect(() => tagsOf("<title>Only</title>", "x.html", undefined)).toThrow("x.html lacks");
  });
});

describe("the address of the site", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["https://example.com", "https://example.com/"],
    ["https://example.com/tools", "https://example.com/tools/"],
    [SITE, SITE],
  ])("%j is %j", (text, address) => {
    expect(siteAddress(text ?? "")).toBe(address);
  });

  it.each(["example.com", "ftp://example.com/", "https://example.com/?x=1", "https://example.com/#x"])(
    "%s is refused",
    (text) => {
      expect(() => siteAddress(text)).toThrow(`SITE_URL is ${text}`);
    },
  );

  it.each([
    ["index.html", SITE],
    ["deal-model/index.html", `${SITE}deal-model/`],
    ["docs/programs.html", `${SITE}docs/programs.html`],
  ])("%s has the address %s", (name, address) => {
    expect(pageAddress(SITE, name)).toBe(address);
  });
});

it("the picture is a PNG of the size that the tags name, and small", () => {
  const picture = readFileSync(at("www/share.png"));
  expect(picture.subarray(1, 4).toString()).toBe("PNG");
  const named = tags(SITE);
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)].map(String)).toEqual([
    named["og:image:width"],
    named["og:image:height"],
  ]);
  expect(statSync(at("www/share.png")).size).toBeLessThan(60_000);
});
