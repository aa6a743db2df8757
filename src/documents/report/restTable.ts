import { strongestChange } from '@/domain/certainty/strongestChange';
import { neighboursThen } from '@/domain/report/neighboursThen';
import type { PriorityPart, ReportFacts } from '@/domain/report/reportFacts';
import type { FigureChange } from '@/domain/report/changesSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import type { Indicator } from '@/domain/figures/indicator';
import type { BenchmarkName } from '@/domain/figures/ratingPolicy';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue, unitAfter } from '@/ui/formatValue';
import { besideFigures } from '@/wording/besideText';
import { statusCaution } from '@/wording/cautionText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import { TEMPLATES } from '@/wording/reportTemplate';
import { figureWithPeriod } from '@/wording/sinceReportText';
import { shortChangeLine } from '@/wording/strongestText';
import type { Block } from './block';

const FIGURE_COLUMNS = [
  { title: 'Indicator' },
  { title: 'Better is' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
] as const;
const CHANGED = { title: 'How it changed' } as const;
const OTHER_COLUMNS = [
  { title: 'Target', isNumber: true },
  { title: 'Similar areas', isNumber: true },
  { title: 'England', isNumber: true },
  { title: 'Last report', isNumber: true },
] as const;
const NONE = 'none';

/**
 * The indicators of a priority that are not exceptions. If there are none, the tally says so. A report with an appendix has targets and others there; in
 * one without, they are here in words.
 */
export function restTable(facts: ReportFacts, part: PriorityPart): readonly Block[] {
  const { data, report } = facts;
  const rest = part.rows.filter((row) => !part.exceptions.includes(row));
  if (rest.length === 0) return [];
  const of = part.priority === undefined ? 'the indicators without a priority' : part.priority.title;
  const hasOthers = !hasAppendix(report);
  return [
    {
      kind: 'table',
      caption: part.exceptions.length === 0 ? `The figures: ${of}` : `The rest of the figures: ${of}`,
      columns: [...FIGURE_COLUMNS, CHANGED, ...(hasOthers ? [{ title: 'Target and others' }] : [])],
      rows: rest.map((row) => [
        ...figureCells(row),
        shortChangeLine(strongestChange(data, row), row),
        ...(hasOthers ? [targetAndOthers(facts, row)] : []),
      ]),
      notes: provisionalNotes(rest),
    },
  ];
}

/** Whether a report ends with the table of every indicator. */
export function hasAppendix({ template }: Pick<ReportFacts['report'], 'template'>): boolean {
  return TEMPLATES[template].sections.some(({ fill }) => fill === 'appendix');
}

/**
 * Every indicator of the plan in one table, by priority, with the figure of the last report where that is kept. How each changed is in the key issues. A
 * column in which no row has a figure is left out.
 */
export function wholeTable(facts: ReportFacts): readonly Block[] {
  const { parts, since } = facts;
  const rows = parts.flatMap((part) => part.rows);
  if (rows.length === 0) return [];
  const kept = new Map((since?.changes ?? []).flatMap(lastReportFigure));
  const [name, , ...figure] = FIGURE_COLUMNS;
  const columns = [name, ...figure, ...OTHER_COLUMNS];
  const cells = rows.map((row) => [
    nameOf(row),
    ...figureCells(row).slice(2),
    targetOf(row),
    otherText(facts, row, 'neighbours'),
    otherText(facts, row, 'england'),
    kept.get(row.indicator.id) ?? (since === undefined ? NONE : 'same period'),
  ]);
  const isHeld = columns.map(
    (_, at) =>
      at <= figure.length ||
      (at < columns.length - 1 ? cells.some((one) => one[at] !== NONE) : kept.size > 0),
  );
  return [
    {
      kind: 'table',
      caption: 'Every indicator',
      columns: columns.filter((_, at) => isHeld[at]),
      rows: cells.map((one) => one.filter((_, at) => isHeld[at])),
      notes: provisionalNotes(rows),
    },
  ];
}

/** The figure of the last report beside a newer one. */
function lastReportFigure(change: FigureChange): readonly (readonly [string, string])[] {
  switch (change.kind) {
    case 'new figure':
      return [[change.now.indicator, figureWithPeriod(change.was)]];
    case 'came':
      return [[change.now.indicator, 'not in it']];
    case 'rating':
    case 'revised':
    case 'withheld now':
    case 'target':
    case 'went':
      return [];
  }
}

/** Which figures are provisional, below the table: by their periods where these say it, else by name. */
function provisionalNotes(rows: readonly ScorecardRow[]): readonly string[] {
  const isProvisional = (row: ScorecardRow) => statusCaution(row) !== undefined;
  const some = rows.filter(isProvisional);
  if (some.length === 0) return [];
  const period = ({ period: of }: ScorecardRow) => (of === undefined ? NONE : formatPeriodShort(of));
  const periods = new Set(some.map(period));
  const isByPeriod = rows.every((row) => isProvisional(row) === periods.has(period(row)));
  const which = isByPeriod
    ? `the figures for ${[...periods].join(', ')}`
    : some.map(({ indicator }) => indicator.title).join('; ');
  return [`Provisional: ${which}.`];
}

function nameOf({ indicator }: ScorecardRow): string {
  const rate = rateOf(indicator);
  return `${indicator.title}${rate === undefined ? '' : `, ${rate}`}`;
}

const BETTER_WORDS = { high: 'higher', low: 'lower', neutral: 'neither' } as const;

/** The name, which way is better, the period, the figure and its rating. */
function figureCells(row: ScorecardRow): readonly string[] {
  const { indicator, period, rating } = row;
  return [
    nameOf(row),
    BETTER_WORDS[indicator.polarity],
    period === undefined ? NONE : formatPeriodShort(period),
    figureOf(row),
    ratingWord(rating),
  ];
}

/** `per 10,000 children`, `children per social worker`: named with the indicator, so that columns of figures stay narrow. */
function rateOf({ unit }: Pick<Indicator, 'unit'>): string | undefined {
  const after = unitAfter(unit);
  return after !== undefined && /\bper /.test(after) ? after : undefined;
}

function figureOf(row: ScorecardRow): string {
  const reading = row.observation?.reading;
  return reading?.kind === 'value' && rateOf(row.indicator) !== undefined
    ? formatReading(reading, row.indicator)
    : figureText(row);
}

/** `target 60%; similar areas 38.4%; England 36.2%`, those that there are. */
function targetAndOthers(facts: ReportFacts, row: ScorecardRow): string {
  const cells = [
    ['target', targetOf(row)],
    ['similar areas', otherText(facts, row, 'neighbours')],
    ['England', otherText(facts, row, 'england')],
  ] as const;
  const held = cells.filter(([, text]) => text !== NONE);
  return held.length === 0 ? NONE : held.map((cell) => cell.join(' ')).join('; ');
}

function targetOf({ indicator, target }: ScorecardRow): string {
  return target === undefined ? NONE : formatValue(target.value, indicator.unit, target.decimals);
}

/** A comparator's figure: `36.2%`, `46.4% (for 2024/25)` where it has none for the period, `not comparable` after a break; or that there is none. */
function otherText(facts: ReportFacts, row: ScorecardRow, name: BenchmarkName): string {
  const [found] = besideFigures(row, [name]);
  if (found === undefined) return name === 'neighbours' ? neighboursThenText(facts, row) : NONE;
  return withNotes(found.figure, [found.note]);
}

/** The neighbours' figure of an earlier year, as England's is shown where the row's own period has none. */
function neighboursThenText({ data, area, lastDay }: ReportFacts, row: ScorecardRow): string {
  const { comparators, indicator } = row;
  if (comparators.neighbours.benchmark.kind !== 'none') return NONE;
  const then = neighboursThen(data, indicator, { area, lastDay });
  if (then === undefined) return NONE;
  const [found] = besideFigures({ ...row, comparators: { ...comparators, neighbours: then.comparator } }, [
    'neighbours',
  ]);
  return found === undefined
    ? NONE
    : withNotes(found.figure, [`for ${formatPeriodShort(then.period)}`, found.note]);
}

function withNotes(figure: string, notes: readonly (string | undefined)[]): string {
  const held = notes.filter((note) => note !== undefined);
  return held.length === 0 ? figure : `${figure} (${held.join(', ')})`;
}
