import { periodKey } from '@/domain/figures/period';
import { withoutNoise } from '@/domain/figures/rounding';
import { listForMessage } from '@/sources/nearest';
import type { QuestionLog } from './questionLog';
import type { WideIndicator } from './wideReading';

/** At most this many rows are taken for the parts of one indicator. */
const MOST_PARTS = 8;

/** The rows must add up in at least this many periods, because they may add up in one by chance. */
const FEWEST_PERIODS = 2;

/**
 * Finds indicators that are the sum of the rows above or below in every period, and makes these rows their parts unless the officer says that
 * it is chance. Protection can then withhold a part that would otherwise follow as the difference of the others.
 */
export function withWholes(
  indicators: readonly WideIndicator[],
  questions: QuestionLog,
): readonly WideIndicator[] {
  const values = new Map(indicators.map((indicator) => [indicator, valuesOf(indicator)]));
  const wholeByPart = new Map<WideIndicator, WideIndicator>();
  indicators.forEach((wholeIndicator, index) => {
    const rowsAfter = indicators.slice(index + 1, index + 1 + MOST_PARTS);
    const rowsBefore = indicators.slice(Math.max(0, index - MOST_PARTS), index).toReversed();
    for (const neighbouringRows of [rowsAfter, rowsBefore]) {
      const partsFound = partsIn(wholeIndicator, neighbouringRows, values);
      if (partsFound === undefined || partsFound.some((part) => wholeByPart.has(part))) continue;
      if (arePartsOf(wholeIndicator, partsFound, questions))
        for (const part of partsFound) wholeByPart.set(part, wholeIndicator);
    }
  });
  return indicators.map((indicator) => ({ ...indicator, whole: wholeByPart.get(indicator)?.id }));
}

type Values = ReadonlyMap<string, number>;

/** The numbers of an indicator by period. There are none for shares and rates, which do not add up. */
function valuesOf({ unit, observations }: WideIndicator): Values {
  if (unit !== 'count') return new Map();
  return new Map(
    observations.flatMap(({ area, period, text }) =>
      area === 'own' && text !== '' && Number.isFinite(Number(text))
        ? [[periodKey(period), Number(text)] as const]
        : [],
    ),
  );
}

/** The shortest run of neighbouring rows that adds up to the whole in every period in which all have a number. Returns undefined if no run does. */
function partsIn(
  wholeIndicator: WideIndicator,
  neighbouringRows: readonly WideIndicator[],
  values: ReadonlyMap<WideIndicator, Values>,
): readonly WideIndicator[] | undefined {
  const total = values.get(wholeIndicator) ?? new Map<string, number>();
  if (total.size < FEWEST_PERIODS) return undefined;
  for (let count = 2; count <= neighbouringRows.length; count += 1) {
    const candidateParts = neighbouringRows.slice(0, count);
    const valuesOfParts = candidateParts.map((part) => values.get(part) ?? new Map<string, number>());
    const periods = [...total].filter(([key]) => valuesOfParts.every((partValues) => partValues.has(key)));
    const addUp = periods.every(([key, sum]) => withoutNoise(sumAt(valuesOfParts, key)) === sum);
    const isFilled = periods.some(([, sum]) => sum > 0);
    if (periods.length >= FEWEST_PERIODS && addUp && isFilled) return candidateParts;
  }
  return undefined;
}

function sumAt(partValues: readonly Values[], key: string): number {
  return partValues.reduce((sum, part) => sum + (part.get(key) ?? Number.NaN), 0);
}

function arePartsOf(
  wholeIndicator: WideIndicator,
  parts: readonly WideIndicator[],
  questions: QuestionLog,
): boolean {
  const names = parts.map(({ title }) => `“${title}”`);
  return (
    questions.ask({
      id: `sum:${wholeIndicator.id}`,
      place: `row ${wholeIndicator.row + 1}`,
      found: `“${wholeIndicator.title}” is the sum of ${listForMessage(names, 4)} wherever all have a number.`,
      question: 'Are they its parts? Then a small number is not published as the difference of the others.',
      choices: [
        { id: 'parts', label: 'Yes' },
        { id: 'apart', label: 'No: they are about other things' },
      ],
      usualChoice: 'parts',
    }) === 'parts'
  );
}
