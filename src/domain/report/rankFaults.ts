import type { Indicator } from '@/domain/figures/indicator';
import { valueAt } from '@/domain/figures/series';
import { withoutNoise } from '@/domain/figures/rounding';
import { neighbourSetOf } from '@/domain/plan/planData';
import { rowOf } from '@/domain/scorecard/scorecard';
import type { HeldFigures } from './heldNumbers';
import { SMALL_NUMBER_WORDS } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A rank in a text that is not the figure's own rank. */
export type RankFault = {
  readonly kind: 'rank';
  /** The rank in the words of the text: `third lowest of 11`. */
  readonly foundText: string;
  readonly indicator: Indicator;
  /** The right rank: the place from 1, how many share it, and out of how many. */
  readonly actualRank: { readonly place: number; readonly tiedCount: number; readonly of: number };
  /** The end that the rank is counted from. */
  readonly countedFrom: RankEnd;
  readonly rankedAmong: 'similar areas' | 'authorities';
};

type RankEnd = 'highest' | 'lowest' | 'best' | 'worst';

const END_WORDS = 'highest|lowest|best|worst';
const PLACE_WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);
const PLACE_PATTERN = `(?:(\\d{1,3})(?:st|nd|rd|th)|(${PLACE_WORDS.join('|')}))\\b`;
/** Matches a rank. The match starts at the rank's own words and not at the first "of" of a sentence: "the number of children is third lowest of 11". */
const RANK_PATTERN = new RegExp(
  `\\b(?=joint |equal |\\d{1,3}(?:st|nd|rd|th)\\b|${PLACE_WORDS.join('|')}|${END_WORDS})(?:joint |equal )?(?:${PLACE_PATTERN})?[ -]?(${END_WORDS})?(?: placed| ranked)? (?:out )?(?:of|among)(?: the| our| all)*(?: (?:(\\d{1,3})|(${SMALL_NUMBER_WORDS.join('|')})\\b))?(?![\\d%])(?: ((?:[\\p{L}-]+ ?){0,4}))?`,
  'iu',
);

/** The ranks in a paragraph that differ from those of the newest period. A sentence that names a year, a month or another time is skipped. */
export function rankFaults(
  text: string,
  indicator: Indicator,
  heldFigures: HeldFigures,
): readonly RankFault[] {
  if (heldFigures.area === undefined || !/\b(?:of|among)\b/.test(text)) return [];
  return sentencesOf(text).flatMap((sentence): readonly RankFault[] => {
    const saidRank = saidRankIn(searchableText(sentence));
    const actual = saidRank && actualRankOf(saidRank, indicator, heldFigures);
    if (saidRank === undefined || actual === undefined) return [];
    const { actualRank, rankedAmong } = actual;
    if (
      saidRank.saidPlace >= actualRank.place &&
      saidRank.saidPlace < actualRank.place + actualRank.tiedCount
    )
      return [];
    return [
      {
        kind: 'rank',
        foundText: saidRank.foundText,
        indicator,
        actualRank,
        countedFrom: saidRank.countedFrom,
        rankedAmong,
      },
    ];
  });
}

/** A rank as a sentence states it. */
type SaidRank = {
  readonly foundText: string;
  /** The place, from 1. */
  readonly saidPlace: number;
  readonly countedFrom: RankEnd;
  /** How many areas the rank is out of. Undefined if the sentence does not say. */
  readonly groupSize: number | undefined;
  /** The words after the rank, such as `similar areas`. */
  readonly groupWords: string;
};

/** Returns the rank in a sentence, or undefined if the sentence has none or is about another time. */
function saidRankIn(sentence: string): SaidRank | undefined {
  const match = RANK_PATTERN.exec(sentence);
  if (match === null || OTHER_TIME.test(sentence)) return undefined;
  const [foundText, placeDigits, placeWord, endWord, ofFigures, ofWord, groupWords = ''] = match;
  if (placeDigits === undefined && placeWord === undefined && endWord === undefined) return undefined;
  return {
    foundText: foundText.trim(),
    saidPlace: placeDigits === undefined ? placeOfWord(placeWord) : Number(placeDigits),
    countedFrom: (endWord?.toLowerCase() ?? 'best') as RankEnd,
    groupSize: ofFigures === undefined ? countOfWord(ofWord) : Number(ofFigures),
    groupWords,
  };
}

