// Stands in for Marketo's Forms 2: the fields of a form are sent as a form is, after the functions for a submission.
{
  const save = new URL("/index.php/leadCapture/save2", document.currentScript.src);
  const ready = [];
  const forms = [];

  const formOf = (element) => {
    const submitting = [];
    const field = (name) => element.querySelector(`[name="${name}"]`);
    const form = {
      getId: () => 1057,
      addHiddenFields(values) {
        for (const [name, value] of Object.entries(values)) {
          if (!field(name))
            element.append(Object.assign(document.createElement("input"), { type: "hidden", name }));
          field(name).value = value;
        }
      },
      vals(values) {
        for (const [name, value] of Object.entries(values)) if (field(name)) field(name).value = value;
      },
      onSubmit: (action) => submitting.push(action),
    };
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      for (const action of submitting) action(form);
      fetch(save, { method: "POST", body: new URLSearchParams(new FormData(element)) });
    });
    return form;
  };

  window.MktoForms2 = {
    whenReady(action) {
      ready.push(action);
      for (const form of forms) action(form);
    },
  };
  addEventListener("load", () => {
    const element = document.querySelector("#mktoForm_1057");
    element.innerHTML = `<input type="hidden" name="formid" value="1057" />
      <label>Email <input name="Email" /></label><button>Send</button>`;
    const form = formOf(element);
    forms.push(form);
    for (const action of ready) action(form);
  });
}
