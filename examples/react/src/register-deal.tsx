import "partner-calculators/element";
import type { Value } from "partner-calculators";
import type { PartnerCalculatorElement } from "partner-calculators/element";
import { useRef, useState } from "react";

const SMALL = { dealValue: "24000", motion: "referral" };
const LARGE = { dealValue: "120000", motion: "reseller" };

const dollars = new Intl.NumberFormat("en", { style: "currency", currency: "USD" });

export function RegisterDeal() {
  const [deal, setDeal] = useState(SMALL);
  const [earnings, setEarnings] = useState<Value>(null);
  const [isShown, setShown] = useState(true);
  const calculator = useRef<PartnerCalculatorElement>(null);
  const start = (chosen: typeof SMALL) => {
    setDeal(chosen);
    // Equal inputs do not restart the calculator, so reset what was typed.
    calculator.current?.reset();
  };
  return (
    <main>
      <h1>Register a deal</h1>
      <p className="earned">
        With this deal you earn <output>{earnings === null ? "–" : dollars.format(Number(earnings))}</output>
      </p>
      <p className="start">
        <button type="button" onClick={() => start(SMALL)}>
          A small deal
        </button>
        <button type="button" onClick={() => start(LARGE)}>
          A large deal
        </button>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? "Hide" : "Show"}
        </button>
      </p>
      {isShown && (
        <partner-calculator
          ref={calculator}
          type="deal-model"
          inputs={deal}
          oncalculator-change={({ detail }) => setEarnings(detail.values.partnerEarnings ?? null)}
          oncalculator-problem={() => setEarnings(null)}
        >
          <a slot="call-to-action" href="#register">
            Register this deal
          </a>
        </partner-calculator>
      )}
    </main>
  );
}
