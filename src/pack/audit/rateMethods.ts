/** The lower and the upper limit of a count. */
export type Limits = readonly [lower: number, upper: number];

/** A method by which a publisher works out the 95% limits of a count of events. The limits of a rate are a multiple of these. */
export type RateMethod = (count: number) => Limits;

const Z = 1.959964;

/** Byar’s approximation (Breslow and Day 1987). */
const byar = rememberedMethod((count) => {
  const limit = (events: number, z: number) =>
    events === 0 ? 0 : events * (1 - 1 / (9 * events) + z / (3 * Math.sqrt(events))) ** 3;
  return [limit(count, -Z), limit(count + 1, Z)];
});

/** The exact limits of a Poisson count (Garwood 1936), with a chance of 2.5% on each side. */
const exact = rememberedMethod((count) => [
  count === 0 ? 0 : firstMeanPast(count, (mean) => 1 - chanceOfAtMost(count - 1, mean) > 0.025),
  firstMeanPast(count, (mean) => chanceOfAtMost(count, mean) < 0.025),
]);

/** For fewer events than this OHID uses the exact limits, and otherwise Byar’s (PHEindicatormethods `phe_rate`). */
const FEW_EVENTS = 10;
const exactOrByar: RateMethod = (count) => (count < FEW_EVENTS ? exact(count) : byar(count));

export const RATE_METHODS: readonly RateMethod[] = [exact, byar, exactOrByar];

function rememberedMethod(method: RateMethod): RateMethod {
  const knownLimits = new Map<number, Limits>();
  return (count) => {
    const limits = knownLimits.get(count) ?? method(count);
    knownLimits.set(count, limits);
    return limits;
  };
}

/** Finds by bisection the smallest mean for which `isPast` holds. It is near Byar’s limits. */
function firstMeanPast(count: number, isPast: (mean: number) => boolean): number {
  const [lower, upper] = byar(count);
  let [belowMean, pastMean] = [0.5 * lower, 1.5 * upper];
  for (let round = 0; round < 36; round += 1) {
    const middle = (belowMean + pastMean) / 2;
    if (isPast(middle)) pastMean = middle;
    else belowMean = middle;
  }
  return pastMean;
}

/**
 * The Poisson probability of at most so many events. The mean may be some hundreds at most, because e⁻⁷⁰⁰ is about the smallest number that a float can
 * hold.
 */
function chanceOfAtMost(count: number, mean: number): number {
  let termChance = Math.exp(-mean);
  let chance = termChance;
  for (let events = 1; events <= count; events += 1) {
    termChance *= mean / events;
    chance += termChance;
  }
  return chance;
}
