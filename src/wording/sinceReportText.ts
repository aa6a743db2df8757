import { COLOURS, type Colour } from '@/domain/figures/observation';
import { isHidden, type ValueReading } from '@/domain/figures/reading';
import type { KeptFigure, KeptRating } from '@/domain/plan/frozenReport';
import type { Commentary, Report } from '@/domain/plan/plan';
import type { FigureChange } from '@/domain/report/changesSince';
import type { SinceReport } from '@/domain/report/sinceReport';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading, formatValue } from '@/ui/formatValue';

export const CHANGE_GROUPS: readonly {
  readonly title: string;
  readonly kinds: readonly FigureChange['kind'][];
}[] = [
  { title: 'Ratings', kinds: ['rating'] },
  { title: 'New figures', kinds: ['new figure'] },
  { title: 'Figures revised or overwritten', kinds: ['revised', 'withheld now'] },
  { title: 'Targets', kinds: ['target'] },
  { title: 'Indicators that came or went', kinds: ['came', 'went'] },
];

/** What pages and reports say where no earlier report is kept. */
export const SINCE_PERIOD =
  'No earlier report of this plan is kept, so each figure and rating is compared with that of the period before.';

/** Names a report by its date, `the report of 12 November 2025`, or by its title if it has no date. */
export function sinceName({ date, title }: Pick<Report, 'date' | 'title'>): string {
  return date === undefined ? `the report “${title}”` : `the report of ${formatDay(date)}`;
}

/**
 * Counts the ratings that changed, "3 ratings are worse and 2 are better.", and says how many earlier ratings may not be shown, which the
 * counts leave out. The result is empty if no colour changed and all may be shown.
 */
export function ratingSteps({
  changes,
  untoldRatings,
}: Pick<SinceReport, 'changes' | 'untoldRatings'>): readonly string[] {
  return [...ratingCountsText(changes, untoldRatings), ...untoldText(untoldRatings)];
}

/** How many earlier ratings may not be shown. The result is empty if all may be. */
export function untoldText(untoldCount: number): readonly string[] {
  if (untoldCount === 0) return [];
  return [
    untoldCount === 1
      ? '1 rating of that report is left out: it could give away a figure that is withheld.'
      : `${untoldCount} ratings of that report are left out: they could give away figures that are withheld.`,
  ];
}

function ratingCountsText(changes: readonly FigureChange[], untoldCount: number): readonly string[] {
  const worseFlags = changes.flatMap((change) => (change.kind === 'rating' ? [isWorse(change)] : []));
  const [worse, better] = [true, false].map(
    (isSide) => worseFlags.filter((isWorseFlag) => isWorseFlag === isSide).length,
  );
  if (worse === undefined || better === undefined || worse + better === 0) return [];
  const andBetter = `${better} ${better === 1 ? 'is' : 'are'} better.`;
  return [
    untoldCount === 0
      ? `${worse} ${worse === 1 ? 'rating is' : 'ratings are'} worse and ${andBetter}`
      : `Of the ratings that can be shown (all but ${untoldCount}), ${worse} ${worse === 1 ? 'is' : 'are'} worse and ${andBetter}`,
  ];
}

/** The title of the indicator that changed. */
export function changeTitle(change: FigureChange): string {
  return 'now' in change ? change.now.title : change.was.title;
}

/**
 * Writes what changed in words that follow the indicator's title: "red, was amber (worse)". `saysWhy`: whether to say that no reason is
 * recorded for a figure that was overwritten. It is set only if the officer's notes are at hand.
 */
export function changeSinceText(change: FigureChange, saysWhy = true): string {
  switch (change.kind) {
    case 'came':
      return 'new';
    case 'went':
      return 'no longer there';
    case 'rating': {
      const isForTheWorse = isWorse(change);
      return `${change.is}, was ${change.was}${isForTheWorse === undefined ? '' : isForTheWorse ? ' (worse)' : ' (better)'}`;
    }
    case 'new figure':
      return `${figureWithPeriod(change.now)}, was ${figureWithPeriod(change.was)}`;
    case 'withheld now':
      return `the figure for ${periodText(change.was)} was published then; it is ${change.readingToday === undefined || isHidden(change.readingToday) ? 'withheld' : 'not available'} now`;
    case 'revised':
      return revisedText(change, saysWhy);
    case 'target':
      return targetText(change);
  }
}

