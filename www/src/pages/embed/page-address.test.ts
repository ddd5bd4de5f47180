import { describe, expect, it } from "vitest";
import { addressIn, hashWith } from "./page-address.js";

const HOST = "https://host.example";
const answer = (address: unknown) => ({ partnerCalculator: "address", address });

describe("the address of the page around a frame", () => {
  it("is taken from a page of the same origin", () => {
    const address = `${HOST}/prices?plan=1#/team`;
    expect(addressIn(answer(address), HOST)?.href).toBe(address);
  });

  it.each([
    answer("https://other.example/prices"),
    answer("javascript:alert(1)"),
    answer("data:text/html,hello"),
    answer("/prices"),
    answer(5),
    answer(`${HOST}/${"a".repeat(70_000)}`),
    { partnerCalculator: "height", address: HOST },
    "address",
    null,
  ])("is not taken from %j", (data) => {
    expect(addressIn(data, HOST)).toBeUndefined();
  });

  it("is not taken from a page without an origin", () => {
    expect(addressIn(answer("file:///home/page.html"), "null")).toBeUndefined();
  });
});

describe("the hash of the frame", () => {
  it("gets the figures of the page", () => {
    expect(hashWith("", "#/team?figures=event-roi&end=2")).toBe("#figures=event-roi&end=2");
  });

  it("keeps its program, and drops older figures", () => {
    expect(hashWith("#program=abc&figures=event-roi&a=1", "#figures=event-roi&a=2")).toBe(
      "#program=abc&figures=event-roi&a=2",
    );
  });

  it("stays as it is if the page has no figures", () => {
    expect(hashWith("#program=abc", "#prices")).toBeUndefined();
  });
});
