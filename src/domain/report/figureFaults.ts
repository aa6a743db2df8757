import type { Indicator } from '@/domain/figures/indicator';
import { companionsOf } from '@/domain/scorecard/pair';
import type { Commentary } from '@/domain/plan/plan';
import { dueOf } from '@/domain/registers/dueDate';
import { promisedDate } from '@/domain/registers/promisedDate';
import { countFaults } from './countFaults';
import type { FigureFault } from './figureFault';
import type { HeldCounts } from './heldCounts';
import { heldNumbers, type HeldFigures, type HeldNumber } from './heldNumbers';
import { isSaid } from './isSaid';
import { swappedFaults } from './swappedFaults';
import { subgroupFaults } from './subgroupFaults';
import { mayBeAbout, namedIndicator } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { numberClaims } from './numberClaims';
import { percentagesIn } from './percentages';
import { sentencesOf } from './sentencesOf';
import { newestFaults } from './newestFaults';
import { periodFaults } from './periodFaults';
import { heldDistancesLike, isWrongClaim } from './wrongClaim';

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'due'> & {
  readonly indicator?: string | undefined;
  readonly priority?: string | undefined;
} & Partial<Pick<Commentary, 'report' | 'date' | 'period'>>;

/** The faults of one paragraph, compared with the figures that are held. A paragraph of kind `data-quality` is about doubtful figures, and is not checked. */
export function figureFaults(paragraph: Paragraph, heldFigures: HeldFigures): readonly FigureFault[] {
  if (paragraph.kind === 'data-quality') return [];
  const { text, indicator, priority } = paragraph;
  const ownIndicator = heldFigures.data.indicators.find(({ id }) => id === indicator);
  const numberFaultsFound = subjectsOf(paragraph, heldFigures).flatMap((subject) =>
    numberFaults(subject, paragraph, heldFigures),
  );
  const mention = { text, indicator, priority: ownIndicator?.priority ?? priority };
  return [
    ...numberFaultsFound,
    ...swappedFaults(mention, heldFigures, numberFaultsFound),
    ...goneByFaults(paragraph, heldFigures),
  ];
}

/** The faults of a section of a report: each of its sentences is about the indicator that it names. */
export function sectionFaults(
  section: { readonly text: string; readonly report: string },
  heldFigures: HeldFigures,
): readonly FigureFault[] {
  return subjectsIn(section.text, heldFigures.data.indicators).flatMap((subject) =>
    numberFaults(subject, section, heldFigures),
  );
}

/** A text to check, the indicator that it is about, and other indicators that its numbers may belong to. */
type Subject = {
  readonly text: string;
  readonly indicator: Indicator;
  readonly otherIndicators: readonly Indicator[];
};

/** A sentence with more words than this is about several things. */
const MOST_WORDS = 40;

/** The sentences of a text that name an indicator, each with the other indicators that share a word with the sentence. */
export function subjectsIn(text: string, indicators: readonly Indicator[]): readonly Subject[] {
  const sentences = text.split(/\n|(?:^| )[-•] /).flatMap(sentencesOf);
  return sentences.flatMap((sentence) => {
    const isReadable = /\d/.test(sentence) && sentence.split(' ').length <= MOST_WORDS;
    const indicator = isReadable ? namedIndicator(sentence, indicators) : undefined;
    if (indicator === undefined) return [];
    const otherIndicators = indicators.filter(
      (candidate) => candidate.id !== indicator.id && mayBeAbout(sentence, candidate),
    );
    return [{ text: sentence, indicator, otherIndicators }];
  });
}

function subjectsOf({ text, indicator: id, priority }: Paragraph, { data }: HeldFigures): readonly Subject[] {
  if (id === undefined)
    return subjectsIn(
      text,
      data.indicators.filter((candidate) => priority !== undefined && candidate.priority === priority),
    );
  const indicator = data.indicators.find((candidate) => candidate.id === id);
  return indicator === undefined ? [] : [{ text, indicator, otherIndicators: [] }];
}

