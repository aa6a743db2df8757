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
import { UNKNOWN_BEFORE_WORDS } from './sinceTag';

/** The question under a figure without a story, by what else is written about it: a concern may say why in its own words, so that nobody claims that it does not. */
const NOTHING_WRITTEN = 'No story is recorded. Why is it so, what is being done, by whom and by when?';
const ACTION_ALONE = 'What is being done is recorded. To ask: why is it so?';
const CONCERN_ALONE = 'To ask: is that the whole reason? What is being done, by whom and by when?';
const CONCERN_AND_ACTION = 'To ask: is that the whole reason?';
const OPEN_QUESTIONS: readonly string[] = [NOTHING_WRITTEN, ACTION_ALONE, CONCERN_ALONE, CONCERN_AND_ACTION];

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
  return OPEN_QUESTIONS.includes(note);
}

/** Writes a figure, `40.5%`, `1.8 per 1,000 live births`, or its sign, `[c]`, or says that there is none. */
export function figureText({
  observation,
  indicator,
}: Pick<ScorecardRow, 'observation' | 'indicator'>): string {
  if (observation === undefined) return 'No figure';
  const { reading, reported } = observation;
  if (reading.kind === 'withheld' && reading.shorthand === 'x' && reported.length > 0) return 'Rating only';
  const unitText = reading.kind === 'value' ? unitAfter(indicator.unit) : undefined;
  return [formatReading(reading, indicator), unitText].filter((part) => part !== undefined).join(' ');
}

/** The summary of a report that nobody wrote: the tally with both denominators, and how many exceptions nobody explained. */
export function reportSummaryText({
  data,
  rows,
  parts,
}: Pick<ReportFacts, 'data' | 'rows' | 'parts'>): string {
  const exceptionCount = parts.flatMap((part) => part.exceptions).length;
  const finding = ratingsFinding({ rows });
  if (rows.length === 0) return finding;
  return [
    finding,
    ...redFiguresText(rows),
    beyondChanceText(beyondChanceCounts(data, rows)),
    exceptionCount === 0
      ? 'None is red, or amber and worsening.'
      : `${countText(exceptionCount, 'is an exception', 'are exceptions')}: red, or amber and worsening. ${unexplainedText(exceptionCount, exceptionsWithoutStory(parts))}`,
  ].join(' ');
}

/** How many red figures a summary names. */
const MOST_NAMED = 8;

function redFiguresText(rows: readonly ScorecardRow[]): readonly string[] {
  const redRows = rows.filter(({ rating }) => rating.kind === 'rated' && rating.colour === 'red');
  if (redRows.length === 0) return [];
  const namedFigures = redRows
    .slice(0, MOST_NAMED)
    .map((row) => `${row.indicator.title} (${figureText(row)})`);
  const othersText = redRows.length > MOST_NAMED ? `; and ${redRows.length - MOST_NAMED} more` : '';
  return [`Red: ${namedFigures.join('; ')}${othersText}.`];
}

/** How many exceptions have no story: `withoutConcern` have no concern either, `withConcern` have one. */
type ExceptionsWithoutStory = { readonly withoutConcern: number; readonly withConcern: number };

function exceptionsWithoutStory(parts: ReportFacts['parts']): ExceptionsWithoutStory {
  const withoutConcern = parts.flatMap((part) => part.withoutConcern).length;
  return {
    withoutConcern,
    withConcern: parts.flatMap((part) => part.unexplainedRows).length - withoutConcern,
  };
}

function unexplainedText(
  exceptions: number,
  { withoutConcern, withConcern }: ExceptionsWithoutStory,
): string {
  if (withoutConcern + withConcern === 0)
    return exceptions === 1 ? 'Its story is recorded.' : 'The story of each is recorded.';
  if (exceptions === 1)
    return withoutConcern === 1
      ? 'Nobody has recorded why.'
      : 'A concern is written; members may ask if it is the whole reason.';
  const silentTexts =
    withoutConcern === exceptions
      ? ['Nobody has recorded why for any of them.']
      : withoutConcern === 0
        ? []
        : [`Nobody has recorded why for ${withoutConcern} of them.`];
  const concernTexts =
    withConcern === 0
      ? []
      : [
          `For ${withConcern}${withoutConcern === 0 ? ' of them' : ' more'} a concern is written; members may ask if it is the whole reason.`,
        ];
  return [...silentTexts, ...concernTexts].join(' ');
}

