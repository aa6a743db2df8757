import { Z_95 } from './interval';
import type { Interval } from './observation';

/** Below this many events Byar's approximation is too rough, and the exact limits are used, as OHID does (PHEindicatormethods `phe_rate`). */
const FEW_EVENTS = 10;

/**
 * The 95% limits of a count of events: Byar's method, and below 10 the exact limits of a Poisson count (OHID technical guidance; Breslow and Day
 * 1987). Worked cases: 5 gives 1.623 to 11.668, 0 gives 0 to 3.689, 100 gives 81.36 to 121.63.
 */
export function countInterval(events: number): Interval {
  if (events < FEW_EVENTS) return exactInterval(events);
  return { lower: byar(events, -1), upper: byar(events + 1, 1) };
}

/** One of Byar's limits: O (1 − 1/9O ± z/3√O)³. */
function byar(events: number, sign: 1 | -1): number {
  return events * (1 - 1 / (9 * events) + (sign * Z_95) / (3 * Math.sqrt(events))) ** 3;
}

/** The exact limits of a count: the two Poisson means at which there is a 2.5% chance of this many events or more, and of this many or fewer. */
function exactInterval(events: number): Interval {
  const tail = 0.025;
  return {
    lower: events === 0 ? 0 : meanAt((mean) => 1 - chanceOfAtMost(events - 1, mean) > tail),
    upper: meanAt((mean) => chanceOfAtMost(events, mean) < tail),
  };
}

/** The mean above which `isPast` holds, found by halving. The search stops at 20, which lies beyond the upper limit of 9 events. */
function meanAt(isPast: (mean: number) => boolean): number {
  let [lowest, highest] = [0, 20];
  for (let round = 0; round < 60; round += 1) {
    const middle = (lowest + highest) / 2;
    if (isPast(middle)) highest = middle;
    else lowest = middle;
  }
  return highest;
}

/** The chance that a Poisson count with this mean has at most this many events. */
function chanceOfAtMost(events: number, mean: number): number {
  let probability = Math.exp(-mean);
  let sum = probability;
  for (let event = 1; event <= events; event += 1) {
    probability *= mean / event;
    sum += probability;
  }
  return sum;
}
