import type { Answer } from "../../core/boundary/answer.js";
import { Sheet } from "../../sheet/sheet.js";
import { Wording } from "../../text/wording.js";
import type { View } from "../desk/view.js";
import { customerAnswer, customerDescription, customerWords } from "../start/customer-view.js";

/** The view and the answer for customers: without the vendor's figures, and with the entries of the widget. */
export function forCustomers(view: View, answer: Answer): { view: View; answer: Answer } {
  const { sheet, wording } = view;
  const description = customerDescription(sheet.description);
  const own = new Sheet(sheet.core, description, {});
  own.state = sheet.state;
  own.calculate();
  const words = customerWords(wording.words);
  const seen = Object.assign(Object.create(view) as View, {
    sheet: own,
    wording: new Wording(wording.common, words, wording.numbers, wording.language, description),
  });
  return { view: seen, answer: customerAnswer(description.id, structuredClone(own.calculation ?? answer)) };
}
