/** A check: the differences between a value at a path and its type, in words. */
export type Check = (value: unknown, path: string) => string[];

/** A check of a property that can be missing, but is never `undefined`. */
export interface OptionalCheck {
  optional: Check;
}

/**
 * A check for each property of an interface. The compiler compares the checks with the interface,
 * so a property that is added, removed, made optional or required has to change here too.
 */
export type Members<T> = {
  [Key in keyof T]-?: object extends Pick<T, Key> ? OptionalCheck : Check;
};

export const maybe = (check: Check): OptionalCheck => ({ optional: check });

/** A value for which `holds` is true; `name` is the expected type in the message. */
export const check =
  (name: string, holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? [] : [`${path} is not a ${name}: ${JSON.stringify(value)}`];

export const text = check("text", (value) => typeof value === "string");
export const flag = check("flag", (value) => typeof value === "boolean");
export const natural = check("natural number", (value) => Number.isInteger(value) && Number(value) >= 0);

/** An id of the contract, in camelCase. */
export const code = check("id", (value) => typeof value === "string" && /^[a-z][A-Za-z]*$/.test(value));

export const oneOf = (...values: readonly unknown[]): Check =>
  check(values.join(" or "), (value) => values.includes(value));

export const either =
  (...checks: readonly Check[]): Check =>
  (value, path) => {
    const wrong = checks.map((each) => each(value, path));
    return wrong.find((found) => found.length === 0) ?? wrong.flat();
  };

export const list =
  (item: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, at) => item(each, `${path}[${at}]`))
      : [`${path} is not a list`];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** A plain object with any keys. */
export const record =
  (item: Check): Check =>
  (value, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => item(each, `${path}.${key}`))
      : [`${path} is not a plain object`];

/** A plain object with exactly these properties. */
export const object =
  <T>(members: Members<T>): Check =>
  (value, path) => {
    if (!isObject(value)) return [`${path} is not a plain object`];
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(members, key));
    const wrong = Object.entries<Check | OptionalCheck>(members).flatMap(([key, member]) => {
      const given = Object.hasOwn(value, key);
      if (typeof member === "function") {
        return given ? member(value[key], `${path}.${key}`) : [`${path}.${key} is missing`];
      }
      return given ? member.optional(value[key], `${path}.${key}`) : [];
    });
    return [...wrong, ...unknown.map((key) => `${path}.${key} is not in the contract`)];
  };
