import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { besideFigures } from '@/wording/besideText';
import { statusCaution } from '@/wording/cautionText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';

/** The columns that every table of indicators begins with; `figureCells` makes their cells. */
export const FIGURE_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Better is' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
] as const;

/** The text of a cell that has no figure. */
export const NONE = 'none';

/** A note below the table on which figures are provisional: by period if that is enough to tell them apart, or else by name. */
export function provisionalNotes(rows: readonly ScorecardRow[]): readonly string[] {
  const isProvisional = (row: ScorecardRow) => statusCaution(row) !== undefined;
  const provisionalRows = rows.filter(isProvisional);
  if (provisionalRows.length === 0) return [];
  const period = ({ period: rowPeriod }: ScorecardRow) =>
    rowPeriod === undefined ? NONE : formatPeriodShort(rowPeriod);
  const periods = new Set(provisionalRows.map(period));
  const isByPeriod = rows.every((row) => isProvisional(row) === periods.has(period(row)));
  const whichFigures = isByPeriod
    ? `the figures for ${[...periods].join(', ')}`
    : provisionalRows.map(({ indicator }) => indicator.title).join('; ');
  return [`Provisional: ${whichFigures}.`];
}

/** The indicator's title, with the rate if its unit is one. */
export function nameOf({ indicator }: ScorecardRow): string {
  const rate = rateOf(indicator);
  return `${indicator.title}${rate === undefined ? '' : `, ${rate}`}`;
}

const BETTER_WORDS = { high: 'higher', low: 'lower', neutral: 'neither' } as const;

/** The first cells of a row: the name, which way is better, the period, the figure and its rating. */
export function figureCells(row: ScorecardRow): readonly string[] {
  const { indicator, period, rating } = row;
  return [
    nameOf(row),
    BETTER_WORDS[indicator.polarity],
    period === undefined ? NONE : formatPeriodShort(period),
    figureWithoutRate(row),
    ratingWord(rating),
  ];
}

/** The rate of a unit, `per 10,000 children` or `children per social worker`. It stands with the indicator's name, so that columns of figures stay narrow. */
function rateOf({ unit }: Pick<Indicator, 'unit'>): string | undefined {
  const unitText = unitAfter(unit);
  return unitText !== undefined && /\bper /.test(unitText) ? unitText : undefined;
}

/** The figure without the `per …` of a rate, which stands with the indicator's name. */
function figureWithoutRate(row: ScorecardRow): string {
  const reading = row.observation?.reading;
  return reading?.kind === 'value' && rateOf(row.indicator) !== undefined
    ? formatReading(reading, row.indicator)
    : figureText(row);
}

/** The target of the row's period, or `none`. */
export function targetOf({ indicator, target }: ScorecardRow): string {
  return target === undefined ? NONE : formatValue(target.value, indicator.unit, target.decimals);
}

/** A comparator's figure: `36.2%`, `46.4% (for 2024/25)` where it has none for the period, `not comparable` after a break; or `none`. */
export function otherText(row: ScorecardRow, name: BenchmarkName): string {
  const [figureFound] = besideFigures(row, [name]);
  if (figureFound === undefined) return NONE;
  return figureFound.note === undefined ? figureFound.figure : `${figureFound.figure} (${figureFound.note})`;
}
