// Stands in for HubSpot's older forms: what is submitted are the values that the form has heard of.
{
  const { src } = document.currentScript;

  const fieldsOf = (form) => [...form.querySelectorAll("[name]")];

  const create = ({ portalId, formId, target, onFormReady }) => {
    const form = document.createElement("form");
    form.innerHTML = `<label>Email <input name="email" /></label>
      <input type="hidden" name="deal_value" /><input type="hidden" name="partner_earnings" />
      <button>Send</button>`;
    const heard = new Map(fieldsOf(form).map(({ name }) => [name, ""]));
    form.addEventListener("input", (event) => heard.set(event.target.name, event.target.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const fields = [...heard].map(([name, value]) => ({ name, value }));
      const place = new URL(`/submissions/v3/integration/submit/${portalId}/${formId}`, src);
      fetch(place, { method: "POST", body: JSON.stringify({ fields }) });
    });
    document.querySelector(target).append(form);
    // Later, as a form whose definition has to be loaded.
    setTimeout(() => onFormReady(window.jQuery ? window.jQuery(form) : form));
  };

  window.hbspt = { forms: { create } };
}
