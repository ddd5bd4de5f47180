// Compares the results of contenders, because comparing the speed of different results is meaningless.

const isClose = (value, other, tolerance) =>
  value === null || other === null
    ? value === other
    : Math.abs(Number(value) - Number(other)) <= Math.abs(Number(other)) * tolerance;

/** Throws if a value of `expected`, the core's results by name, is another one in `values`, a contender's. */
export function agree(name, values, expected, tolerance = 1e-9) {
  for (const [id, value] of Object.entries(expected)) {
    if (!isClose(value, values[id], tolerance))
      throw new Error(`${name}: ${id} is ${value} in the core and ${values[id]} there.`);
  }
}
