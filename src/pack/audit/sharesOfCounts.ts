import { decimalsOf } from '@/domain/figures/rounding';
import { bySeries, countedSeries, type CountedSeries } from './countedSeries';
import { shownNumber, type AuditFigure } from './packFigures';
import { isByArea, sharesByArea } from './sharesByArea';
import { subjectWords } from './subjectWords';
import { whoIn } from './whoIn';
import { cellKey, keyOf, NO_LIMIT, type At, type Equation, type NameOf } from './unknowns';

/**
 * The people of a share that states none are those of a count whose title names them: "Children in care with three or more moves (%)" is of "Children in care".
 * Of several counts the one with most words is meant. A share that the count shown beside it cannot have is not of that count.
 */
export function sharesOfCounts(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const own = figures.filter(({ isOwn, indicator }) => isOwn && indicator.people);
  const shares = bySeries(
    own.filter(({ indicator: { measure } }) => measure.kind === 'ratio' && measure.per === 100),
  ).filter(({ figures: some }) => some.some(({ denominator }) => denominator === undefined));
  if (shares.length === 0) return [];
  const counts = countedSeries(own);
  return shares.flatMap((share) =>
    isByArea(share)
      ? counts.flatMap((count) => sharesByArea(share, count, nameOf))
      : named(share, counts)
          .filter((count) => fits(share, count))
          .flatMap((count) => equationsOf(share, count, nameOf)),
  );
}

/** The counts that a share's title names, those named by most words. */
function named(share: CountedSeries, counts: readonly CountedSeries[]): readonly CountedSeries[] {
  const { title } = share.like.indicator;
  const { sex, words } = whoIn(title);
  const found = counts.flatMap((count) => {
    const { title: other } = count.like.indicator;
    const who = whoIn(other);
    // A count with the same title counts the share's numerator, not its denominator.
    const isNamed = who.words.length > 0 && who.words.every((word) => words.includes(word));
    return isNamed && who.sex === sex && subjectWords(other) !== subjectWords(title)
      ? [{ count, size: who.words.length }]
      : [];
  });
  const most = Math.max(...found.map(({ size }) => size));
  return found.filter(({ size }) => size === most).map(({ count }) => count);
}

function fits({ figures }: CountedSeries, count: CountedSeries): boolean {
  const people = new Map(count.figures.map((figure) => [cellKey(figure), shownNumber(figure)]));
  return figures.every((figure) => {
    const [share, all] = [shownNumber(figure), people.get(cellKey(figure))];
    if (all === undefined) return true;
    if (figure.denominator !== undefined) return figure.denominator === all;
    if (share === undefined || all === 0) return true;
    const half = 0.5 * 10 ** -decimalsOf(figure.text) + 1e-9;
    return Math.ceil(((share - half) * all) / 100) <= Math.floor(((share + half) * all) / 100);
  });
}

function equationsOf(share: CountedSeries, count: CountedSeries, nameOf: NameOf): readonly Equation[] {
  const shown = new Set(share.figures.map(cellKey));
  const periods = new Set(share.figures.map(({ period }) => `${period.family}|${period.step}`));
  const beside = count.figures.filter(({ period }) => periods.has(`${period.family}|${period.step}`));
  const cells = new Map([...beside, ...share.figures].map((figure) => [cellKey(figure), figure]));
  return [...cells].flatMap(([cell, figure]): readonly Equation[] => {
    const at = ({ like: { indicator, series } }: CountedSeries): At => ({ ...figure, indicator, series });
    const [part, whole] = [at(share), at(count)];
    const outOf = keyOf('out of', part);
    return [
      {
        terms: [
          [outOf, 1],
          [keyOf('count', whole), -1],
        ],
        low: 0,
        high: 0,
        says: () => `${nameOf(whole)} are the people of "${share.like.indicator.title}", by their titles`,
        assumes: NO_LIMIT,
      },
      // Those left over can be few even where the share has no row.
      ...(shown.has(cell)
        ? []
        : [
            {
              terms: [
                [keyOf('count', part), 1],
                [keyOf('left over', part), 1],
                [outOf, -1],
              ],
              low: 0,
              high: 0,
              says: () => `those counted and those left over are all: ${nameOf(part)}`,
            } as const,
          ]),
    ];
  });
}
