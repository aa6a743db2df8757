import { oppositeYearOnYear } from '@/domain/scorecard/oppositeYearOnYear';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import type { Indicator } from '@/domain/figures/indicator';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import type { GrowingGap } from '@/domain/scorecard/growingGap';
import type { RedRun } from '@/domain/scorecard/redSince';
import { formatNumber, formatReading } from '@/ui/formatValue';
import { formatPoints } from './certaintyText';
import { rowSignalText } from './signalText';
import { fewNeighboursText } from './comparatorText';
import { reporter } from './ratingText';

/** What a row alone does not say: since when it is red, how its gap to England has grown, and which neighbour does best. */
export type QuestionFacts = {
  readonly red?: RedRun | undefined;
  readonly growing?: GrowingGap | undefined;
  readonly best?: string | undefined;
};

/** What a member may ask, by the state of the figure; at most five, the most telling first. */
export function questionsFor(
  row: ScorecardRow,
  queries: number,
  companions: readonly Pick<Indicator, 'title'>[] = [],
  facts: QuestionFacts = {},
): readonly string[] {
  return [
    ...byReports(row),
    ...byRating(row, facts),
    ...companions
      .slice(0, 1)
      .map(({ title }) => `What is “${title}” for the same period? This figure misleads without it.`),
    ...(queries === 0 ? [] : ['Which of the doubts in the data query above has been settled, and by whom?']),
    ...byLastYear(row),
    ...byDirection(row),
    ...byNeighbours(row, facts),
    ...byKind(row),
  ].slice(0, 5);
}

/** Where two who report do not agree: the council amber, Ofsted green. */
function byReports({ observation }: ScorecardRow): readonly string[] {
  const [first, ...others] = observation?.reported ?? [];
  const other = others.find(({ colour }) => colour !== first?.colour);
  if (first === undefined || other === undefined) return [];
  return [`Why does ${reporter(first.by)} report ${first.colour} and ${reporter(other.by)} ${other.colour}?`];
}

function byRating({ rating, observation, indicator }: ScorecardRow, facts: QuestionFacts): readonly string[] {
  if (rating.kind === 'not rated') {
    if (rating.because.reason === 'neutral')
      return ['What would worry us here: a rise, a fall, or a change in who is counted?'];
    return ['Why is there no rating, when will there be one, and what is used meanwhile?'];
  }
  const provisional =
    observation?.status === 'provisional'
      ? ['The figure is provisional: when is it settled, and could the rating change?']
      : [];
  switch (rating.colour) {
    case 'red':
      return [
        redQuestion(facts.red),
        ...(facts.growing === undefined ? [] : [growingQuestion(facts.growing, indicator)]),
        'When will it recover, and what should we see at the next meeting?',
        ...provisional,
      ];
    case 'amber':
      return ['What would tip it into red, and what would make it green?', ...provisional];
    case 'green':
      return ['Is it sustained, and which children is it not true for?', ...provisional];
  }
}

function redQuestion(run: RedRun | undefined): string {
  if (run === undefined) return 'Why is it red, and what has been tried?';
  const since = formatPeriodShort(run.since);
  return run.periods > 1
    ? `It has been red since ${since}, ${run.periods} periods in a row: what has been tried, and why has it not been enough?`
    : `It is red in ${since} and was not the period before: what is behind it?`;
}

/** "The gap to England grew from 2.0 points in 2021/22 to 3.1, 3.8 and 4.2: why?" */
function growingQuestion({ from, sizes, decimals }: GrowingGap, indicator: Indicator): string {
  const [first = 0, ...later] = sizes;
  const said = later.map((size) => formatNumber(size, decimals));
  const listed = `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`;
  const start = formatPoints(first, { ...indicator, decimals });
  return `The gap to England grew from ${start} in ${formatPeriodShort(from)} to ${listed}: why does it grow?`;
}

/** The move itself, with what its account says of it, so that nobody has to look it up. */
function byDirection(row: ScorecardRow): readonly string[] {
  const { rating, direction, observation, indicator } = row;
  if (direction.kind !== 'change' || observation?.reading.kind !== 'value') return [];
  const colour = rating.kind === 'rated' ? rating.colour : undefined;
  const [then, now] = [direction.before, observation.reading].map((reading) =>
    formatReading(reading, indicator),
  );
  const signal = rowSignalText(row);
  const move = `went from ${then} to ${now} since ${formatPeriodShort(direction.previous)}${signal === undefined ? '' : `, ${signal}`}`;
  if (direction.word === 'worsening')
    return [colour === 'green' ? `It is green but ${move}: what explains it?` : `It ${move}: what changed?`];
  return direction.word === 'improving' && colour === 'red'
    ? [`It is red but ${move}: what is working, and is it fast enough?`]
    : [];
}

/** A month that is better than the one before can be far worse than a year ago. */
function byLastYear(row: ScorecardRow): readonly string[] {
  const found = oppositeYearOnYear(row);
  if (found === undefined) return [];
  const then = `${formatReading(found.reading, row.indicator)} in ${formatPeriodShort(found.period)}`;
  return [`It was ${then}: why has it gone the other way over the year?`];
}

function byNeighbours(row: ScorecardRow, { best }: QuestionFacts): readonly string[] {
  const few = fewNeighboursText(row.comparators.neighbours);
  if (few !== undefined) return [`${few} What else could it be compared with?`];
  const reading = row.observation?.reading;
  const place =
    reading?.kind === 'value' ? neighbourPlace(reading, row.neighbours, row.indicator.polarity) : undefined;
  return place !== undefined && place.better > 0
    ? [
        best === undefined
          ? `${place.better} of ${place.of} neighbours do better: which do best, and what do they do?`
          : `${place.better} of ${place.of} neighbours do better (${best}): what do they do that we could?`,
      ]
    : [];
}

function byKind({ indicator }: ScorecardRow): readonly string[] {
  return indicator.level === 'how-much'
    ? ['This counts what was done: is anyone better off?']
    : ['What do children and families say about it?'];
}
