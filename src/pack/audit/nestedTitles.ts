import { shownNumber, type AuditFigure } from './packFigures';
import { partsByTitle, type TitleNaming } from './partsByTitle';
import { areEqual, areWithin, titleLimits, type Limits } from './titleLimits';
import { wordsWithoutLimits } from './titleReading';
import { cellKey, type Equation } from './unknowns';

/** The figures of one indicator by cell, and whom its title says that it counts. */
type TitledSeries = {
  readonly title: string;
  readonly cells: ReadonlyMap<string, AuditFigure>;
  readonly subject: string;
  readonly limits: readonly Limits[];
  /** 0 where the title says that some are included, 2 where it says that some are left out, and otherwise 1. */
  readonly leftOut: number;
};

/**
 * Finds counts where one contains the other, because their titles differ only in a limit or in who is left out: "under 16" and "under 18",
 * "over 18 weeks" and "over 12 weeks", "excluding UASC". Readers know whom the difference is about, so it counts people too.
 */
export function nestedTitles(figures: readonly AuditFigure[], naming: TitleNaming): readonly Equation[] {
  const bySubject = new Map<string, TitledSeries[]>();
  for (const series of titledSeries(figures)) {
    const seriesOfSubject = bySubject.get(series.subject);
    if (seriesOfSubject === undefined) bySubject.set(series.subject, [series]);
    else seriesOfSubject.push(series);
  }
  return [...bySubject.values()].flatMap((seriesOfSubject) =>
    seriesOfSubject.flatMap((whole) => {
      const parts = seriesOfSubject.filter((part) => isPartOf(part, whole));
      return [...parts.map((part) => [part]), ...chainsOf(parts, whole)]
        .filter((partsOfSum) => !isContradicted(partsOfSum, whole))
        .flatMap((partsOfSum) => differences(partsOfSum, whole, naming));
    }),
  );
}

function titledSeries(figures: readonly AuditFigure[]): readonly TitledSeries[] {
  const cellsById = new Map<string, Map<string, AuditFigure>>();
  for (const figure of figures) {
    const { people, measure, id } = figure.indicator;
    if (!figure.isOwn || !people || !(measure.kind === 'count' || measure.kind === 'ratio')) continue;
    const cells = cellsById.get(id) ?? new Map<string, AuditFigure>();
    cellsById.set(id, cells.set(cellKey(figure), figure));
  }
  return [...cellsById.values()].flatMap((cells) => {
    const [firstFigure] = cells.values();
    if (firstFigure === undefined) return [];
    const { title } = firstFigure.indicator;
    const reading = readTitle(title);
    return reading.subject === '' ? [] : [{ title, cells, ...reading }];
  });
}

const LEFT_OUT =
  'excluding|excludes|excl\\.?|not (?:counting|including)|but not|except(?: for|ing)?|apart from|aside from|other than|without|leaving out|omitting|minus|less(?! than)';
const INCLUDED = 'including|includes|incl\\.?|with exceptions?';
/** The words up to the end of a bracket, a comma or the end of the title. */
const phraseOf = (words: string) =>
  new RegExp(
    `\\(\\s*(?:${words})(?![\\p{L}\\p{N}])[^)]*\\)|[,;:–-]?\\s*\\b(?:${words})(?![\\p{L}\\p{N}])[^,;()]*`,
    'iu',
  );
const [LEFT_OUT_PHRASE, INCLUDED_PHRASE] = [phraseOf(LEFT_OUT), phraseOf(INCLUDED)];
const NON_WORD = /\bnon[- ]\p{L}+/iu;

function readTitle(title: string): Pick<TitledSeries, 'subject' | 'limits' | 'leftOut'> {
  const leftOutPhrase = [LEFT_OUT_PHRASE, NON_WORD].find((phrase) => phrase.test(title));
  const leftOut = leftOutPhrase !== undefined ? 2 : INCLUDED_PHRASE.test(title) ? 0 : 1;
  const { limits, rest } = titleLimits(title.replace(leftOutPhrase ?? INCLUDED_PHRASE, ' '));
  const words = wordsWithoutLimits(rest);
  return { subject: words.toSorted().join(' '), limits, leftOut };
}

