import { decimalsOf } from '@/domain/figures/rounding';
import { bySeries, countedSeries, type CountedSeries } from './countedSeries';
import { shownNumber, type AuditFigure } from './packFigures';
import { isByArea, sharesByArea } from './sharesByArea';
import { subjectWords } from './subjectWords';
import { peopleNamedIn } from './peopleNamedIn';
import { cellKey, keyOf, NO_LIMIT, type Cell, type Equation, type NameOf } from './unknowns';

/**
 * If a share states no denominator, its people are those of a count whose title names them: "Children in care with three or more moves (%)" is a share
 * of "Children in care". If several counts fit, the one with most words is meant. A share that is impossible with the count shown in the same cell is
 * not a share of that count.
 */
export function sharesOfCounts(figures: readonly AuditFigure[], nameOf: NameOf): readonly Equation[] {
  const ownFigures = figures.filter(({ isOwn, indicator }) => isOwn && indicator.people);
  const shares = bySeries(
    ownFigures.filter(({ indicator: { measure } }) => measure.kind === 'ratio' && measure.per === 100),
  ).filter(({ figures: shareFigures }) => shareFigures.some(({ denominator }) => denominator === undefined));
  if (shares.length === 0) return [];
  const counts = countedSeries(ownFigures);
  return shares.flatMap((share) =>
    isByArea(share)
      ? counts.flatMap((count) => sharesByArea(share, count, nameOf))
      : namedCounts(share, counts)
          .filter((count) => canBeShareOf(share, count))
          .flatMap((count) => equationsOf(share, count, nameOf)),
  );
}

/** Finds the counts that the title of a share names. If it names several, only those that it names in the most words are returned. */
function namedCounts(share: CountedSeries, counts: readonly CountedSeries[]): readonly CountedSeries[] {
  const { title } = share.firstFigure.indicator;
  const { sex, words } = peopleNamedIn(title);
  const matchingCounts = counts.flatMap((count) => {
    const { title: countTitle } = count.firstFigure.indicator;
    const who = peopleNamedIn(countTitle);
    // A count with the same title counts the share's numerator, not its denominator.
    const isNamed = who.words.length > 0 && who.words.every((word) => words.includes(word));
    return isNamed && who.sex === sex && subjectWords(countTitle) !== subjectWords(title)
      ? [{ count, size: who.words.length }]
      : [];
  });
  const mostWords = Math.max(...matchingCounts.map(({ size }) => size));
  return matchingCounts.filter(({ size }) => size === mostWords).map(({ count }) => count);
}

function canBeShareOf({ figures }: CountedSeries, count: CountedSeries): boolean {
  const people = new Map(count.figures.map((figure) => [cellKey(figure), shownNumber(figure)]));
  return figures.every((figure) => {
    const [shownShare, countedPeople] = [shownNumber(figure), people.get(cellKey(figure))];
    if (countedPeople === undefined) return true;
    if (figure.denominator !== undefined) return figure.denominator === countedPeople;
    if (shownShare === undefined || countedPeople === 0) return true;
    const halfUnit = 0.5 * 10 ** -decimalsOf(figure.text) + 1e-9;
    return (
      Math.ceil(((shownShare - halfUnit) * countedPeople) / 100) <=
      Math.floor(((shownShare + halfUnit) * countedPeople) / 100)
    );
  });
}

function equationsOf(share: CountedSeries, count: CountedSeries, nameOf: NameOf): readonly Equation[] {
  const cellsOfShare = new Set(share.figures.map(cellKey));
  const periods = new Set(share.figures.map(({ period }) => `${period.family}|${period.step}`));
  const samePeriodCounts = count.figures.filter(({ period }) =>
    periods.has(`${period.family}|${period.step}`),
  );
  const cells = new Map([...samePeriodCounts, ...share.figures].map((figure) => [cellKey(figure), figure]));
  return [...cells].flatMap(([cell, figure]): readonly Equation[] => {
    const cellOf = ({ firstFigure: { indicator, series } }: CountedSeries): Cell => ({
      ...figure,
      indicator,
      series,
    });
    const [shareCell, countCell] = [cellOf(share), cellOf(count)];
    const outOfKey = keyOf('out of', shareCell);
    return [
      {
        terms: [
          [outOfKey, 1],
          [keyOf('count', countCell), -1],
        ],
        lowerLimit: 0,
        upperLimit: 0,
        explain: () =>
          `${nameOf(countCell)} are the people of "${share.firstFigure.indicator.title}", by their titles`,
        assumedLimits: NO_LIMIT,
      },
      // The people of the denominator who are not counted can be few even if the share has no row.
      ...(cellsOfShare.has(cell)
        ? []
        : [
            {
              terms: [
                [keyOf('count', shareCell), 1],
                [keyOf('left over', shareCell), 1],
                [outOfKey, -1],
              ],
              lowerLimit: 0,
              upperLimit: 0,
              explain: () => `those counted and those left over are all: ${nameOf(shareCell)}`,
            } as const,
          ]),
    ];
  });
}