function numberFaults(
  { text, indicator, otherIndicators }: Subject,
  paragraph: Partial<Pick<Commentary, 'report' | 'date' | 'period'>>,
  heldFigures: HeldFigures,
): readonly FigureFault[] {
  const counts = heldFigures.counts?.get(indicator.id) ?? [];
  const claims = [...percentagesIn(text, indicator), ...numberClaims(text, indicator, counts)];
  const indicatorNumbers = heldNumbers(indicator, text, heldFigures);
  if (indicatorNumbers.length === 0) return [];
  const sameKind = [...companionsOf(heldFigures.data, indicator), ...otherIndicators].filter(
    ({ unit }) => unit.kind === indicator.unit.kind,
  );
  const knownNumbers = [
    ...indicatorNumbers,
    ...sameKind.flatMap((otherIndicator) => heldNumbers(otherIndicator, text, heldFigures)),
  ];
  return [
    ...otherNumbers(claims, { text, indicator, ownNumbers: indicatorNumbers, knownNumbers }, heldFigures),
    ...periodFaults(claims, { indicator, indicatorNumbers, knownNumbers, paragraph }, heldFigures),
    ...countFaults({ text, indicator }, { counts, asAt: heldFigures.asAt }),
    ...subgroupFaults({ text, indicator }, heldFigures),
    ...newestFaults({ text, indicator, claims, ownNumbers: indicatorNumbers }, paragraph, heldFigures),
  ];
}

function otherNumbers(
  claims: readonly NumberClaim[],
  {
    text,
    indicator,
    ownNumbers,
    knownNumbers,
  }: {
    readonly text: string;
    readonly indicator: Indicator;
    readonly ownNumbers: readonly HeldNumber[];
    readonly knownNumbers: readonly HeldNumber[];
  },
  heldFigures: HeldFigures,
): readonly FigureFault[] {
  return claims.flatMap((claim): readonly FigureFault[] => {
    const counts = heldFigures.counts?.get(indicator.id) ?? [];
    const countsFound = claim.counts && countsBeside(claim.counts, counts);
    if (countsFound === 'held') return [];
    if (countsFound === undefined && !isWrongClaim(claim, knownNumbers, ownNumbers, indicator)) return [];
    const otherIndicator = otherIndicatorWith(claim, indicator, text, heldFigures);
    if (otherIndicator !== undefined && claim.claimKind === 'figure' && isNamedIn(text, otherIndicator))
      return [];
    const lastChange = claim.claimKind === 'figure' ? undefined : heldDistancesLike(claim, ownNumbers)[0];
    return [
      {
        kind: 'number',
        foundText: claim.foundText,
        claimKind: claim.claimKind,
        indicator,
        otherIndicator,
        nearest: nearestTo(claim, ownNumbers),
        counts: countsFound,
        lastChange,
      },
    ];
  });
}

/**
 * Compares two counts in a text with those that are held. Returns `held` if both match, the newest held counts if only one number matches, and
 * undefined if neither does.
 */
function countsBeside(
  { part, whole }: HeldCounts,
  heldCounts: readonly HeldCounts[],
): 'held' | HeldCounts | undefined {
  if (heldCounts.some((pair) => pair.part === part && pair.whole === whole)) return 'held';
  return (
    heldCounts.findLast((pair) => pair.whole === whole) ?? heldCounts.findLast((pair) => pair.part === part)
  );
}

function nearestTo({ value }: NumberClaim, ownNumbers: readonly HeldNumber[]): HeldNumber | undefined {
  const datedNumbers = ownNumbers.filter(({ owner, period }) => owner !== 'another' && period !== undefined);
  return datedNumbers.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

/** Another indicator of the same kind of unit that has the number. */
function otherIndicatorWith(
  claim: NumberClaim,
  { id, unit }: Indicator,
  text: string,
  heldFigures: HeldFigures,
): Indicator | undefined {
  if (claim.claimKind !== 'figure') return undefined;
  return heldFigures.data.indicators.find(
    (candidate) =>
      candidate.id !== id &&
      candidate.unit.kind === unit.kind &&
      heldNumbers(candidate, text, heldFigures).some(({ value }) => isSaid(claim, value)),
  );
}

/** Whether a paragraph names what an indicator counts, which says whose count a number is. Percentages are all of one kind, so a name says nothing about them. */
function isNamedIn(text: string, { title, unit }: Indicator): boolean {
  if (unit.kind === 'share') return false;
  const words = (source: string) => source.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const textWords = new Set(words(text));
  return words(title).some((word) => textWords.has(word));
}

/** The date is in the column `due` or, without one, in a text that promises something: "is to open by March 2026". */
function goneByFaults({ kind, due, text, date }: Paragraph, { asAt }: HeldFigures): readonly FigureFault[] {
  if (kind !== 'action') return [];
  const dueText = due ?? promisedDate(text);
  if (dueText === undefined) return [];
  const { latest } = dueOf(dueText, date ?? asAt);
  return latest === undefined || latest >= asAt ? [] : [{ kind: 'gone-by', due: dueText }];
}
