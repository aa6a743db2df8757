import { strongestChange } from '@/domain/certainty/strongestChange';
import type { PlanData } from '@/domain/plan/planData';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { besideFigures } from '@/wording/besideText';
import { statusCaution } from '@/wording/cautionText';
import { polarityText } from '@/wording/directionText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import { changeLine } from '@/wording/strongestText';
import type { Block } from './block';

/** Beside a paragraph's own words a table is narrow: how a figure changed and what others have are words, so that a name has room. */
const REST_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'How it changed' },
  { title: 'Target and others' },
] as const;
const WHOLE_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'Target', isNumber: true },
  { title: 'Similar areas', isNumber: true },
  { title: 'England', isNumber: true },
] as const;
const FIRST_OF_OTHERS = 4;
const NONE = 'none';

/** The indicators of a priority that are not exceptions. If there are none, the tally says so. */
export function restTable({ data }: ReportFacts, part: PriorityPart): readonly Block[] {
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const caption = part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`;
  return [{ kind: 'table', caption, columns: REST_COLUMNS, rows: rest.map((row) => restCells(data, row)) }];
}

/** Every indicator of the plan in one table, by priority. How each changed is in the key issues. A column of others in which no row has a figure is left out. */
export function wholeTable({ parts }: ReportFacts): readonly Block[] {
  const cells = parts.flatMap((part) => part.rows).map(wholeCells);
  if (cells.length === 0) return [];
  const kept = WHOLE_COLUMNS.map((_, at) => at < FIRST_OF_OTHERS || cells.some((one) => one[at] !== NONE));
  return [
    {
      kind: 'table',
      caption: 'Every indicator',
      columns: WHOLE_COLUMNS.filter((_, at) => kept[at]),
      rows: cells.map((one) => one.filter((_, at) => kept[at])),
    },
  ];
}

function nameOf({ indicator }: ScorecardRow): string {
  const rate = rateOf(indicator);
  return `${indicator.title}${rate === undefined ? '' : `, ${rate}`}`;
}

function restCells(data: PlanData, row: ScorecardRow): readonly string[] {
  const status = statusCaution(row);
  const notes = [polarityText(row.indicator.polarity), ...(status === undefined ? [] : [status])];
  return [
    `${nameOf(row)} (${notes.join('; ')})`,
    ...figureCells(row),
    changeLine(strongestChange(data, row), row),
    targetAndOthers(row),
  ];
}

function wholeCells(row: ScorecardRow): readonly string[] {
  return [
    nameOf(row),
    ...figureCells(row),
    targetOf(row),
    otherText(row, 'neighbours'),
    otherText(row, 'england'),
  ];
}

/** The period, the figure and its rating. */
function figureCells(row: ScorecardRow): readonly string[] {
  const { period, rating } = row;
  return [period === undefined ? NONE : formatPeriodShort(period), figureOf(row), ratingWord(rating)];
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

/** `target 60%; similar areas 38.4%; England 36.2%`, those that there are. */
function targetAndOthers(row: ScorecardRow): string {
  const cells = [
    ['target', targetOf(row)],
    ['similar areas', otherText(row, 'neighbours')],
    ['England', otherText(row, 'england')],
  ] as const;
  const held = cells.filter(([, text]) => text !== NONE);
  return held.length === 0 ? NONE : held.map((cell) => cell.join(' ')).join('; ');
}

function targetOf({ indicator, target }: ScorecardRow): string {
  return target === undefined ? NONE : formatValue(target.value, indicator.unit, target.decimals);
}

/** A comparator's figure: `36.2%`, `46.4% (for 2024/25)` where it has none for the period, `not comparable` after a break; or that there is none. */
function otherText(row: ScorecardRow, name: BenchmarkName): string {
  const [found] = besideFigures(row, [name]);
  if (found === undefined) return NONE;
  return found.note === undefined ? found.figure : `${found.figure} (${found.note})`;
}
