import { shownNumber, type AuditFigure } from './packFigures';
import { areEqual, areWithin, titleLimits, type Limits } from './titleLimits';
import { wordsWithoutLimits } from './titleReading';
import { cellKey, keyOf, NO_LIMIT, type Equation, type NameOf } from './unknowns';

/** The figures of one indicator, by cell, and what its title says of whom it counts. */
type TitledSeries = {
  readonly title: string;
  readonly cells: ReadonlyMap<string, AuditFigure>;
  readonly subject: string;
  readonly limits: readonly Limits[];
  /** 0 where the title says that some are included, 2 where it says that some are left out, and otherwise 1. */
  readonly leftOut: number;
};

export type TitleNaming = {
  readonly nameOf: NameOf;
  /** The id of the plan. */
  readonly plan: string;
  readonly smallestCount: number;
};

/**
 * Finds counts of which one is contained in the other by their titles, which differ only in a limit or in who is left out: "under 16" and "under 18",
 * "over 18 weeks" and "over 12 weeks", "excluding UASC". Readers know whom the difference is about, so it is a count of people itself.
 */
export function nestedTitles(figures: readonly AuditFigure[], naming: TitleNaming): readonly Equation[] {
  const bySubject = new Map<string, TitledSeries[]>();
  for (const series of titledSeries(figures)) {
    const seriesOfSubject = bySubject.get(series.subject);
    if (seriesOfSubject === undefined) bySubject.set(series.subject, [series]);
    else seriesOfSubject.push(series);
  }
  return [...bySubject.values()].flatMap((seriesOfSubject) =>
    seriesOfSubject.flatMap((whole) =>
      seriesOfSubject
        .filter((part) => isPartOf(part, whole) && !isContradicted(part, whole))
        .flatMap((part) => differences(part, whole, naming)),
    ),
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
/** The words that follow, to the end of a bracket, to a comma or to the end of the title. */
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

/** Whether more of the shown figures contradict that one count contains the other than confirm it. */
function isContradicted(part: TitledSeries, whole: TitledSeries): boolean {
  let [confirmations, contradictions] = [0, 0];
  for (const [cell, figure] of part.cells) {
    const wholeFigure = whole.cells.get(cell);
    const partCount = countOf(figure);
    const wholeCount = wholeFigure && countOf(wholeFigure);
    if (partCount === undefined || wholeCount === undefined) continue;
    if (partCount > wholeCount) contradictions += 1;
    else confirmations += 1;
  }
  return contradictions > confirmations;
}

function countOf(figure: AuditFigure): number | undefined {
  return figure.indicator.measure.kind === 'count' ? shownNumber(figure) : figure.numerator;
}

/** For each cell of both counts, the equation that the part is at most the whole. The rest must not be few people. */
function differences(
  part: TitledSeries,
  whole: TitledSeries,
  { nameOf, plan, smallestCount }: TitleNaming,
): readonly Equation[] {
  return [...part.cells].flatMap(([cell, partFigure]): readonly Equation[] => {
    const wholeFigure = whole.cells.get(cell);
    if (wholeFigure === undefined) return [];
    const figureName = () => `${nameOf(wholeFigure)}: the rest beside "${part.title}"`;
    return [
      {
        terms: [
          [keyOf('count', partFigure), 1],
          [keyOf('count', wholeFigure), -1],
        ],
        lowerLimit: Number.NEGATIVE_INFINITY,
        upperLimit: 0,
        explain: () => `by their titles "${part.title}" is a part of ${nameOf(wholeFigure)}`,
        assumedLimits: NO_LIMIT,
        remainder: {
          name: figureName,
          figureName,
          plan,
          minimum: 0,
          maximum: undefined,
          guard: 'small',
          smallestCount,
        },
      },
    ];
  });
}
