/** Sets up the switches between ready-made programs. */
export function choosePrograms(): void {
  for (const control of document.querySelectorAll<HTMLFieldSetElement>("[data-programs]")) {
    const show = (program: string) => {
      const type = control.dataset.programs ?? "";
      const slot = document.querySelector<HTMLElement>(`[data-type="${type}"]`);
      // A calculator that is not loaded yet will be created with the chosen program.
      if (slot) slot.dataset.program = program;
      else document.querySelector(`partner-calculator[type="${type}"]`)?.setAttribute("program", program);
    };
    // Browsers may restore the choice after a reload.
    const chosen = control.querySelector<HTMLInputElement>(":checked");
    if (chosen && !chosen.defaultChecked) show(chosen.value);
    control.addEventListener("change", (event) => show((event.target as HTMLInputElement).value));
  }
}
