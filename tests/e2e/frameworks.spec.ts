import { cpSync, symlinkSync } from "node:fs";
import type { Page } from "@playwright/test";
import { at } from "../../scripts/lib/paths.mjs";
import { serveFolder } from "../../scripts/lib/static-server.mjs";
import { ScratchProject } from "../node/support/scratch-project.js";
import { expect, test } from "./support/test.js";
import { Widget } from "./support/widget.js";

// The packed package is installed once for all tests.
test.describe.configure({ mode: "default" });

let project: ScratchProject;
let server: Awaited<ReturnType<typeof serveFolder>> | undefined;

/** Copies an example to the project, without its installed packages and its build. */
function copyExample(name: string): void {
  cpSync(at("examples", name), project.at(name), {
    recursive: true,
    filter: (source) => !/\/(?:node_modules|dist)$/.test(source),
  });
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = new ScratchProject();
  project.lend("react", "react-dom", "@types/react", "@types/react-dom", "vue", "@vitejs/plugin-vue", "vite");
  for (const name of ["plain", "react", "vue", "page.css"]) copyExample(name);
  symlinkSync(project.at("node_modules"), project.at("plain/node_modules"));
  project.run("tsc", [], "react");
  // Build in development mode, so that both frameworks log warnings and React's strict mode is on.
  const build = ["build", "--base", "./", "--logLevel", "error"];
  for (const name of ["react", "vue"]) project.run("vite", build, name, "development");
  server = await serveFolder(project.folder, 0);
});

test.afterAll(() => {
  server?.stop();
  project.remove();
});

const earned = (page: Page) => page.locator("output");

const open = (page: Page, folder: string) => page.goto(`${server?.url}${folder}`);

const PAGES = { plain: "plain/", React: "react/dist/", Vue: "vue/dist/" };

for (const [name, folder] of Object.entries(PAGES)) {
  test(`${name}: the page receives the answer, and the typed text stays`, async ({ page }) => {
    const failed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    await open(page, folder);
    const widget = await Widget.on(page, "deal-model").ready();
    await expect(earned(page)).toHaveText("$4,800.00");
    const field = widget.field("dealValue");
    await field.fill("");
    await expect(earned(page)).toHaveText("–");
    await field.pressSequentially("30000");
    await expect(earned(page)).toHaveText("$6,000.00");
    await expect(field).toHaveValue("30000");
    await expect(field).toBeFocused();
    await expect(page.getByRole("link", { name: "Register this deal" })).toBeVisible();
    expect(failed).toEqual([]);
  });

  test(`${name}: the page can set other inputs`, async ({ page }) => {
    await open(page, folder);
    const widget = await Widget.on(page, "deal-model").ready();
    await page.getByRole("button", { name: "A large deal" }).click();
    await expect(earned(page)).toHaveText("$48,000.00");
    await widget.field("dealValue").fill("1");
    await page.getByRole("button", { name: "A large deal" }).click();
    await expect(earned(page)).toHaveText("$48,000.00");
    await page.getByRole("button", { name: "A small deal" }).click();
    await expect(earned(page)).toHaveText("$4,800.00");
  });
}

for (const name of ["React", "Vue"] as const) {
  test(`${name}: the calculator can be removed and added again`, async ({ page }) => {
    await open(page, PAGES[name]);
    const widget = await Widget.on(page, "deal-model").ready();
    for (const value of ["60000", "90000"]) {
      await page.getByRole("button", { name: "Hide" }).click();
      await expect(widget.root).toHaveCount(0);
      await page.getByRole("button", { name: "Show" }).click();
      await widget.ready();
      await expect(earned(page)).toHaveText("$4,800.00");
      await widget.field("dealValue").fill(value);
      await expect(earned(page)).toHaveText(`$${Number(value) / 5000},000.00`);
    }
  });
}
