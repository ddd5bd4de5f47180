import type { PartnerCalculatorElement, PartnerCalculatorProps } from "partner-calculators/element";
import type { HTMLAttributes, RefAttributes } from "react";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "partner-calculator": PartnerCalculatorProps &
        HTMLAttributes<PartnerCalculatorElement> &
        RefAttributes<PartnerCalculatorElement>;
    }
  }
}
