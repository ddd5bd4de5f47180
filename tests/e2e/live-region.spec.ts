import { expect, test } from "./support/test.js";

test("the live region announces a problem with the name of its field", async ({ calculator }) => {
  const widget = await calculator("event-roi");
  await widget.field("sponsorship").fill("much");
  const status = widget.root.getByRole("status");
  await expect(status).toHaveText(new RegExp(`^${widget.label("sponsorship")}: .*\\$1 trillion`));
  await widget.field("sponsorship").fill("10k");
  await expect(status, "the answer, after the correction").toHaveText(/\$12,000/);
});
