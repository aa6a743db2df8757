import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { directionWord, polarityText } from '@/wording/directionText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import type { Block } from './block';

const REST_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'Direction' },
  { title: 'Similar areas', isNumber: true },
  { title: 'England', isNumber: true },
] as const;

/** The indicators of a priority that are not exceptions. If there are none, the tally says so. */
export function restTable(_: ReportFacts, part: PriorityPart): readonly Block[] {
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const caption = part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`;
  return [{ kind: 'table', caption, columns: REST_COLUMNS, rows: rest.map(figureCells) }];
}

/** A row as the columns above have it, in words. */
function figureCells(row: ScorecardRow): readonly string[] {
  const { indicator, period, rating, direction } = row;
  const rate = rateOf(indicator);
  return [
    `${indicator.title}${rate === undefined ? '' : `, ${rate}`} (${polarityText(indicator.polarity)})`,
    period === undefined ? 'none' : formatPeriodShort(period),
    figureOf(row),
    ratingWord(rating),
    directionWord(direction),
    otherText(row, 'neighbours'),
    otherText(row, 'england'),
  ];
}

/** `per 10,000 children` is named with the indicator, so that columns of figures stay narrow. */
function rateOf({ unit }: Pick<Indicator, 'unit'>): string | undefined {
  const after = unitAfter(unit);
  return after?.startsWith('per ') === true ? after : undefined;
}

function figureOf(row: ScorecardRow): string {
  const reading = row.observation?.reading;
  return reading?.kind === 'value' && rateOf(row.indicator) !== undefined
    ? formatReading(reading, row.indicator)
    : figureText(row);
}

/** The figure of a comparator for the same period, or words that say that it has none. */
function otherText({ indicator, comparators }: ScorecardRow, name: BenchmarkName): string {
  const { benchmark } = comparators[name];
  if (benchmark.kind !== 'value') return 'none';
  const { value, decimals } = benchmark.reading;
  return formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
}