/** Returns whether a change of rating is for the worse. Returns undefined if one of the two ratings is not a colour. */
export function isWorse({
  was,
  is,
}: {
  readonly was: KeptRating;
  readonly is: KeptRating;
}): boolean | undefined {
  if (was === 'not rated' || is === 'not rated') return undefined;
  const rankOf = (colour: Colour) => COLOURS.indexOf(colour);
  return rankOf(is) < rankOf(was);
}

function revisedText(
  { was, readingToday, isMarked }: Extract<FigureChange, { kind: 'revised' }>,
  saysWhy: boolean,
): string {
  const reportedText =
    was.figure.kind === 'told'
      ? `, was reported as ${formatReading(was.figure.reading, was)}`
      : '; the figure reported then is not shown, because it could give away one that is withheld';
  const defaultReason = isMarked ? 'marked as revised' : saysWhy ? 'no reason is recorded' : undefined;
  const reason = was.why ?? defaultReason;
  return `${formatReading(readingToday, was)} for ${periodText(was)}${reportedText}${reason === undefined ? '' : ` (${reason})`}`;
}

function targetText({ change, was, now, targetToday }: Extract<FigureChange, { kind: 'target' }>): string {
  const targetBefore = targetOf(was, was.target);
  switch (change) {
    case 'added':
      return `target ${targetOf(now, targetToday)} for ${periodText(now)}; there was none`;
    case 'changed':
      return `target for ${periodText(was)} ${targetOf(was, targetToday)}, was ${targetBefore}`;
    case 'removed':
      return `no target for ${periodText(was)} any more, was ${targetBefore}`;
    case 'run out':
      return `no target for ${periodText(now)}; it was ${targetBefore} for ${periodText(was)}`;
  }
}

function targetOf({ unit, decimals }: KeptFigure, target: ValueReading | undefined): string {
  return target === undefined ? 'none' : formatValue(target.value, unit, Math.max(decimals, target.decimals));
}

/** Writes a figure, or the reason why it isn't shown, with its period: `27.3% (Oct 2025)`. */
export function figureWithPeriod(keptFigure: KeptFigure): string {
  return `${keptText(keptFigure)} (${periodText(keptFigure)})`;
}

function keptText({ figure, ...keptFigure }: KeptFigure): string {
  switch (figure.kind) {
    case 'told':
      return formatReading(figure.reading, keptFigure);
    case 'withheld now':
      return 'published then and withheld now';
    case 'another':
    case 'untold':
      return 'not shown';
  }
}

function periodText({ period }: KeptFigure): string {
  return period === undefined ? 'no period' : formatPeriodShort(period);
}

/**
 * Says how much changed: "12 changes of rating, 20 new figures, 2 reported figures changed". The result is empty if nothing changed. `untold`:
 * how many ratings of that report may not be shown, so that their changes are not counted.
 */
export function changeCounts(
  changes: readonly FigureChange[],
  commentary: readonly Commentary[],
  untoldCount = 0,
): readonly string[] {
  const countOf = (...kinds: readonly FigureChange['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const shownNote = untoldCount === 0 ? '' : ' that can be shown';
  const countTexts = [
    countText(countOf('rating'), `change of rating${shownNote}`, `changes of rating${shownNote}`),
    countText(countOf('new figure'), 'new figure', 'new figures'),
    countText(countOf('revised', 'withheld now'), 'reported figure changed', 'reported figures changed'),
    countText(countOf('target'), 'target added, changed or run out', 'targets added, changed or run out'),
    countText(countOf('came'), 'new indicator', 'new indicators'),
    countText(countOf('went'), 'indicator gone', 'indicators gone'),
    countText(commentary.length, 'new paragraph', 'new paragraphs'),
  ];
  return countTexts.flatMap((text) => text ?? []);
}

function countText(number: number, singular: string, plural: string): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? singular : plural}`;
}
