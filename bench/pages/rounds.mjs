/**
 * The number of request rounds: a request that starts after another request has ended belongs to a later round. Each
 * round adds the network's latency to the waiting time.
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
