let isPressed = false;

const press = () => {
  isPressed = true;
};

const release = () => {
  isPressed = false;
};

/** From now on `afterPress` knows whether a button is held. Calling it again changes nothing. */
export function watchPresses(): void {
  addEventListener("mousedown", press, true);
  addEventListener("mouseup", release, true);
}

/**
 * Acts now, or once the button that is held is released. A press takes the focus from a field before it becomes a
 * click: if the page moved in between, the click would miss what was pressed.
 */
export function afterPress(action: () => void): void {
  if (isPressed) addEventListener("mouseup", action, { once: true, capture: true });
  else action();
}
