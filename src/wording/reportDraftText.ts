import { strongestChange, surelyWent, type StrongestChange } from '@/domain/certainty/strongestChange';
import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { capital } from '@/domain/figures/capital';
import type { Colour } from '@/domain/figures/observation';
import type { Period } from '@/domain/figures/period';
import type { ValueReading } from '@/domain/figures/reading';
import type { PlanData } from '@/domain/plan/planData';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ColourSince } from '@/domain/report/colourSince';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, unitAfter } from '@/ui/formatValue';
import { statusCaution } from './cautionText';
import { changeText, polarityText } from './directionText';
import { changeWord, lastCaution, lastMoveWord, levelText } from './strongestText';
import { beyondChanceText } from './beyondChanceText';
import { ratingsFinding } from './priorityText';

/** The question under a figure without a story, by what else is written about it: a concern may say why in its own words, so that nobody claims that it does not. */
const NOTHING_WRITTEN = 'No story is recorded. Why is it so, what is being done, by whom and by when?';
const ACTION_ALONE = 'What is being done is recorded. To ask: why is it so?';
const CONCERN_ALONE = 'To ask: is that the whole reason? What is being done, by whom and by when?';
const CONCERN_AND_ACTION = 'To ask: is that the whole reason?';
const QUESTIONS: readonly string[] = [NOTHING_WRITTEN, ACTION_ALONE, CONCERN_ALONE, CONCERN_AND_ACTION];

export function noStoryText({
  hasConcern,
  hasAction,
}: {
  readonly hasConcern: boolean;
  readonly hasAction: boolean;
}): string {
  if (hasConcern) return hasAction ? CONCERN_AND_ACTION : CONCERN_ALONE;
  return hasAction ? ACTION_ALONE : NOTHING_WRITTEN;
}

/** Whether a note asks for a story, which every file shows in bold. */
export function isNoStory(note: string): boolean {
  return QUESTIONS.includes(note);
}

/** `40.5%`, `1.8 per 1,000 live births`, `[c]`, or that there is none. */
export function figureText({
  observation,
  indicator,
}: Pick<ScorecardRow, 'observation' | 'indicator'>): string {
  if (observation === undefined) return 'No figure';
  const { reading, reported } = observation;
  if (reading.kind === 'withheld' && reading.shorthand === 'x' && reported.length > 0) return 'Rating only';
  const after = reading.kind === 'value' ? unitAfter(indicator.unit) : undefined;
  return [formatReading(reading, indicator), after].filter((part) => part !== undefined).join(' ');
}

/** The summary of a report that nobody wrote: the tally with both denominators, and how many exceptions nobody explained. */
export function reportSummaryText({
  data,
  rows,
  parts,
}: Pick<ReportFacts, 'data' | 'rows' | 'parts'>): string {
  const exceptions = parts.flatMap((part) => part.exceptions).length;
  const finding = ratingsFinding({ rows });
  if (rows.length === 0) return finding;
  return [
    finding,
    ...redsNamed(rows),
    beyondChanceText(beyondChanceCounts(data, rows)),
    exceptions === 0
      ? 'None is red, or amber and worsening.'
      : `${count(exceptions, 'is an exception', 'are exceptions')}: red, or amber and worsening. ${unexplainedText(exceptions, askedAbout(parts))}`,
  ].join(' ');
}

/** How many red figures a summary names. */
const MOST_NAMED = 8;

function redsNamed(rows: readonly ScorecardRow[]): readonly string[] {
  const red = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  if (red.length === 0) return [];
  const named = red.slice(0, MOST_NAMED).map((row) => `${row.indicator.title} (${figureText(row)})`);
  const others = red.length > MOST_NAMED ? `; and ${red.length - MOST_NAMED} more` : '';
  return [`Red: ${named.join('; ')}${others}.`];
}

/** How many exceptions have no story: `silent` without a concern either, `concerns` with one. */
type AskedAbout = { readonly silent: number; readonly concerns: number };

function askedAbout(parts: ReportFacts['parts']): AskedAbout {
  const silent = parts.flatMap((part) => part.silent).length;
  return { silent, concerns: parts.flatMap((part) => part.unexplained).length - silent };
}

function unexplainedText(exceptions: number, { silent, concerns }: AskedAbout): string {
  if (silent + concerns === 0)
    return exceptions === 1 ? 'Its story is recorded.' : 'The story of each is recorded.';
  if (exceptions === 1)
    return silent === 1
      ? 'Nobody has recorded why.'
      : 'A concern is written; members may ask if it is the whole reason.';
  const why =
    silent === exceptions
      ? ['Nobody has recorded why for any of them.']
      : silent === 0
        ? []
        : [`Nobody has recorded why for ${silent} of them.`];
  const asked =
    concerns === 0
      ? []
      : [
          `For ${concerns}${silent === 0 ? ' of them' : ' more'} a concern is written; members may ask if it is the whole reason.`,
        ];
  return [...why, ...asked].join(' ');
}

