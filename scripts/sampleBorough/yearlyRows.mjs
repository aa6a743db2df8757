import { benchmarkRows } from './benchmarkRows.mjs';
import { chance } from './chance.mjs';
import { dividedAmong, valueOf } from './figures.mjs';
import { BOROUGH, LOCALITIES } from './places.mjs';
import { financial } from './times.mjs';

const SOURCE = 'published-2025';

/** Everything that the tables hold of an indicator with one figure a year. */
export function yearlyRows(indicator) {
  const luck = chance(indicator.id);
  const first = 2025 - indicator.figures.length;
  const rows = indicator.figures.flatMap(([n, d], at) => {
    const cell = d === undefined ? { n } : { n, d };
    const period = { time_period: financial(first + at), time_identifier: indicator.period };
    const row = (area, { n: count, d: of }) => ({
      indicator: indicator.id,
      area,
      ...period,
      value: valueOf({ n: count, d: of }, indicator.unit),
      numerator: of === undefined ? '' : count,
      denominator: of ?? '',
      source: SOURCE,
    });
    return [
      row(BOROUGH.id, cell),
      ...(indicator.whole ? [] : localities(cell, luck).map(({ name, ...part }) => row(name, part))),
      ...Object.entries(indicator.parts ?? {}).flatMap(([name, groups]) =>
        dividedAmong(cell, groups, luck).map(({ name: group, ...part }) => ({
          ...row(BOROUGH.id, part),
          breakdown: `${name}=${group}`,
        })),
      ),
      ...beside(indicator, at, period, luck),
    ];
  });
  const pooled = (indicator.pooled ?? []).map(([time_period, value]) => ({
    indicator: indicator.id,
    area: BOROUGH.id,
    time_period,
    time_identifier: indicator.period,
    value: String(value),
    source: SOURCE,
  }));
  return [...rows, ...pooled];
}

function localities(cell, luck) {
  const groups = Object.fromEntries(LOCALITIES.map(({ id, share, need }) => [id, [share, need]]));
  const softened = Object.fromEntries(
    Object.entries(groups).map(([id, [share, need]]) => [id, [share, cell.d === undefined ? need : 1]]),
  );
  return dividedAmong(cell, softened, luck);
}

function beside(indicator, at, period, luck) {
  const { beside: levels } = indicator;
  if (levels === undefined) return [];
  return benchmarkRows(indicator, period, (whose, lies) => {
    const level = levels[whose][at];
    return whose === 'neighbours' ? level * (1 + lies * 0.7 + 0.008 * luck.normal()) : level;
  });
}
