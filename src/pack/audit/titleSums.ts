import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import { withoutSex } from './subjectWords';

type Series = { readonly firstFigure: AuditFigure; readonly cells: ReadonlyMap<string, AuditFigure> };
type Sum = { readonly totalSeries: Series; readonly parts: readonly Series[] };

/**
 * Finds counts that make up another count, by what their titles say: those in time and those not in time, and rows above or below a total that have
 * words in common or that name the others. Shown figures must confirm the sum wherever all are shown, and elsewhere leave room for the people who are
 * withheld.
 */
export function titleSums(counts: readonly Series[], smallestCount: number): readonly Sum[] {
  return [...sexPairs(counts), ...complements(counts, smallestCount), ...listedRows(counts, smallestCount)];
}

/** Finds pairs of counts by sex. "Number of children missing", "Boys reported missing" and "Girls reported missing" have a word in common that names no people. */
function sexPairs(counts: readonly Series[]): readonly Sum[] {
  const titledSeries = counts.map((series) => ({
    series,
    ...withoutSex(series.firstFigure.indicator.title),
  }));
  return titledSeries
    .filter(({ sex }) => sex === 'm')
    .flatMap((boys) =>
      titledSeries
        .filter(({ sex, words }) => sex === 'f' && words === boys.words)
        .flatMap((girls) => {
          const parts = [boys.series, girls.series];
          return titledSeries
            .filter(
              ({ series, sex, words }) =>
                sex === undefined && haveCommonWord(words, boys.words) && leavesRoom(series, parts, Infinity),
            )
            .map(({ series }) => ({ totalSeries: series, parts }));
        }),
    );
}

const LENGTH =
  '(?:\\d+ (?:working |school )?(?:days?|weeks?|months?)|due dates?|deadlines?|timescales?|targets?)';
const LATE = new RegExp(
  `\\b(?:not (?:in|on) time|out of time|late|overdue|(?:not within|not by|after|over|beyond|outside|past|more than) (?:the |their )?(?:statutory )?${LENGTH})\\b`,
  'i',
);
const TIMELY = new RegExp(
  `\\b(?:(?:in|on) time|timely|(?:within|by|in|under|before|inside) (?:the |their )?(?:statutory )?${LENGTH})\\b`,
  'i',
);
const NEGATIVE = /\b(?:not|never|without|no)\b/i;

/** The words of a title without those that say whether something was done, or done in time. */
function outcomeOf({ firstFigure }: Series): { readonly isNot: boolean; readonly words: string } {
  const { title } = firstFigure.indicator;
  const outcomePattern = [LATE, NEGATIVE].find((pattern) => pattern.test(title));
  const subject = title.replace(outcomePattern ?? TIMELY, ' ').replace(/\bwith\b/i, ' ');
  return { isNot: outcomePattern !== undefined, words: withoutSex(subject).words };
}

/** A total that has no word in common with its parts may be at most this many rows away from them. */
const MOST_ROWS_AWAY = 2;

function complements(counts: readonly Series[], smallestCount: number): readonly Sum[] {
  const outcomes = counts.map((series, row) => ({ series, row, ...outcomeOf(series) }));
  const negatives = outcomes.filter(({ isNot }) => isNot);
  return negatives.flatMap((negative) =>
    outcomes
      .filter(({ isNot, words }) => !isNot && words !== '' && words === negative.words)
      .flatMap((positive) => {
        const parts = [positive.series, negative.series];
        return outcomes
          .filter(({ series, row, words }) => {
            if (parts.includes(series)) return false;
            const isSaid = haveCommonWord(words, positive.words);
            const isNear = [positive, negative].every(
              (outcome) => Math.abs(outcome.row - row) <= MOST_ROWS_AWAY,
            );
            return (isSaid || isNear) && leavesRoom(series, parts, isNear ? smallestCount : Infinity);
          })
          .map(({ series }) => ({ totalSeries: series, parts }));
      }),
  );
}

function haveCommonWord(title: string, otherTitle: string): boolean {
  const words = new Set(otherTitle.split(' '));
  return title.split(' ').some((word) => word !== '' && words.has(word));
}

const MOST_ROWS = 12;

