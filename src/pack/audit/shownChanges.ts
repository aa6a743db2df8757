import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import { isChangeOf, namesChange } from './changeWords';
import { bySeries } from './countedSeries';
import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import { keyOf, type At } from './unknowns';

/** A shown change from which a withheld or small figure follows, and the indicator that it is a change of. */
export type ShownChange = { readonly plan: string; readonly figure: AuditFigure; readonly of: string };

/** The figures of one indicator that a reader has, by cell. */
type Counted = {
  readonly like: Pick<AuditFigure, 'indicator' | 'series'>;
  readonly cells: Map<string, AuditFigure>;
};

/** What a change may be of, and from how many steps before it may be counted. */
type Guess = { readonly counted: Counted; readonly steps: (at: At) => number };

/** The period before, and the year before; spans of years may also lie end to end. "Since 2019" and "five-year" in the title say more. */
function stepsBy(title: string): readonly Guess['steps'][] {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    () => 1,
    ({ period }) => period.years,
    yearly,
    ...words.flatMap((word, index): readonly Guess['steps'][] => {
      if (/^(?:19|20)\d\d$/.test(word))
        return [(at) => yearly(at) * (Number(at.period.timePeriod.slice(0, 4)) - Number(word))];
      const years = words[index + 1]?.startsWith('year') === true ? numberIn(word) : 0;
      return years > 0 ? [(at) => yearly(at) * years] : [];
    }),
  ];
}

function yearly({ period: { family } }: At): number {
  return family.endsWith(' quarter') ? 4 : (A_YEAR[family] ?? 1);
}

const A_YEAR: Readonly<Record<string, number>> = { Month: 12, Week: 52, Term: 3, 'Half-year': 2 };
const WORDS = 'nil one two three four five six seven eight nine ten'.split(' ');

function numberIn(word: string): number {
  return /^\d{1,2}$/.test(word) ? Number(word) : WORDS.indexOf(word);
}

/**
 * Looks for figures of changes by title ("Change in children on plans") beside a figure of what changed that is withheld
 * for the period or for the one before it. The withheld figure follows from the change and from what the other period
 * shows. Of the plans in `helping`, only shown figures count.
 */
export function shownChanges(
  plans: readonly AuditPlan[],
  helping: readonly AuditPlan[] = [],
): readonly ShownChange[] {
  const changes = plans.flatMap(({ plan: { id, smallestCount }, targets, figures }) =>
    bySeries(figures).flatMap(({ like, figures: own }) =>
      namesChange(like.indicator.title) ? [{ plan: id, smallest: smallestCount, targets, own }] : [],
    ),
  );
  if (changes.length === 0) return [];
  const counted = countedIn(plans, helping);
  return changes.flatMap(({ plan, smallest, targets, own }) => {
    const shown = own.filter((figure) => figure.isOwn && isNumber(figure));
    const title = own[0]?.indicator.title ?? '';
    const guesses = counted
      .filter(({ like }) => isChangeOf(title, like.indicator.title))
      .flatMap((one) => stepsBy(title).map((steps): Guess => ({ counted: one, steps })));
    const kept = notContradicted(guesses, shown);
    return shown.flatMap((figure): readonly ShownChange[] => {
      const guess = kept.find(
        (one) => isTold(figure, one, smallest) || isTargetTold(figure, one, { targets, smallest }),
      );
      return guess === undefined ? [] : [{ plan, figure, of: guess.counted.like.indicator.title }];
    });
  });
}

function isNumber(figure: AuditFigure): boolean {
  return shownNumber(figure) !== undefined;
}

/** Of a cell that several plans have, the one that is shown; of what only an earlier release withheld, none. */
function countedIn(plans: readonly AuditPlan[], helping: readonly AuditPlan[]): readonly Counted[] {
  const found = new Map<string, Counted>();
  const take = (figure: AuditFigure, isSecret: boolean) => {
    if (!figure.indicator.people || !(isSecret || isNumber(figure))) return;
    const own = found.get(figure.series) ?? { like: figure, cells: new Map() };
    found.set(figure.series, own);
    const key = keyOf('count', figure);
    if (!own.cells.has(key) || isNumber(figure)) own.cells.set(key, figure);
  };
  for (const { figures } of plans)
    for (const figure of figures) take(figure, figure.isOwn && isWithheld(figure));
  for (const { rowless } of plans)
    for (const like of rowless)
      if (!found.has(like.series)) found.set(like.series, { like, cells: new Map() });
  for (const { figures } of helping) for (const figure of figures) take(figure, false);
  return [...found.values()];
}

