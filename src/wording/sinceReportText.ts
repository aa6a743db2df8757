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

/** `the report of 12 November 2025`, or its title where it has no date. */
export function sinceName({ date, title }: Pick<Report, 'date' | 'title'>): string {
  return date === undefined ? `the report “${title}”` : `the report of ${formatDay(date)}`;
}

/** "3 ratings are worse and 2 are better." and how many earlier ratings may not be shown, which that does not count. Empty where no colour changed and all may be. */
export function ratingSteps({
  changes,
  untoldRatings,
}: Pick<SinceReport, 'changes' | 'untoldRatings'>): readonly string[] {
  return [...worseAndBetter(changes, untoldRatings), ...untoldText(untoldRatings)];
}

/** How many earlier ratings may not be shown; empty where all may be. */
export function untoldText(untold: number): readonly string[] {
  if (untold === 0) return [];
  return [
    untold === 1
      ? '1 rating of that report is left out: it could give away a figure that is withheld.'
      : `${untold} ratings of that report are left out: they could give away figures that are withheld.`,
  ];
}

function worseAndBetter(changes: readonly FigureChange[], untold: number): readonly string[] {
  const sides = changes.flatMap((change) => (change.kind === 'rating' ? [isWorse(change)] : []));
  const [worse, better] = [true, false].map((side) => sides.filter((one) => one === side).length);
  if (worse === undefined || better === undefined || worse + better === 0) return [];
  const andBetter = `${better} ${better === 1 ? 'is' : 'are'} better.`;
  return [
    untold === 0
      ? `${worse} ${worse === 1 ? 'rating is' : 'ratings are'} worse and ${andBetter}`
      : `Of the ratings that can be shown (all but ${untold}), ${worse} ${worse === 1 ? 'is' : 'are'} worse and ${andBetter}`,
  ];
}

/** Whose change it is. */
export function changeTitle(change: FigureChange): string {
  return 'now' in change ? change.now.title : change.was.title;
}

/**
 * What changed, in words that follow the indicator's title: "red, was amber (worse)". `saysWhy`: whether to say that no reason is recorded for a figure that was
 * overwritten; only where the officer's notes are at hand.
 */
export function changeSinceText(change: FigureChange, saysWhy = true): string {
  switch (change.kind) {
    case 'came':
      return 'new';
    case 'went':
      return 'no longer there';
    case 'rating': {
      const worse = isWorse(change);
      return `${change.is}, was ${change.was}${worse === undefined ? '' : worse ? ' (worse)' : ' (better)'}`;
    }
    case 'new figure':
      return `${figureWithPeriod(change.now)}, was ${figureWithPeriod(change.was)}`;
    case 'withheld now':
      return `the figure for ${periodText(change.was)} was published then; it is ${change.is === undefined || isHidden(change.is) ? 'withheld' : 'not available'} now`;
    case 'revised':
      return revisedText(change, saysWhy);
    case 'target':
      return targetText(change);
  }
}

/** Whether a change of rating is for the worse; undefined where one of the two is no colour. */
export function isWorse({
  was,
  is,
}: {
  readonly was: KeptRating;
  readonly is: KeptRating;
}): boolean | undefined {
  if (was === 'not rated' || is === 'not rated') return undefined;
  const place = (colour: Colour) => COLOURS.indexOf(colour);
  return place(is) < place(was);
}

function revisedText(
  { was, is, isMarked }: Extract<FigureChange, { kind: 'revised' }>,
  saysWhy: boolean,
): string {
  const then =
    was.figure.kind === 'told'
      ? `, was reported as ${formatReading(was.figure.reading, was)}`
      : '; the figure reported then is not shown, because it could give away one that is withheld';
  const unsaid = isMarked ? 'marked as revised' : saysWhy ? 'no reason is recorded' : undefined;
  const why = was.why ?? unsaid;
  return `${formatReading(is, was)} for ${periodText(was)}${then}${why === undefined ? '' : ` (${why})`}`;
}

function targetText({ change, was, now, is }: Extract<FigureChange, { kind: 'target' }>): string {
  const before = targetOf(was, was.target);
  switch (change) {
    case 'added':
      return `target ${targetOf(now, is)} for ${periodText(now)}; there was none`;
    case 'changed':
      return `target for ${periodText(was)} ${targetOf(was, is)}, was ${before}`;
    case 'removed':
      return `no target for ${periodText(was)} any more, was ${before}`;
    case 'run out':
      return `no target for ${periodText(now)}; it was ${before} for ${periodText(was)}`;
  }
}

function targetOf({ unit, decimals }: KeptFigure, target: ValueReading | undefined): string {
  return target === undefined ? 'none' : formatValue(target.value, unit, Math.max(decimals, target.decimals));
}

/** `27.3% (Oct 2025)`, or the reason why the figure isn't shown. */
export function figureWithPeriod(kept: KeptFigure): string {
  return `${keptText(kept)} (${periodText(kept)})`;
}

function keptText({ figure, ...kept }: KeptFigure): string {
  switch (figure.kind) {
    case 'told':
      return formatReading(figure.reading, kept);
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
 * "12 changes of rating, 20 new figures, 2 reported figures changed": how much changed. Empty where nothing did. `untold`: how many ratings of that report may
 * not be shown, so that their changes are not counted.
 */
export function changeCounts(
  changes: readonly FigureChange[],
  commentary: readonly Commentary[],
  untold = 0,
): readonly string[] {
  const of = (...kinds: readonly FigureChange['kind'][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  const shown = untold === 0 ? '' : ' that can be shown';
  const counted = [
    count(of('rating'), `change of rating${shown}`, `changes of rating${shown}`),
    count(of('new figure'), 'new figure', 'new figures'),
    count(of('revised', 'withheld now'), 'reported figure changed', 'reported figures changed'),
    count(of('target'), 'target added, changed or run out', 'targets added, changed or run out'),
    count(of('came'), 'new indicator', 'new indicators'),
    count(of('went'), 'indicator gone', 'indicators gone'),
    count(commentary.length, 'new paragraph', 'new paragraphs'),
  ];
  return counted.flatMap((text) => text ?? []);
}

function count(number: number, one: string, many: string): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;
}