/** Leaves out a sum if its total is only a row of another list. Of two such sums the one that shown figures confirm is kept, or else the longer one. */
function listedRows(counts: readonly Series[], smallestCount: number): readonly Sum[] {
  const sums = listsOfRows(counts, smallestCount);
  return sums.filter(
    (listedSum) =>
      !sums.some((otherSum) => {
        const isRowOf = [listedSum.totalSeries, ...listedSum.parts].every((row) =>
          otherSum.parts.includes(row),
        );
        const hasRow = [otherSum.totalSeries, ...otherSum.parts].every((row) =>
          listedSum.parts.includes(row),
        );
        return (
          (isRowOf && !(isFullyShown(listedSum) && !isFullyShown(otherSum))) ||
          (hasRow && isFullyShown(otherSum) && !isFullyShown(listedSum))
        );
      }),
  );
}

/** Whether a cell shows all the numbers of a sum. */
function isFullyShown({ totalSeries, parts }: Sum): boolean {
  return [...totalSeries.cells].some(([cell, figure]) =>
    [figure, ...parts.map((part) => part.cells.get(cell))].every(
      (sumFigure) => sumFigure !== undefined && shownNumber(sumFigure) !== undefined,
    ),
  );
}

function listsOfRows(counts: readonly Series[], smallestCount: number): readonly Sum[] {
  return [counts, counts.toReversed()].flatMap((rows) =>
    rows.flatMap((totalSeries, rowIndex): readonly Sum[] => {
      const nextRows = rows.slice(rowIndex + 1, rowIndex + 1 + MOST_ROWS);
      const parts = nextRows
        .map((_, lastRow) => nextRows.slice(0, lastRow + 1))
        .findLast(
          (rowsTaken) =>
            areListed(totalSeries, rowsTaken) && leavesRoom(totalSeries, rowsTaken, smallestCount),
        );
      return parts === undefined ? [] : [{ totalSeries, parts }];
    }),
  );
}

const TOTAL_WORD = /\b(?:all|both|total|overall|altogether|combined|together)\b/i;
const REMAINDER_WORD = /\b(?:other|others|else|neither|unknown|not known|remaining|remainder|rest)\b/i;

/**
 * Whether rows look like the list of parts of a total: one of them is named "other" or the like, or at least two, and at least half of them, begin or
 * end with the same word. The total must not look like one of the rows.
 */
function areListed(totalSeries: Series, parts: readonly Series[]): boolean {
  if (parts.length < 2 || REMAINDER_WORD.test(totalSeries.firstFigure.indicator.title)) return false;
  const [totalWords = [], ...partTitles] = [totalSeries, ...parts].map(wordsOf);
  const isInAll =
    TOTAL_WORD.test(totalSeries.firstFigure.indicator.title) ||
    partTitles.every((title) => totalWords.every((word) => title.includes(word)));
  // "In work" is one of the rows with "In education" and "In neither", and not their total.
  const isRow = [0, -1].some((end) => partTitles.every((title) => title.at(end) === totalWords.at(end)));
  if (isRow && !isInAll) return false;
  if (parts.some(({ firstFigure }) => REMAINDER_WORD.test(firstFigure.indicator.title))) return true;
  return [0, -1].some((end) => {
    const words = partTitles.map((title) => title.at(end));
    const isCommon = (word: string | undefined) =>
      words.filter((otherWord) => otherWord === word).length >= Math.max(2, partTitles.length / 2);
    return words.some((word) => isCommon(word) && (isInAll || totalWords.at(end) !== word));
  });
}

function wordsOf({ firstFigure }: Series): readonly string[] {
  return firstFigure.indicator.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether parts can make up a total. If all are shown, they must add up to it. If some are withheld or one has no row, the total must be larger by just
 * so much that each of these is of a few people. At least one cell must confirm it.
 */
function leavesRoom(totalSeries: Series, parts: readonly Series[], smallestCount: number): boolean {
  let isConfirmed = false;
  for (const [cell, figure] of totalSeries.cells) {
    const total = shownNumber(figure);
    if (total === undefined) continue;
    const partFigures = parts
      .flatMap((part) => part.cells.get(cell) ?? [])
      .filter((partFigure) => isWithheld(partFigure) || shownNumber(partFigure) !== undefined);
    const remainder = partFigures.reduce(
      (remaining, partFigure) => remaining - (shownNumber(partFigure) ?? 0),
      total,
    );
    const withheldParts = partFigures.filter(isWithheld).length;
    if (remainder < withheldParts) return false;
    const missingParts = parts.length - partFigures.length;
    if (missingParts > 1) continue;
    const unknownParts = withheldParts + missingParts;
    if (unknownParts === 0 ? remainder > 0 : remainder > unknownParts * (smallestCount - 1)) {
      // If two parts are withheld, one of them may be large and hides the other.
      if (missingParts === 0 && withheldParts < 2) return false;
      continue;
    }
    isConfirmed ||= total > 0;
  }
  return isConfirmed;
}
