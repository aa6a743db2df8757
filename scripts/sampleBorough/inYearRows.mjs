import { benchmarkRows } from './benchmarkRows.mjs';
import { chance } from './chance.mjs';
import { dividedAmong, figuresOf, sumOf, valueOf } from './figures.mjs';
import { GROUPS } from './groups.mjs';
import { BOROUGH, LOCALITIES } from './places.mjs';
import { financial, periodsOf, yearIdentifierOf } from './times.mjs';

const NOW = 'extract-2025-12';
const BEFORE = 'extract-2025-11';

/** September and October 2025 were put right between the two extracts. */
const REVISED_AT = [29, 30];
const REVISED = {
  contacts: 14,
  referrals: 4,
  're-referrals': -4,
  'assessments-45': 7,
  'cp-visits': 12,
  'ehc-plans-20-weeks': 3,
};

/** Cells that nobody has: the case system was changed over that month. */
const MISSING = { caseload: 14 };

/** Everything that the tables hold of one indicator within the year, and of its years. */
export function inYearRows(indicator) {
  const periods = periodsOf(indicator);
  const { borough, local } = figuresOf(indicator, periods);
  const luck = chance(`${indicator.id} groups`);
  const rows = [];
  for (const t of periods) {
    const whole = borough[t.at];
    rows.push(...boroughRows(indicator, t, whole));
    if (indicator.times !== 'weeks')
      LOCALITIES.forEach(({ id }, index) => rows.push(rowOf(indicator, t, id, local[index][t.at])));
    if (whole === undefined) continue;
    for (const [name, groups] of Object.entries(GROUPS[indicator.id] ?? {}))
      for (const { name: group, ...cell } of dividedAmong(whole, groups, luck))
        rows.push({ ...rowOf(indicator, t, BOROUGH.id, cell), breakdown: `${name}=${group}` });
  }
  return [...rows, ...yearRows(indicator, periods, borough), ...besideRows(indicator)];
}

/** The figure, and where it was another in the extract before, that one too. */
function boroughRows(indicator, t, cell) {
  const row = rowOf(indicator, t, BOROUGH.id, cell);
  const change = REVISED[indicator.id];
  if (change === undefined || !REVISED_AT.includes(t.at)) return [row];
  const before = { n: cell.n - change, ...(cell.d !== undefined && { d: cell.d - Math.abs(change) }) };
  return [
    { ...row, status: 'revised', note: 'Cases that were recorded late.' },
    { ...rowOf(indicator, t, BOROUGH.id, before), source: BEFORE },
  ];
}

function rowOf(indicator, t, area, cell) {
  const period = { time_period: t.timePeriod, time_identifier: t.timeIdentifier };
  const row = { indicator: indicator.id, area, ...period, source: NOW };
  if (cell === undefined) return { ...row, value: 'z', note: 'Schools are closed.' };
  if (t.at !== undefined && MISSING[indicator.id] === t.at)
    return { ...row, value: 'x', note: 'The case system was changed.' };
  if (cell.d === 0) return { ...row, value: 'z', note: 'There was none to count.' };
  return {
    ...row,
    value: valueOf(cell, indicator.unit),
    ...(cell.d !== undefined && { numerator: cell.n, denominator: cell.d }),
    status: isLast(indicator, t) && indicator.times !== 'terms' ? 'provisional' : '',
    break: indicator.id === 'early-help-needs-met' && t.at === 12 ? 'yes' : '',
  };
}

function isLast(indicator, t) {
  return t.at === periodsOf(indicator).length - 1;
}

/** Whole years: what 2022/23 came to, and the two that the periods make up. */
function yearRows(indicator, periods, borough) {
  const identifier = yearIdentifierOf(indicator);
  const year = (first, cell) => ({
    ...rowOf(indicator, { timePeriod: financial(first), timeIdentifier: identifier }, BOROUGH.id, cell),
    status: '',
    break: '',
  });
  const { before } = indicator;
  const first = Array.isArray(before) ? { n: before[0], d: before[1] } : { n: before };
  const whole = [0, 1].map((at) => {
    const cells = borough.filter((cell, index) => periods[index].year === at && cell !== undefined);
    return year(2023 + at, ['sum', 'pooled'].includes(indicator.inYear) ? sumOf(cells) : cells.at(-1));
  });
  return [year(2022, first), ...whole];
}

/** Neighbours, region and England: published once a year, the newest for 2024/25. */
function besideRows(indicator) {
  const { beside } = indicator;
  if (beside === undefined) return [];
  const luck = chance(`${indicator.id} beside`);
  const most = indicator.unit === 'percent' ? 99.4 : Infinity;
  return [2022, 2023, 2024].flatMap((first) => {
    const drift = (level) => level * (1 + 0.012 * (2024 - first) + 0.004 * luck.normal());
    const period = { time_period: financial(first), time_identifier: yearIdentifierOf(indicator) };
    return benchmarkRows(indicator, period, (whose, lies) =>
      Math.min(most, drift(beside[whose]) * (1 + lies * widthOf(indicator))),
    );
  });
}

/** Neighbours whose shares are near 100 lie closer together. */
function widthOf({ beside, unit }) {
  return unit === 'percent' && beside.neighbours > 50 ? (100 - beside.neighbours) / 50 : 1.6;
}
