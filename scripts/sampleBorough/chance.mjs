/** Chance that is the same on every machine and in every run (mulberry32), so that the made-up figures do not change by themselves. */
export function chance(seedText) {
  let state = 2166136261;
  for (const letter of seedText) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    normal: () => normal(next),
    count: (mean) => count(mean, next),
    of: (n, p) => of(n, p, next),
  };
}

/** Sum of twelve even chances, less six: close enough to a normal deviate, and without logarithms that differ between machines. */
function normal(next) {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += next();
  return sum;
}

/** How many events happen where `mean` are expected: Poisson by its definition for few, by a normal deviate for many. */
function count(mean, next) {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(next)));
  const limit = Math.exp(-mean);
  let [events, product] = [0, next()];
  while (product > limit) {
    events += 1;
    product *= next();
  }
  return events;
}

/** How many of `n` children are counted, each with chance `p`. */
function of(n, p, next) {
  let found = 0;
  for (let i = 0; i < n; i += 1) if (next() < p) found += 1;
  return found;
}
