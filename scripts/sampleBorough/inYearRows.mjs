import { chance } from './chance.mjs';
import { dividedAmong, figuresOf, sumOf, valueOf } from './figures.mjs';
import { GROUPS } from './groups.mjs';
import { BOROUGH, LOCALITIES, NEIGHBOURS, REGION } from './places.mjs';
import { financial, months, quarters, terms, weeks } from './times.mjs';

const TIMES = { months, quarters, terms, weeks };
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
  const periods = TIMES[indicator.times ?? 'months']();
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
  const all = TIMES[indicator.times ?? 'months']();
  return t.at === all.length - 1;
}

/** Whole years: what 2022/23 came to, and the two that the periods make up. */
function yearRows(indicator, periods, borough) {
  const isSchool = indicator.times === 'weeks' || indicator.times === 'terms';
  const identifier = isSchool ? 'Academic year' : 'Financial year';
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
  if (indicator.beside === undefined) return [];
  const luck = chance(`${indicator.id} beside`);
  const identifier = indicator.times === 'weeks' ? 'Academic year' : 'Financial year';
  return [2022, 2023, 2024].flatMap((first) => {
    const at = { time_period: financial(first), time_identifier: identifier, source: 'published-2025' };
    const drift = (level) => level * (1 + 0.012 * (2024 - first) + 0.004 * luck.normal());
    const row = (area, level) => ({ indicator: indicator.id, area, ...at, value: level.toFixed(1) });
    const most = indicator.unit === 'percent' ? 99.4 : Infinity;
    return [
      ...NEIGHBOURS.map(({ id, lies }) =>
        row(id, Math.min(most, drift(indicator.beside.neighbours) * (1 + lies * widthOf(indicator)))),
      ),
      row(REGION.id, Math.min(most, drift(indicator.beside.region))),
      row('england', Math.min(most, drift(indicator.beside.england))),
    ];
  });
}

/** Neighbours whose shares are near 100 lie closer together. */
function widthOf({ beside, unit }) {
  return unit === 'percent' && beside.neighbours > 50 ? (100 - beside.neighbours) / 50 : 1.6;
}
