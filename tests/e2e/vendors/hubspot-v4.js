// Stands in for a form of HubSpot's new editor with the code for developers: it keeps its values itself, and has an
// interface to set them.
{
  const FORM = "form-1";
  const submissions = new URL(
    `/submissions/v3/integration/submit/portal-1/${FORM}`,
    document.currentScript.src,
  );
  const values = new Map([
    ["0-1/email", ""],
    ["0-1/deal_value", ""],
    ["0-1/partner_earnings", ""],
  ]);

  const form = {
    getFormId: () => FORM,
    setFieldValue(name, value) {
      if (!values.has(name)) throw new Error(`The form has no field ${name}.`);
      values.set(name, String(value));
    },
    getFormFieldValues: async () => [...values].map(([name, value]) => ({ name, value })),
  };

  const tell = (event) =>
    window.dispatchEvent(new CustomEvent(`hs-form-event:${event}`, { detail: { formId: FORM } }));

  const submit = async (event) => {
    event.preventDefault();
    const fields = [...values].map(([path, value]) => {
      const [objectTypeId, name] = path.split("/");
      return { objectTypeId, name, value };
    });
    await fetch(submissions, { method: "POST", body: JSON.stringify({ fields }) });
    tell("on-submission:success");
  };

  window.HubSpotFormsV4 = {
    getForms: () => [form],
    getFormFromEvent: ({ detail }) => (detail.formId === FORM ? form : undefined),
  };
  addEventListener("load", () => {
    const element = document.createElement("form");
    element.innerHTML = `<label>Email <input name="0-1/email" /></label><button>Send</button>`;
    element.addEventListener("input", ({ target }) => values.set(target.name, target.value));
    element.addEventListener("submit", submit);
    document.querySelector(".hs-form-html").append(element);
    tell("on-ready");
  });
}
