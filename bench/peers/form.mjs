// A plain form over publicodes in the page itself.
import { answers, inputs, tell } from "./answers.mjs";

const form = document.createElement("form");
const list = document.createElement("dl");

for (const [id, value] of inputs) {
  const label = document.createElement("label");
  const field = document.createElement("input");
  Object.assign(field, { name: id, value, inputMode: "decimal" });
  label.append(id, field);
  form.append(label);
}

function show() {
  const given = Object.fromEntries(new FormData(form));
  list.replaceChildren(
    ...answers(given).flatMap(([id, text]) => [
      Object.assign(document.createElement("dt"), { textContent: id }),
      Object.assign(document.createElement("dd"), { textContent: text }),
    ]),
  );
}

form.addEventListener("input", show);
document.body.append(form, list);
show();
tell();