/** Recommendations where nobody wrote any; each begins with a verb. */
export function draftedRecommendations({
  rows,
  parts,
}: Pick<ReportFacts, 'rows' | 'parts'>): readonly string[] {
  const { red, indicatorCount } = tallyOf(rows);
  const exceptionCount = parts.flatMap((part) => part.exceptions).length;
  const withoutStory = exceptionsWithoutStory(parts);
  const untreatedCount = parts.flatMap((part) => part.rowsWithoutAction).length;
  return [
    `Receive the report, and note that ${red} of ${indicatorCount} indicators ${red === 1 ? 'is' : 'are'} red.`,
    ...askWhy(withoutStory),
    ...(untreatedCount === 0
      ? []
      : [
          `Ask for an action, its owner and a date for the ${untreatedCount === 1 ? 'exception' : `${untreatedCount} exceptions`} without one.`,
        ]),
    ...(exceptionCount === 0 ? [] : ['Agree which of the exceptions to look at next.']),
  ];
}

function askWhy({ withoutConcern, withConcern }: ExceptionsWithoutStory): readonly string[] {
  const othersText = `${withConcern} ${withoutConcern > 0 ? (withConcern === 1 ? 'other' : 'others') : withConcern === 1 ? 'exception' : 'exceptions'}`;
  const wholeReason = `whether the concern that is written about ${othersText} is the whole reason`;
  if (withoutConcern === 0) return withConcern === 0 ? [] : [`Ask ${wholeReason}.`];
  const askWhyText = `Ask why for the ${withoutConcern === 1 ? 'exception' : `${withoutConcern} exceptions`} that nobody has explained`;
  return [withConcern === 0 ? `${askWhyText}.` : `${askWhyText}, and ${wholeReason}.`];
}

/** What the figures say of an exception: the figure, its period, the change and since when it has its colour. */
export function exceptionText(data: PlanData, row: ScorecardRow, since: ColourSince | undefined): string {
  const { indicator, period, rating } = row;
  const periodPart = period === undefined ? '' : ` in ${formatPeriodShort(period)}`;
  const status = statusCaution(row);
  return [
    `${indicator.title}: ${figureText(row)}${periodPart} (${[...(status === undefined ? [] : [status]), polarityText(indicator.polarity)].join('; ')}).`,
    changedText(data, row),
    ...(since === undefined || rating.kind !== 'rated' ? [] : [sinceText(rating.colour, since)]),
  ].join(' ');
}

/**
 * Tells what the figure was before and how sure the change is: "It was 89% in 2012/13: higher, no more than chance." If more is known than the
 * last change says: "It was 85.3% in Oct 2025 and 94.1% in Nov 2024: worse than usual, below its usual range for 3 months."
 */
function changedText(data: PlanData, row: ScorecardRow): string {
  const { indicator, direction } = row;
  if (direction.kind !== 'change') return `No change is given: ${changeText(direction, indicator)}.`;
  const strongest = strongestChange(data, row);
  const { leads, lastYear } = strongest;
  const figure = (reading: ValueReading, period: Period) =>
    `${formatReading(reading, indicator)} in ${formatPeriodShort(period)}`;
  const earlierText = `It was ${figure(direction.before, direction.previous)}`;
  const isBeyondLastChange = leads.kind === 'process' || leads.kind === 'year';
  const lastYearText =
    isBeyondLastChange && lastYear !== undefined ? ` and ${figure(lastYear.reading, lastYear.period)}` : '';
  const changeWords = isBeyondLastChange ? changeWord(strongest, row) : lastMoveWord(strongest, row);
  const reason = changeReason(strongest, row);
  return `${earlierText}${lastYearText}: ${changeWords}${reason === undefined ? '' : `, ${reason}`}.`;
}

/** Returns how sure the change is, or undefined if its word says it. */
function changeReason({ leads, lastChange }: StrongestChange, row: ScorecardRow): string | undefined {
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
      return lastCaution(lastChange, row);
  }
}

/**
 * Says for how long a figure has had its colour: "Red since 2019/20, 6 periods in a row."; "Red in November 2014." if it has that colour for
 * one figure; "Red since at least Sep 2025; the figure before is withheld."
 */
export function sinceText(colour: Colour, { since, periods, unknownBefore }: ColourSince): string {
  const word = capital(colour);
  if (unknownBefore !== undefined)
    return `${word} since at least ${formatPeriodShort(since)}; ${UNKNOWN_BEFORE_WORDS[unknownBefore]}.`;
  return periods === 1
    ? `${word} in ${formatPeriodShort(since)}.`
    : `${word} since ${formatPeriodShort(since)}, ${periods} periods in a row.`;
}

/** Names the green figures that are better by more than chance, in one sentence. Returns undefined if there are none. */
export function goodNewsText(data: PlanData, rows: readonly ScorecardRow[]): string | undefined {
  const goodRows = rows.filter(
    (row) =>
      row.rating.kind === 'rated' &&
      row.rating.colour === 'green' &&
      surelyWent(strongestChange(data, row)) === 'better',
  );
  if (goodRows.length === 0) return undefined;
  const figureList = goodRows.map((row) => `${row.indicator.title} (${figureText(row)})`).join('; ');
  return `Green, and better by more than chance: ${figureList}.`;
}

function countText(number: number, singular: string, plural: string): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
