/**
 * How many rounds of requests were made one after the other: a request that starts after another one has ended is a
 * round later. Over a slow network, a round is what waiting is made of.
 */
export function roundsOf(requests) {
  const inOrder = [...requests].sort((a, b) => a.start - b.start);
  const done = [];
  for (const { start, end } of inOrder) {
    const before = done.filter((other) => other.end <= start).map(({ round }) => round);
    done.push({ end, round: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...done.map(({ round }) => round));
}