type Two = { readonly now: AuditFigure | undefined; readonly before: AuditFigure | undefined };

function twoOf(figure: AuditFigure, { counted: { like, cells }, steps }: Guess): Two {
  const at = (back: number) =>
    cells.get(
      keyOf('count', {
        ...figure,
        series: like.series,
        period: { ...figure.period, step: figure.period.step - back },
      }),
    );
  const back = steps(figure);
  return { now: at(0), before: back > 0 ? at(back) : undefined };
}

/** Leaves out what more of the shown figures contradict than bear out; nothing where that leaves nothing. Three that bear one out make it certain. */
function notContradicted(guesses: readonly Guess[], shown: readonly AuditFigure[]): readonly Guess[] {
  const counted = guesses.map((guess) => {
    let [yes, no] = [0, 0];
    for (const figure of shown) {
      const answer = bearsOut(figure, twoOf(figure, guess));
      if (answer === true) yes += 1;
      if (answer === false) no += 1;
    }
    return { guess, yes, no };
  });
  const open = counted.filter(({ yes, no }) => yes >= no);
  const certain = open.filter(({ yes }) => yes > 2);
  const kept = certain.length > 0 ? certain : open.length > 0 ? open : counted;
  return kept.map(({ guess }) => guess);
}

function bearsOut({ text }: AuditFigure, { now, before }: Two): boolean | undefined {
  if (now === undefined || before === undefined || isWithheld(now) || isWithheld(before)) return undefined;
  const [change, from, to] = [Math.abs(Number(text)), Number(before.text), Number(now.text)];
  const places = decimalsOf(text);
  const slack = places === 0 ? 0 : 1.5 / 10 ** places;
  if (Math.abs(change - Math.abs(to - from)) < slack + 1e-9) return true;
  return from > 0 && Math.abs(change - (100 * Math.abs(to - from)) / from) < 10 ** -places + 1e-9;
}

/** Whether one of the two figures is withheld, or has no row and is of few people by the other. */
function isTold(figure: AuditFigure, guess: Guess, smallest: number): boolean {
  const { now, before } = twoOf(figure, guess);
  if ([now, before].some((one) => one !== undefined && isWithheld(one))) return true;
  if (guess.counted.like.indicator.measure.kind !== 'count' || (now === undefined) === (before === undefined))
    return false;
  const count = Math.round(otherCount(figure, { now, before }));
  return count > 0 && count < smallest;
}

const TARGET = /\b(?:targets?|goals?|aims?)\b/i;

/** Whether a gap to a printed target makes a figure that is not shown one of few people. */
function isTargetTold(
  figure: AuditFigure,
  guess: Guess,
  { targets, smallest }: { readonly targets: AuditPlan['targets']; readonly smallest: number },
): boolean {
  const { indicator } = guess.counted.like;
  const { now } = twoOf(figure, guess);
  if (!TARGET.test(figure.indicator.title) || indicator.measure.kind !== 'count') return false;
  if (now !== undefined && !isWithheld(now)) return false;
  const target = targets.find(
    ({ indicator: of, period: { family, step } }) =>
      of === indicator.id && family === figure.period.family && step === figure.period.step,
  );
  if (target === undefined) return false;
  const gap = Number(figure.text);
  return [target.value + gap, target.value - gap].some((count) => count > 0 && count < smallest);
}

/** What a change and the one figure that is shown make of the other. */
function otherCount({ text, indicator: { measure } }: AuditFigure, { now, before }: Two): number {
  const change = Number(text);
  const shown = Number((now ?? before)?.text);
  if (measure.kind === 'ratio') {
    const times = 1 + change / 100;
    return now === undefined ? shown * times : shown / times;
  }
  return now === undefined ? shown + change : shown - change;
}
