/** Whether data is listed by its members: not a map or a date, which JSON would take for an empty object or a text. */
const isListed = (data: unknown) =>
  Array.isArray(data) || Object.prototype.toString.call(data) === "[object Object]";

/** A key that is the same for equal data; for data that has no text, such as an object inside itself, it is unique. */
export function fingerprint(data: unknown): string | symbol {
  try {
    return JSON.stringify(data, (_, value: unknown) =>
      value === undefined || typeof value === "string" || isListed(value)
        ? value
        : `${typeof value} ${String(value)}`,
    );
  } catch {
    return Symbol();
  }
}
