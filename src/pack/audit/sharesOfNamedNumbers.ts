import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditPlan } from './auditPlans';
import { countedSeries, bySeries, type CountedSeries } from './countedSeries';
import { VALUES_NEEDED } from './guard';
import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import type { ShownChange } from './shownChanges';
import { subjectWords } from './subjectWords';
import { cellKey } from './unknowns';

/**
 * Looks for shares of a number that only their title names ("Referrals as a share of the 30 planned") next to the count that they are a share of: 10% of
 * 30 is 3. Shown counts must not contradict this more often than they confirm it.
 */
export function sharesOfNamedNumbers(plans: readonly AuditPlan[]): readonly ShownChange[] {
  const counts = plans.flatMap(({ figures }) => countedSeries(figures));
  return plans.flatMap(({ plan: { id, smallestCount }, figures }) =>
    bySeries(figures).flatMap((share) => {
      const { title } = share.firstFigure.indicator;
      if (!/\d/.test(title)) return [];
      return counts
        .filter((count) => count.firstFigure.series !== share.firstFigure.series)
        .flatMap((count) =>
          furtherNumbers(title, count.firstFigure.indicator.title).flatMap((number) =>
            tellingFigures(share, count, { number, smallestCount }).map((figure) => ({
              plan: id,
              figure,
              countedTitle: count.firstFigure.indicator.title,
            })),
          ),
        );
    }),
  );
}

const YEAR = /^(?:19|20)\d\d$/;

/**
 * The numbers in a title that has every word of another title, without years and without the other title's own numbers. Empty if it lacks a word of the
 * other.
 */
function furtherNumbers(title: string, countedTitle: string): readonly number[] {
  const countedWords = subjectWords(countedTitle).split(' ');
  const words = new Set(subjectWords(title).split(' '));
  if (countedWords[0] === '' || !countedWords.every((word) => words.has(word))) return [];
  const countedNumbers = new Set(countedTitle.match(/\d[\d,]*/g));
  return (title.match(/(?<![\p{L}\d.])\d[\d,]*(?![\p{L}\d])/gu) ?? []).flatMap((text) => {
    const number = Number(text.replaceAll(',', ''));
    return countedNumbers.has(text) || YEAR.test(text) || number < 2 ? [] : [number];
  });
}

type NamedNumber = { readonly number: number; readonly smallestCount: number };

/** The shown figures of a share that leave fewer than three values to a count, if that count is withheld, or has no row and is of few people. */
function tellingFigures(
  share: CountedSeries,
  count: CountedSeries,
  { number, smallestCount }: NamedNumber,
): readonly AuditFigure[] {
  const counts = new Map(count.figures.map((figure) => [cellKey(figure), figure]));
  let [confirmations, contradictions] = [0, 0];
  const telling = share.figures.filter((figure) => {
    const range = rangeOf(figure, number);
    if (!figure.isOwn || range === undefined) return false;
    const countFigure = counts.get(cellKey(figure));
    const shownValue = countFigure && shownNumber(countFigure);
    if (shownValue !== undefined) {
      if (shownValue >= range.minimum && shownValue <= range.maximum) confirmations += 1;
      else contradictions += 1;
      return false;
    }
    const [minimum, maximum] = [Math.max(1, Math.ceil(range.minimum)), Math.floor(range.maximum)];
    if (maximum < minimum || maximum - minimum + 1 >= VALUES_NEEDED) return false;
    return countFigure === undefined ? maximum < smallestCount : isWithheld(countFigure);
  });
  return confirmations >= contradictions ? telling : [];
}

/** The span of counts that the shown share of the named number allows. */
function rangeOf(
  { text, indicator: { measure } }: AuditFigure,
  number: number,
): { readonly minimum: number; readonly maximum: number } | undefined {
  if (shownNumber({ text }) === undefined) return undefined;
  const countPerUnit = measure.kind === 'ratio' ? number / measure.per : number;
  const halfUnit = 0.5 / 10 ** decimalsOf(text) + 1e-9;
  return {
    minimum: (Number(text) - halfUnit) * countPerUnit,
    maximum: (Number(text) + halfUnit) * countPerUnit,
  };
}
