import { strongestChange, type StrongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { statusCaution } from '@/wording/cautionText';
import { polarityText } from '@/wording/directionText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import { changeWord, evidenceText, lastCaution } from '@/wording/strongestText';
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
export function restTable({ data }: ReportFacts, part: PriorityPart): readonly Block[] {
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const caption = part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`;
  return [figuresTable(data, caption, rest)];
}

/** Every indicator of the plan in one table, by priority. */
export function wholeTable({ data, parts }: ReportFacts): readonly Block[] {
  const rows = parts.flatMap((part) => part.rows);
  return rows.length === 0 ? [] : [withoutDirection(figuresTable(data, 'Every indicator', rows), rows)];
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
function figuresTable(data: PlanData, caption: string, rows: readonly ScorecardRow[]): Table {
  const cells = rows.map((row) => figureCells(row, strongestChange(data, row)));
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
function figureCells(row: ScorecardRow, strongest: StrongestChange): readonly string[] {
  const { period, rating } = row;
  return [
    `${nameOf(row)} (${notesOf(row, strongest)})`,
    period === undefined ? NONE : formatPeriodShort(period),
    figureOf(row),
    ratingWord(rating),
    changeWord(strongest, row),
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
function notesOf(row: ScorecardRow, strongest: StrongestChange): string {
  const [status, evidence] = [statusCaution(row), evidenceText(strongest, row)];
  const caution = lastCaution(strongest.last, row);
  return [
    polarityText(row.indicator.polarity),
    ...(status === undefined ? [] : [status]),
    ...(evidence !== undefined ? [evidence] : caution === undefined ? [] : [caution]),
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
