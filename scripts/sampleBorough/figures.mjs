import { chance } from './chance.mjs';
import { IN_YEAR } from './inYear.mjs';
import { CHILDREN, LOCALITIES } from './places.mjs';

const NEED = LOCALITIES.reduce((sum, { share, need }) => sum + share * need, 0);

/** Counts of every locality in every period, and of the borough, which is their sum: `{ n, d }`, with `d` undefined if only `n` is counted. */
export function figuresOf(indicator, periods) {
  const luck = chance(indicator.id);
  const outOf = IN_YEAR.find(({ id }) => id === indicator.outOf);
  const whole = outOf && figuresOf(outOf, periods).local;
  const draw = indicator.stock ? stock : flow;
  const local = LOCALITIES.map((place, row) => {
    let before;
    return periods.map((t) => {
      if (t.closed) return undefined;
      before = draw(indicator, { ...t, d: whole?.[row][t.at].n }, place, { before, luck });
      return before;
    });
  });
  const cells = indicator.inYear === 'cumulative' ? local.map((row) => soFar(row, periods)) : local;
  const borough = periods.map((t, at) => (t.closed ? undefined : sumOf(cells.map((row) => row[at]))));
  return { borough, local: cells };
}

/** Children or cases on a day: most are those of the last time. */
function stock(indicator, t, { share, need }, { before, luck }) {
  const lean = need / NEED;
  const all = indicator.cohort ?? CHILDREN * (1 + 0.004 * t.year);
  const d = t.d ?? Math.max(1, Math.round(all * share));
  const expected = d * indicator.p(t) * (indicator.unit === 'percent' || indicator.average ? 1 : lean);
  const { sticky } = indicator;
  const spread = Math.sqrt(expected * (1 - sticky * sticky)) * 0.8;
  const wanted = sticky * (before?.n ?? expected) + (1 - sticky) * expected + spread * luck.normal();
  const n = Math.max(0, Math.min(indicator.average ? Infinity : d, Math.round(wanted)));
  return indicator.unit === 'count' ? { n } : { n, d };
}

/** What happened within a month, week, term or quarter. */
function flow(indicator, t, { share, need }, { luck }) {
  const events = t.d ?? luck.count((indicator.n(t) * share * need) / NEED);
  if (indicator.p === undefined) return { n: events };
  const p = Math.min(0.995, indicator.p(t) + (indicator.jitter ?? 0) * luck.normal());
  return { n: events > 5000 ? Math.round(events * p) : luck.of(events, p), d: events };
}

/** The year so far, from April. */
function soFar(row, periods) {
  return row.map((_, at) =>
    sumOf(row.filter((__, other) => other <= at && periods[other].year === periods[at].year)),
  );
}

/** Counts added up; the denominator only where each has one. */
export function sumOf(cells) {
  const n = cells.reduce((sum, cell) => sum + cell.n, 0);
  return cells[0].d === undefined ? { n } : { n, d: cells.reduce((sum, cell) => sum + cell.d, 0) };
}

/** One cell divided among the groups of a breakdown, by share and need; the parts add up to the whole. */
export function dividedAmong({ n, d }, groups, luck) {
  const names = Object.keys(groups);
  const shares = names.map((name) => groups[name][0]);
  const lots = dealt(
    n,
    names.map((name) => groups[name][0] * groups[name][1]),
    luck,
  );
  if (d === undefined) return names.map((name, at) => ({ name, n: lots[at] }));
  const whole = shares.map((share) => Math.round(d * share));
  whole[whole.length - 1] += d - whole.reduce((sum, part) => sum + part, 0);
  return names.map((name, at) => ({ name, n: Math.min(lots[at], whole[at]), d: whole[at] }));
}

function dealt(n, weights, luck) {
  let [left, rest] = [n, weights.reduce((sum, weight) => sum + weight, 0)];
  return weights.map((weight, at) => {
    const lot = at === weights.length - 1 ? left : luck.of(left, Math.min(1, weight / rest));
    left -= lot;
    rest -= weight;
    return lot;
  });
}

/** The figure as a source prints it. */
export function valueOf({ n, d }, unit) {
  if (d === undefined) return String(n);
  const times = unit === 'percent' ? 100 : unit === 'children per social worker' ? 1 : 10_000;
  return (Math.round((10 * times * n) / d) / 10).toFixed(1);
}
