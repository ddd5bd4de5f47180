/** The visitor's choice of light or dark; the system's by default. */

const KEY = "appearance";

type Appearance = "system" | "light" | "dark";

function isAppearance(value: unknown): value is Appearance {
  return value === "system" || value === "light" || value === "dark";
}

/** Storage may be disabled; then the choice lasts as long as the page. */
function remembered(): Appearance {
  try {
    const value = localStorage.getItem(KEY);
    return isAppearance(value) ? value : "system";
  } catch {
    return "system";
  }
}

function remember(appearance: Appearance): void {
  try {
    localStorage.setItem(KEY, appearance);
  } catch {
    // The choice is not remembered.
  }
}

/** Gives a calculator the page's appearance; by default it follows the system. */
export function applyAppearance(calculator: Element): void {
  const { appearance } = document.documentElement.dataset;
  if (appearance) calculator.setAttribute("theme", appearance);
  else calculator.removeAttribute("theme");
}

function apply(appearance: Appearance): void {
  const root = document.documentElement;
  if (appearance === "system") delete root.dataset.appearance;
  else root.dataset.appearance = appearance;
  for (const calculator of document.querySelectorAll("partner-calculator")) applyAppearance(calculator);
}

/** Applies the remembered choice and makes the switch work. */
export function chooseAppearance(): void {
  const control = document.querySelector<HTMLFieldSetElement>("[data-appearance]");
  const chosen = remembered();
  apply(chosen);
  const radio = control?.querySelector<HTMLInputElement>(`[value="${chosen}"]`);
  if (radio) radio.checked = true;
  control?.addEventListener("change", (event) => {
    const { value } = event.target as HTMLInputElement;
    if (!isAppearance(value)) return;
    apply(value);
    remember(value);
  });
}