function isPartOf(part: TitledSeries, whole: TitledSeries): boolean {
  if (areEqual(part.limits, whole.limits)) return part.leftOut > whole.leftOut;
  return areWithin(part.limits, whole.limits) && part.leftOut >= whole.leftOut;
}

/** The largest gap between the end of one limit and the start of the next: "under 16" and "16 and 17", "6 to 12 months" and "over 12 months". */
const MOST_BETWEEN = { number: 1, percent: 1, time: 16 };

/** Finds parts of a count that follow each other without overlapping, such as "under 16" and "16 and 17". Puts the narrowest first. */
function chainsOf(parts: readonly TitledSeries[], whole: TitledSeries): readonly (readonly TitledSeries[])[] {
  const chain: TitledSeries[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const candidates = parts
    .filter(({ limits, leftOut }) => limits.length === 1 && leftOut === whole.leftOut)
    .toSorted((a, b) => (a.limits[0]?.to ?? 0) - (b.limits[0]?.to ?? 0) || fromOf(b) - fromOf(a));
  for (const part of candidates) {
    const [limits] = part.limits;
    const isNext = chain.length === 0 || (limits?.kind === chain[0]?.limits[0]?.kind && fromOf(part) >= end);
    if (limits === undefined || !isNext) continue;
    chain.push(part);
    end = limits.to;
  }
  return chain.length > 1 ? [chain] : [];
}

function fromOf({ limits }: TitledSeries): number {
  return limits[0]?.from ?? Number.NEGATIVE_INFINITY;
}

/** Whether the limits of the parts leave out nobody of the whole. */
function areComplete(parts: readonly TitledSeries[], whole: TitledSeries): boolean {
  const spans = parts.flatMap(({ limits }) => limits);
  const [first, last, wholeLimits] = [spans[0], spans.at(-1), whole.limits[0]];
  if (parts.length < 2 || first === undefined || last === undefined) return false;
  const most = MOST_BETWEEN[first.kind];
  return (
    spans.every(({ from }, index) => index === 0 || from - (spans[index - 1]?.to ?? from) <= most) &&
    (wholeLimits === undefined ||
      ((first.from === wholeLimits.from || first.from - wholeLimits.from <= most) &&
        (last.to === wholeLimits.to || wholeLimits.to - last.to <= most)))
  );
}

/** Whether more shown figures contradict than confirm that a count contains others. */
function isContradicted(parts: readonly TitledSeries[], whole: TitledSeries): boolean {
  let [confirmations, contradictions] = [0, 0];
  for (const [cell, wholeFigure] of whole.cells) {
    const counts = parts.map(({ cells }) => countOf(cells.get(cell)) ?? Number.NaN);
    const excess = counts.reduce((sum, count) => sum + count, 0) - (countOf(wholeFigure) ?? Number.NaN);
    if (excess > 0) contradictions += 1;
    else if (excess <= 0) confirmations += 1;
  }
  return contradictions > confirmations;
}

function countOf(figure: AuditFigure | undefined): number | undefined {
  if (figure === undefined) return undefined;
  return figure.indicator.measure.kind === 'count' ? shownNumber(figure) : figure.numerator;
}

/** For each cell of a whole and its parts, the equation that the parts are at most the whole. The rest must not be few people. */
function differences(
  parts: readonly TitledSeries[],
  whole: TitledSeries,
  naming: TitleNaming,
): readonly Equation[] {
  const partNames = parts.map(({ title }) => `"${title}"`).join(' and ');
  const areAll = areComplete(parts, whole);
  return [...whole.cells].flatMap(([cell, wholeFigure]): readonly Equation[] => {
    const partFigures = parts.flatMap(({ cells }) => cells.get(cell) ?? []);
    if (partFigures.length < parts.length) return [];
    return [
      partsByTitle(
        {
          partFigures,
          wholeFigure,
          partNames,
          areAll,
          explain: () => `by their titles ${naming.nameOf(wholeFigure)} contains ${partNames}`,
        },
        naming,
      ),
    ];
  });
}
