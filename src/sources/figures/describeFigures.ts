import { comparePeriods, type Period, periodKey } from '@/domain/figures/period';
import { openPublishedCsv } from '@/sources/publishedCsv';
import type { Description, FileBytes, Wanted } from '@/sources/publishedFile';
import { FIGURES_SHAPE, YEAR_HEADING, yearPeriods } from './figuresHeader';
import { figureRowAbout, figureRowKey } from './figureRowAbout';

/** What a file of published figures has: its indicators, the counts and groups behind them, and the periods with a figure. */
export function describeFigures(file: FileBytes): Description {
  const csv = openPublishedCsv(file, FIGURES_SHAPE);
  const years = csv.header.filter((name) => YEAR_HEADING.test(name));
  const periodOf = yearPeriods();
  const names = new Set<string>();
  const countFigures = new Map<string, Wanted>();
  const periods = new Map<string, Period>();
  let rows = 0;
  const issues = csv.eachRow(({ cell }) => {
    rows += 1;
    const rowAbout = figureRowAbout(cell);
    if (rowAbout === undefined) return;
    const { indicator, breakdown, part } = rowAbout;
    if (breakdown === '' && part === 'figure') names.add(indicator);
    else countFigures.set(figureRowKey(rowAbout), { ...rowAbout, column: indicator, filters: {} });
    for (const year of years) {
      const period = cell(year) === '' ? undefined : periodOf(year, cell('time_identifier'), cell('pooled'));
      if (period !== undefined) periods.set(periodKey(period), period);
    }
  });
  return {
    format: 'figures',
    rows,
    // The words for an indicator are in indicators.csv. An indicator without a row there is neutral and is called by
    // its id.
    indicators: [...names].map((id) => ({
      wanted: { column: id, filters: {} },
      id,
      title: id,
      polarity: 'neutral',
      topics: [],
    })),
    behind: [...countFigures.values()],
    filters: [],
    levels: ['National', 'Regional', 'Local authority'],
    periods: [...periods.values()].toSorted(comparePeriods),
    issues: [...csv.issues, ...issues],
  };
}
