/** The switches that show a calculator under each of the ready-made programs. */
export function choosePrograms(): void {
  for (const control of document.querySelectorAll<HTMLFieldSetElement>("[data-programs]")) {
    const show = (program: string) => {
      const type = control.dataset.programs ?? "";
      const slot = document.querySelector<HTMLElement>(`[data-type="${type}"]`);
      // One that is not there yet comes with the program that was chosen.
      if (slot) slot.dataset.program = program;
      else document.querySelector(`partner-calculator[type="${type}"]`)?.setAttribute("program", program);
    };
    // A browser may have kept the choice from before the page was loaded again.
    const chosen = control.querySelector<HTMLInputElement>(":checked");
    if (chosen && !chosen.defaultChecked) show(chosen.value);
    control.addEventListener("change", (event) => show((event.target as HTMLInputElement).value));
  }
}
