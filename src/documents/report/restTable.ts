import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { changeCaution, statusCaution } from '@/wording/cautionText';
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
  { title: 'Target', isNumber: true },
  { title: 'Similar areas', isNumber: true },
  { title: 'England', isNumber: true },
] as const;
const FIRST_OF_OTHERS = 5;
type Table = Extract<Block, { kind: 'table' }>;
const NONE = 'none';

/** The indicators of a priority that are not exceptions. If there are none, the tally says so. */
export function restTable(_: ReportFacts, part: PriorityPart): readonly Block[] {
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const caption = part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`;
  return [figuresTable(caption, rest)];
}

/** Every indicator of the plan in one table, by priority. */
export function wholeTable({ parts }: ReportFacts): readonly Block[] {
  const rows = parts.flatMap((part) => part.rows);
  return rows.length === 0 ? [] : [withoutDirection(figuresTable('Every indicator', rows), rows)];
}

/** Directions and cautions are in the key issues: a table of every indicator has only its name, so that its rows stay low. */
function withoutDirection(table: Table, rows: readonly ScorecardRow[]): Table {
  const at = FIRST_OF_OTHERS - 1;
  return {
    ...table,
    columns: table.columns.filter((_, index) => index !== at),
    rows: table.rows.map(([, ...cells], row) => [
      nameOf(rows[row]),
      ...cells.filter((_, index) => index + 1 !== at),
    ]),
  };
}

/** A column of others in which no row has a figure is left out. */
function figuresTable(caption: string, rows: readonly ScorecardRow[]): Table {
  const cells = rows.map(figureCells);
  const kept = REST_COLUMNS.map((_, at) => at < FIRST_OF_OTHERS || cells.some((one) => one[at] !== NONE));
  return {
    kind: 'table',
    caption,
    columns: REST_COLUMNS.filter((_, at) => kept[at]),
    rows: cells.map((one) => one.filter((_, at) => kept[at])),
  };
}

function nameOf(row: ScorecardRow | undefined): string {
  const rate = row && rateOf(row.indicator);
  return `${row?.indicator.title ?? ''}${rate === undefined ? '' : `, ${rate}`}`;
}

/** A row as the columns above have it, in words. */
function figureCells(row: ScorecardRow): readonly string[] {
  const { period, rating, direction } = row;
  return [
    `${nameOf(row)} (${notesOf(row)})`,
    period === undefined ? NONE : formatPeriodShort(period),
    figureOf(row),
    ratingWord(rating),
    directionWord(direction),
    targetOf(row),
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

/** What a reader has to know of the figure stands with its name, so that columns stay narrow. */
function notesOf(row: ScorecardRow): string {
  const [status, caution] = [statusCaution(row), changeCaution(row)];
  return [
    polarityText(row.indicator.polarity),
    ...(status === undefined ? [] : [status]),
    ...(caution === undefined ? [] : [caution === 'small numbers' ? caution : `change ${caution}`]),
  ].join('; ');
}

function targetOf({ indicator, target }: ScorecardRow): string {
  return target === undefined ? NONE : formatValue(target.value, indicator.unit, target.decimals);
}

/** The figure of a comparator for the same period, or words that say that it has none. */
function otherText({ indicator, comparators }: ScorecardRow, name: BenchmarkName): string {
  const { benchmark } = comparators[name];
  if (benchmark.kind !== 'value') return NONE;
  const { value, decimals } = benchmark.reading;
  return formatValue(value, indicator.unit, Math.min(decimals, indicator.decimals));
}
