const DEALS = {
  small: { dealValue: "24000", motion: "referral" },
  large: { dealValue: "120000", motion: "reseller" },
};

const calculator = document.querySelector("partner-calculator");
const output = document.querySelector("output");
const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });

function show(earnings) {
  output.value = earnings === null ? "–" : dollars.format(earnings);
}

calculator.addEventListener("calculator-change", ({ detail }) => show(detail.values.partnerEarnings));
calculator.addEventListener("calculator-problem", () => show(null));

// New inputs restart the calculator. Equal inputs do not, so reset what was typed.
for (const button of document.querySelectorAll("[data-deal]")) {
  button.addEventListener("click", () => {
    calculator.inputs = DEALS[button.dataset.deal];
    calculator.reset();
  });
}
calculator.inputs = DEALS.small;
