import { isWithheld, shownNumber, type AuditFigure } from './packFigures';
import { withoutSex } from './subjectWords';

type Series = { readonly like: AuditFigure; readonly cells: ReadonlyMap<string, AuditFigure> };
type Sum = { readonly whole: Series; readonly parts: readonly Series[] };

/**
 * Counts that make up another by what their titles say, as a reader takes them: those in time and those not, and rows below or above a total that have their
 * words in common or that name the others. Shown figures must bear it out wherever all are shown, and elsewhere leave room for as few as are withheld.
 */
export function titleSums(counts: readonly Series[], smallest: number): readonly Sum[] {
  return [...sexPairs(counts), ...complements(counts, smallest), ...listedRows(counts, smallest)];
}

/** "Number of children missing", "Boys reported missing" and "Girls reported missing" have a word in common that names no people. */
function sexPairs(counts: readonly Series[]): readonly Sum[] {
  const titled = counts.map((series) => ({ series, ...withoutSex(series.like.indicator.title) }));
  return titled
    .filter(({ sex }) => sex === 'm')
    .flatMap((boys) =>
      titled
        .filter(({ sex, words }) => sex === 'f' && words === boys.words)
        .flatMap((girls) => {
          const parts = [boys.series, girls.series];
          return titled
            .filter(
              ({ series, sex, words }) =>
                sex === undefined && haveCommonWord(words, boys.words) && leavesRoom(series, parts, Infinity),
            )
            .map(({ series }) => ({ whole: series, parts }));
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
const NOT = /\b(?:not|never|without|no)\b/i;

/** The words of a title without those that say whether something was done, or done in time. */
function sideOf({ like }: Series): { readonly isNot: boolean; readonly words: string } {
  const { title } = like.indicator;
  const found = [LATE, NOT].find((pattern) => pattern.test(title));
  const bare = title.replace(found ?? TIMELY, ' ').replace(/\bwith\b/i, ' ');
  return { isNot: found !== undefined, words: withoutSex(bare).words };
}

/** How many rows above or below its parts a total may be that has no word in common with them. */
const NEAR = 2;

function complements(counts: readonly Series[], smallest: number): readonly Sum[] {
  const sides = counts.map((series, row) => ({ series, row, ...sideOf(series) }));
  const saidNot = sides.filter(({ isNot }) => isNot);
  return saidNot.flatMap((no) =>
    sides
      .filter(({ isNot, words }) => !isNot && words !== '' && words === no.words)
      .flatMap((yes) => {
        const parts = [yes.series, no.series];
        return sides
          .filter(({ series, row, words }) => {
            if (parts.includes(series)) return false;
            const isSaid = haveCommonWord(words, yes.words);
            const isNear = [yes, no].every((one) => Math.abs(one.row - row) <= NEAR);
            return (isSaid || isNear) && leavesRoom(series, parts, isNear ? smallest : Infinity);
          })
          .map(({ series }) => ({ whole: series, parts }));
      }),
  );
}

function haveCommonWord(one: string, other: string): boolean {
  const words = new Set(other.split(' '));
  return one.split(' ').some((word) => word !== '' && words.has(word));
}

const MOST_ROWS = 12;

/** A row of a list is not the total of the others: of two such sums, the one that shown figures confirm holds, else the longer one. */
function listedRows(counts: readonly Series[], smallest: number): readonly Sum[] {
  const all = listsOfRows(counts, smallest);
  return all.filter(
    (sum) =>
      !all.some((other) => {
        const isRowOf = [sum.whole, ...sum.parts].every((row) => other.parts.includes(row));
        const hasRow = [other.whole, ...other.parts].every((row) => sum.parts.includes(row));
        return (isRowOf && !(isShown(sum) && !isShown(other))) || (hasRow && isShown(other) && !isShown(sum));
      }),
  );
}

/** Whether a cell shows all the numbers of a sum. */
function isShown({ whole, parts }: Sum): boolean {
  return [...whole.cells].some(([cell, figure]) =>
    [figure, ...parts.map((part) => part.cells.get(cell))].every(
      (one) => one !== undefined && shownNumber(one) !== undefined,
    ),
  );
}

function listsOfRows(counts: readonly Series[], smallest: number): readonly Sum[] {
  return [counts, counts.toReversed()].flatMap((rows) =>
    rows.flatMap((whole, at): readonly Sum[] => {
      const below = rows.slice(at + 1, at + 1 + MOST_ROWS);
      const parts = below
        .map((_, last) => below.slice(0, last + 1))
        .findLast((some) => areListed(whole, some) && leavesRoom(whole, some, smallest));
      return parts === undefined ? [] : [{ whole, parts }];
    }),
  );
}

const ALL = /\b(?:all|both|total|overall|altogether|combined|together)\b/i;
const REST = /\b(?:other|others|else|neither|unknown|not known|remaining|remainder|rest)\b/i;

/** Whether one of the rows names the others, or half of them and two at the least begin or end with one word. The total is none of the list. */
function areListed(whole: Series, parts: readonly Series[]): boolean {
  if (parts.length < 2 || REST.test(whole.like.indicator.title)) return false;
  const [total = [], ...titles] = [whole, ...parts].map(wordsOf);
  const isInAll =
    ALL.test(whole.like.indicator.title) ||
    titles.every((title) => total.every((word) => title.includes(word)));
  // "In work" is a row beside "In education" and "In neither", and not their total.
  const isRow = [0, -1].some((end) => titles.every((title) => title.at(end) === total.at(end)));
  if (isRow && !isInAll) return false;
  if (parts.some(({ like }) => REST.test(like.indicator.title))) return true;
  return [0, -1].some((end) => {
    const words = titles.map((title) => title.at(end));
    const isCommon = (word: string | undefined) =>
      words.filter((other) => other === word).length >= Math.max(2, titles.length / 2);
    return words.some((word) => isCommon(word) && (isInAll || total.at(end) !== word));
  });
}

function wordsOf({ like }: Series): readonly string[] {
  return like.indicator.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether parts can be all of a whole: they add up to it where all are shown, and where some are withheld, or one has no row, it has just so many more that
 * each of them is of a few. One place at the least must say so.
 */
function leavesRoom(whole: Series, parts: readonly Series[], smallest: number): boolean {
  let isBorneOut = false;
  for (const [cell, figure] of whole.cells) {
    const total = shownNumber(figure);
    if (total === undefined) continue;
    const held = parts
      .flatMap((part) => part.cells.get(cell) ?? [])
      .filter((one) => isWithheld(one) || shownNumber(one) !== undefined);
    const rest = held.reduce((left, one) => left - (shownNumber(one) ?? 0), total);
    const hidden = held.filter(isWithheld).length;
    if (rest < hidden) return false;
    const missing = parts.length - held.length;
    if (missing > 1) continue;
    const open = hidden + missing;
    if (open === 0 ? rest > 0 : rest > open * (smallest - 1)) {
      // Of two that are withheld one may be of many, and hides the other.
      if (missing === 0 && hidden < 2) return false;
      continue;
    }
    isBorneOut ||= total > 0;
  }
  return isBorneOut;
}
