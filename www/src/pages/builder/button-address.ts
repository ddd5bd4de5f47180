/** Whether a text is an address that a button may lead to: nothing that runs a script. */
export const isButtonAddress = (text: string) =>
  /^(?:https?:\/\/|mailto:|tel:|\/|#|\?)[^\s"'<>]*$/i.test(text);
