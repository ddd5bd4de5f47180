// The same form as an application of React, for a page of its own in a frame.
import { createElement, useLayoutEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { answers, inputs, tell } from "./answers.mjs";

const field = (id, value, change) =>
  createElement(
    "label",
    { key: id },
    id,
    createElement("input", {
      value,
      inputMode: "decimal",
      onChange: (event) => change(id, event.target.value),
    }),
  );

const figure = ([id, text]) =>
  createElement("div", { key: id }, createElement("dt", null, id), createElement("dd", null, text));

function Calculator() {
  const [given, setGiven] = useState(Object.fromEntries(inputs));
  useLayoutEffect(tell, []);
  const change = (id, value) => setGiven({ ...given, [id]: value });
  return createElement(
    "main",
    null,
    createElement(
      "form",
      null,
      Object.entries(given).map(([id, value]) => field(id, value, change)),
    ),
    createElement("dl", null, answers(given).map(figure)),
  );
}

createRoot(document.getElementById("root")).render(createElement(Calculator));
