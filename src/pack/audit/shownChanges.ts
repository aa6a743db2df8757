import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import { isChangeOf, namesChange } from './changeWords';
import { bySeries } from './countedSeries';
import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import { keyOf, type Cell } from './unknowns';

/** A shown change that gives away a withheld or small figure, and the title of the indicator that changed. */
export type ShownChange = {
  readonly plan: string;
  readonly figure: AuditFigure;
  readonly countedTitle: string;
};

/** The figures of one indicator that a reader has, by cell. */
type CountedIndicator = {
  readonly seriesIdentity: Pick<AuditFigure, 'indicator' | 'series'>;
  readonly cells: Map<string, AuditFigure>;
};

/** A guess at what a change is about: the indicator that may have changed, and how many periods back it is compared. */
type ChangeGuess = {
  readonly countedIndicator: CountedIndicator;
  readonly stepsBack: (cell: Cell) => number;
};

/**
 * The possible comparisons: with the previous period, with the previous year, and for spans of years with the span that ends where this one begins.
 * "Since 2019" and "five-year" in the title add more.
 */
function stepRules(title: string): readonly ChangeGuess['stepsBack'][] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    () => 1,
    ({ period }) => period.years,
    yearly,
    ...words.flatMap((word, index): readonly ChangeGuess['stepsBack'][] => {
      if (/^(?:19|20)\d\d$/.test(word))
        return [(cell) => yearly(cell) * (Number(cell.period.timePeriod.slice(0, 4)) - Number(word))];
      const years = words[index + 1]?.startsWith('year') === true ? numberIn(word) : 0;
      return years > 0 ? [(cell) => yearly(cell) * years] : [];
    }),
  ];
}

function yearly({ period: { family } }: Cell): number {
  return family.endsWith(' quarter') ? 4 : (STEPS_A_YEAR[family] ?? 1);
}

const STEPS_A_YEAR: Readonly<Record<string, number>> = { Month: 12, Week: 52, Term: 3, 'Half-year': 2 };
const NUMBER_WORDS = 'nil one two three four five six seven eight nine ten'.split(' ');

function numberIn(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : NUMBER_WORDS.indexOf(word);
}

/**
 * Looks for figures of changes, by title ("Change in children on plans"), next to a figure of what changed that is withheld for the period or for the
 * earlier one. The withheld figure follows from the change and from the figure of the other period. Of the plans in `helping`, only shown figures count.
 */
export function shownChanges(
  plans: readonly AuditPlan[],
  helping: readonly AuditPlan[] = [],
): readonly ShownChange[] {
  const changes = plans.flatMap(({ plan: { id, smallestCount }, targets, figures }) =>
    bySeries(figures).flatMap(({ firstFigure, figures: changeFigures }) =>
      namesChange(firstFigure.indicator.title) ? [{ plan: id, smallestCount, targets, changeFigures }] : [],
    ),
  );
  if (changes.length === 0) return [];
  const countedIndicators = countedIndicatorsIn(plans, helping);
  return changes.flatMap(({ plan, smallestCount, targets, changeFigures }) => {
    const shownFigures = changeFigures.filter((figure) => figure.isOwn && showsNumber(figure));
    const title = changeFigures[0]?.indicator.title ?? '';
    const guesses = countedIndicators
      .filter(({ seriesIdentity }) => isChangeOf(title, seriesIdentity.indicator.title))
      .flatMap((countedIndicator) =>
        stepRules(title).map((stepsBack): ChangeGuess => ({ countedIndicator, stepsBack })),
      );
    const likelyGuesses = uncontradictedGuesses(guesses, shownFigures);
    return shownFigures.flatMap((figure): readonly ShownChange[] => {
      const guess = likelyGuesses.find(
        (candidate) =>
          givesFigureAway(figure, candidate, smallestCount) ||
          targetGivesAway(figure, candidate, { targets, smallestCount }),
      );
      return guess === undefined
        ? []
        : [{ plan, figure, countedTitle: guess.countedIndicator.seriesIdentity.indicator.title }];
    });
  });
}

function showsNumber(figure: AuditFigure): boolean {
  return shownNumber(figure) !== undefined;
}

/**
 * The indicators of people whose figures may change. If several plans have a cell, the figure that is shown is used. What only an earlier release
 * withheld is left out.
 */
function countedIndicatorsIn(
  plans: readonly AuditPlan[],
  helping: readonly AuditPlan[],
): readonly CountedIndicator[] {
  const indicatorsBySeries = new Map<string, CountedIndicator>();
  const addFigure = (figure: AuditFigure, isSecret: boolean) => {
    if (!figure.indicator.people || !(isSecret || showsNumber(figure))) return;
    const countedIndicator = indicatorsBySeries.get(figure.series) ?? {
      seriesIdentity: figure,
      cells: new Map(),
    };
    indicatorsBySeries.set(figure.series, countedIndicator);
    const key = keyOf('count', figure);
    if (!countedIndicator.cells.has(key) || showsNumber(figure)) countedIndicator.cells.set(key, figure);
  };
  for (const { figures } of plans)
    for (const figure of figures) addFigure(figure, figure.isOwn && isWithheld(figure));
  for (const { rowlessCounts } of plans)
    for (const seriesIdentity of rowlessCounts)
      if (!indicatorsBySeries.has(seriesIdentity.series))
        indicatorsBySeries.set(seriesIdentity.series, { seriesIdentity, cells: new Map() });
  for (const { figures } of helping) for (const figure of figures) addFigure(figure, false);
  return [...indicatorsBySeries.values()];
}