/** Recommendations where nobody wrote any; each begins with a verb. */
export function draftedRecommendations({
  rows,
  parts,
}: Pick<ReportFacts, 'rows' | 'parts'>): readonly string[] {
  const { red, all } = tallyOf(rows);
  const exceptions = parts.flatMap((part) => part.exceptions).length;
  const asked = askedAbout(parts);
  const untreated = parts.flatMap((part) => part.untreated).length;
  return [
    `Receive the report, and note that ${red} of ${all} indicators ${red === 1 ? 'is' : 'are'} red.`,
    ...askWhy(asked),
    ...(untreated === 0
      ? []
      : [
          `Ask for an action, its owner and a date for the ${untreated === 1 ? 'exception' : `${untreated} exceptions`} without one.`,
        ]),
    ...(exceptions === 0 ? [] : ['Agree which of the exceptions to look at next.']),
  ];
}

function askWhy({ silent, concerns }: AskedAbout): readonly string[] {
  const others = `${concerns} ${silent > 0 ? (concerns === 1 ? 'other' : 'others') : concerns === 1 ? 'exception' : 'exceptions'}`;
  const whole = `whether the concern that is written about ${others} is the whole reason`;
  if (silent === 0) return concerns === 0 ? [] : [`Ask ${whole}.`];
  const why = `Ask why for the ${silent === 1 ? 'exception' : `${silent} exceptions`} that nobody has explained`;
  return [concerns === 0 ? `${why}.` : `${why}, and ${whole}.`];
}

/** What the figures say of an exception: the figure, its period, the change and since when it has its colour. */
export function exceptionText(data: PlanData, row: ScorecardRow, since: ColourSince | undefined): string {
  const { indicator, period, rating } = row;
  const when = period === undefined ? '' : ` in ${formatPeriodShort(period)}`;
  const status = statusCaution(row);
  return [
    `${indicator.title}: ${figureText(row)}${when} (${[...(status === undefined ? [] : [status]), polarityText(indicator.polarity)].join('; ')}).`,
    changedText(data, row),
    ...(since === undefined || rating.kind !== 'rated' ? [] : [sinceText(rating.colour, since)]),
  ].join(' ');
}

/**
 * "It was 89% in 2012/13: higher, no more than chance."; where more is known than the last change says, "It was 85.3% in Oct 2025 and 94.1% in Nov 2024:
 * worse than usual, below its usual range for 3 months."
 */
function changedText(data: PlanData, row: ScorecardRow): string {
  const { indicator, direction } = row;
  if (direction.kind !== 'change') return `No change is given: ${changeText(direction, indicator)}.`;
  const strongest = strongestChange(data, row);
  const { leads, lastYear } = strongest;
  const figure = (reading: ValueReading, period: Period) =>
    `${formatReading(reading, indicator)} in ${formatPeriodShort(period)}`;
  const was = `It was ${figure(direction.before, direction.previous)}`;
  const isMore = leads.kind === 'process' || leads.kind === 'year';
  const year = isMore && lastYear !== undefined ? ` and ${figure(lastYear.reading, lastYear.period)}` : '';
  const word = isMore ? changeWord(strongest, row) : lastMoveWord(strongest, row);
  const why = whyText(strongest, row);
  return `${was}${year}: ${word}${why === undefined ? '' : `, ${why}`}.`;
}

/** How sure the change is; undefined where its word says it. */
function whyText({ leads, last }: StrongestChange, row: ScorecardRow): string | undefined {
  switch (leads.kind) {
    case 'process':
      return levelText(leads);
    case 'year':
      return 'more than chance';
    case 'back':
      return undefined;
    case 'step':
    case 'no clear change':
    case 'may be chance':
    case 'not known':
      return lastCaution(last, row);
  }
}

/** "Red since 2019/20, 6 periods in a row."; "Red in November 2014." where it has that colour for one figure; "Red since at least Sep 2025; the figure before is withheld." */
export function sinceText(colour: Colour, { since, periods, hiddenBefore }: ColourSince): string {
  const word = capital(colour);
  if (hiddenBefore === true)
    return `${word} since at least ${formatPeriodShort(since)}; the figure before is withheld.`;
  return periods === 1
    ? `${word} in ${formatPeriodShort(since)}.`
    : `${word} since ${formatPeriodShort(since)}, ${periods} periods in a row.`;
}

/** Green figures that are better by more than chance, in one sentence; undefined where there is none. */
export function goodNewsText(data: PlanData, rows: readonly ScorecardRow[]): string | undefined {
  const good = rows.filter(
    (row) =>
      row.rating.kind === 'rated' &&
      row.rating.colour === 'green' &&
      surelyWent(strongestChange(data, row)) === 'better',
  );
  if (good.length === 0) return undefined;
  const listed = good.map((row) => `${row.indicator.title} (${figureText(row)})`).join('; ');
  return `Green, and better by more than chance: ${listed}.`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