/** Returns the rank of the newest figure among the areas that the sentence means. Returns undefined if nobody can tell which areas these are. */
function actualRankOf(
  { groupSize, groupWords, countedFrom }: SaidRank,
  indicator: Indicator,
  { data, area }: HeldFigures,
): Pick<RankFault, 'actualRank' | 'rankedAmong'> | undefined {
  if (area === undefined) return undefined;
  const row = rowOf(data, indicator, { area });
  const members = neighbourSetOf(data, area)?.members.map((member) => member.area) ?? [];
  const rankedAmong = rankedSetOf(groupSize, groupWords, members.length);
  const { period } = row;
  if (rankedAmong === undefined || period === undefined || row.observation?.reading.kind !== 'value')
    return undefined;
  if (rankedAmong === 'authorities') {
    const nationalRank = nationalPlace(row, countedFrom);
    return nationalRank && { actualRank: nationalRank, rankedAmong };
  }
  const values = members.flatMap((code) => {
    const series = data.series.get(indicator.id)?.get(code);
    const figure = series && valueAt(series, period);
    return figure === undefined ? [] : [figure.value];
  });
  if (values.length < members.length) return undefined;
  const neighbourRank = placeAmong(row.observation.reading.value, values, countedFrom, indicator);
  return neighbourRank && { actualRank: neighbourRank, rankedAmong };
}

/** Words which show that a sentence is about another time, an aim, or a part of the children. */
const OTHER_TIME =
  /\d{4}|\b(?:was|were|had|ago|last|previous|earlier|since|before|from|to the|until|will|would|target|aim|among (?:boys|girls)|boys|girls|localit(?:y|ies)|wards?|schools?)\b/i;

function placeOfWord(word: string | undefined): number {
  return word === undefined ? 1 : PLACE_WORDS.indexOf(word.toLowerCase()) + 1;
}

function countOfWord(word: string | undefined): number | undefined {
  return word === undefined ? undefined : SMALL_NUMBER_WORDS.indexOf(word.toLowerCase());
}

/** A rank out of more areas than this is among all authorities of England, or all that have a figure. */
const NATIONAL_SIZE = 100;

/** Returns the set of areas that a rank is among, or undefined if nobody can tell. Our own area may be counted or not: 10 neighbours make 11 areas. */
function rankedSetOf(
  groupSize: number | undefined,
  groupWords: string,
  members: number,
): RankFault['rankedAmong'] | undefined {
  if (groupSize !== undefined && groupSize >= NATIONAL_SIZE) return 'authorities';
  if (members === 0) return undefined;
  const isNamed = /\b(?:similar|neighbour)/i.test(groupWords);
  if (groupSize === undefined) return isNamed ? 'similar areas' : undefined;
  return groupSize === members + 1 || (isNamed && groupSize === members) ? 'similar areas' : undefined;
}

/** Returns the place from 1, counted from one end. Returns undefined for the best or worst of an indicator of which neither way is better. */
function placeAmong(
  value: number,
  otherValues: readonly number[],
  countedFrom: RankEnd,
  { polarity }: Indicator,
): RankFault['actualRank'] | undefined {
  if (polarity === 'neutral' && (countedFrom === 'best' || countedFrom === 'worst')) return undefined;
  const isFromHigh =
    countedFrom === 'highest' ||
    (countedFrom === 'best' && polarity === 'high') ||
    (countedFrom === 'worst' && polarity === 'low');
  const roundedValues = otherValues.map(withoutNoise);
  const aheadCount = roundedValues.filter((otherValue) =>
    isFromHigh ? otherValue > value : otherValue < value,
  ).length;
  return {
    place: aheadCount + 1,
    tiedCount: roundedValues.filter((otherValue) => otherValue === withoutNoise(value)).length + 1,
    of: roundedValues.length + 1,
  };
}

/** The right rank, counted from the end that the sentence names. */
function nationalPlace(
  { nationalRank, indicator: { polarity } }: ReturnType<typeof rowOf>,
  countedFrom: RankEnd,
): RankFault['actualRank'] | undefined {
  if (nationalRank === undefined || polarity === 'neutral') return undefined;
  const { place, tiedCount, of } = nationalRank.rank;
  const isBest = countedFrom === 'best' || countedFrom === (polarity === 'high' ? 'highest' : 'lowest');
  return isBest ? { place, tiedCount, of } : { place: of - place - tiedCount + 2, tiedCount, of };
}