type FigurePair = { readonly current: AuditFigure | undefined; readonly previous: AuditFigure | undefined };

function figurePair(
  figure: AuditFigure,
  { countedIndicator: { seriesIdentity, cells }, stepsBack }: ChangeGuess,
): FigurePair {
  const figureAt = (steps: number) =>
    cells.get(
      keyOf('count', {
        ...figure,
        series: seriesIdentity.series,
        period: { ...figure.period, step: figure.period.step - steps },
      }),
    );
  const stepCount = stepsBack(figure);
  return { current: figureAt(0), previous: stepCount > 0 ? figureAt(stepCount) : undefined };
}

/**
 * Leaves out guesses that more shown figures contradict than confirm, unless that leaves none. If at least three figures confirm a guess, only guesses
 * of that kind are kept.
 */
function uncontradictedGuesses(
  guesses: readonly ChangeGuess[],
  shownFigures: readonly AuditFigure[],
): readonly ChangeGuess[] {
  const judgedGuesses = guesses.map((guess) => {
    let [confirmations, contradictions] = [0, 0];
    for (const figure of shownFigures) {
      const isConfirmed = isConfirmedBy(figure, figurePair(figure, guess));
      if (isConfirmed === true) confirmations += 1;
      if (isConfirmed === false) contradictions += 1;
    }
    return { guess, yes: confirmations, no: contradictions };
  });
  const uncontradicted = judgedGuesses.filter(
    ({ yes: confirmations, no: contradictions }) => confirmations >= contradictions,
  );
  const confirmedGuesses = uncontradicted.filter(({ yes: confirmations }) => confirmations > 2);
  const likelyGuesses =
    confirmedGuesses.length > 0
      ? confirmedGuesses
      : uncontradicted.length > 0
        ? uncontradicted
        : judgedGuesses;
  return likelyGuesses.map(({ guess }) => guess);
}

function isConfirmedBy({ text }: AuditFigure, { current, previous }: FigurePair): boolean | undefined {
  if (current === undefined || previous === undefined || isWithheld(current) || isWithheld(previous))
    return undefined;
  const [change, previousValue, currentValue] = [
    Math.abs(Number(text)),
    Number(previous.text),
    Number(current.text),
  ];
  const decimals = decimalsOf(text);
  const slack = decimals === 0 ? 0 : 1.5 / 10 ** decimals;
  if (Math.abs(change - Math.abs(currentValue - previousValue)) < slack + 1e-9) return true;
  return (
    previousValue > 0 &&
    Math.abs(change - (100 * Math.abs(currentValue - previousValue)) / previousValue) < 10 ** -decimals + 1e-9
  );
}

/** Whether a change gives a figure away: one of the two figures is withheld, or has no row and is of few people as the other one shows. */
function givesFigureAway(figure: AuditFigure, guess: ChangeGuess, smallestCount: number): boolean {
  const { current, previous } = figurePair(figure, guess);
  if ([current, previous].some((figure) => figure !== undefined && isWithheld(figure))) return true;
  if (
    guess.countedIndicator.seriesIdentity.indicator.measure.kind !== 'count' ||
    (current === undefined) === (previous === undefined)
  )
    return false;
  const count = Math.round(otherCount(figure, { current, previous }));
  return count > 0 && count < smallestCount;
}

const TARGET = /\b(?:targets?|goals?|aims?)\b/i;

/** Whether a gap to a printed target shows that a hidden figure is of few people. */
function targetGivesAway(
  figure: AuditFigure,
  guess: ChangeGuess,
  { targets, smallestCount }: { readonly targets: AuditPlan['targets']; readonly smallestCount: number },
): boolean {
  const { indicator } = guess.countedIndicator.seriesIdentity;
  const { current } = figurePair(figure, guess);
  if (!TARGET.test(figure.indicator.title) || indicator.measure.kind !== 'count') return false;
  if (current !== undefined && !isWithheld(current)) return false;
  const target = targets.find(
    ({ indicator: targetIndicator, period: { family, step } }) =>
      targetIndicator === indicator.id && family === figure.period.family && step === figure.period.step,
  );
  if (target === undefined) return false;
  const gap = Number(figure.text);
  return [target.value + gap, target.value - gap].some((count) => count > 0 && count < smallestCount);
}

/** Works out the other figure from a change and the one figure that is shown. */
function otherCount(
  { text, indicator: { measure } }: AuditFigure,
  { current, previous }: FigurePair,
): number {
  const change = Number(text);
  const shownValue = Number((current ?? previous)?.text);
  if (measure.kind === 'ratio') {
    const growth = 1 + change / 100;
    return current === undefined ? shownValue * growth : shownValue / growth;
  }
  return current === undefined ? shownValue + change : shownValue - change;
}
