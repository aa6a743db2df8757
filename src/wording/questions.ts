import { otherWayOf } from '@/domain/scorecard/otherWay';
import { neighbourPlace } from '@/domain/scorecard/neighbourPlace';
import type { Indicator } from '@/domain/figures/indicator';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { fewNeighboursText } from './comparatorText';
import { reporter } from './ratingText';

/** What a member may ask, by the state of the figure; at most five, the most telling first. */
export function questionsFor(
  row: ScorecardRow,
  queries: number,
  companions: readonly Pick<Indicator, 'title'>[] = [],
): readonly string[] {
  return [
    ...byReports(row),
    ...byRating(row),
    ...companions
      .slice(0, 1)
      .map(({ title }) => `What is “${title}” for the same period? This figure misleads without it.`),
    ...(queries === 0 ? [] : ['Which of the doubts in the data query above has been settled, and by whom?']),
    ...byLastYear(row),
    ...byDirection(row),
    ...byNeighbours(row),
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

function byRating({ rating, observation }: ScorecardRow): readonly string[] {
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
        'Why is it red, since when, and what has been tried?',
        'When will it recover, and what should we see at the next meeting?',
        ...provisional,
      ];
    case 'amber':
      return ['What would tip it into red, and what would make it green?', ...provisional];
    case 'green':
      return ['Is it sustained, and which children is it not true for?', ...provisional];
  }
}

function byDirection({ rating, direction }: ScorecardRow): readonly string[] {
  if (direction.kind !== 'change') return [];
  const [before, colour] = [
    formatPeriodShort(direction.previous),
    rating.kind === 'rated' ? rating.colour : undefined,
  ];
  if (direction.word === 'worsening')
    return colour === 'green'
      ? [`It is green but worsening: what explains the change since ${before}?`]
      : [`What changed since ${before}?`];
  return direction.word === 'improving' && colour === 'red'
    ? [`It is red but improving: what is working, and is it fast enough?`]
    : [];
}

/** A month that is better than the one before can be far worse than a year ago. */
function byLastYear(row: ScorecardRow): readonly string[] {
  const found = otherWayOf(row);
  if (found === undefined) return [];
  const then = `${formatReading(found.reading, row.indicator)} in ${formatPeriodShort(found.period)}`;
  return [`It was ${then}: why has it gone the other way over the year?`];
}

function byNeighbours(row: ScorecardRow): readonly string[] {
  const few = fewNeighboursText(row.comparators.neighbours);
  if (few !== undefined) return [`${few} What else could it be compared with?`];
  const reading = row.observation?.reading;
  const place =
    reading?.kind === 'value' ? neighbourPlace(reading, row.neighbours, row.indicator.polarity) : undefined;
  return place !== undefined && place.better > 0
    ? [`${place.better} of ${place.of} neighbours do better: which do best, and what do they do?`]
    : [];
}

function byKind({ indicator }: ScorecardRow): readonly string[] {
  return indicator.level === 'how-much'
    ? ['This counts what was done: is anyone better off?']
    : ['What do children and families say about it?'];
}
