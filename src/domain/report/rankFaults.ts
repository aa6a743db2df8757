import type { Indicator } from '@/domain/figures/indicator';
import { valueAt } from '@/domain/figures/series';
import { withoutNoise } from '@/domain/figures/rounding';
import { neighbourSetOf } from '@/domain/plan/planData';
import { rowOf } from '@/domain/scorecard/scorecard';
import type { HeldFigures } from './heldNumbers';
import { SMALL_NUMBER_WORDS } from './numbersIn';
import { searchableText } from './searchableText';
import { sentencesOf } from './sentencesOf';

/** A place among others that is not the figure's own. */
export type RankFault = {
  readonly kind: 'rank';
  /** `third lowest of 11` */
  readonly found: string;
  readonly indicator: Indicator;
  /** The right place: from 1, with how many share it, of how many. */
  readonly is: { readonly place: number; readonly tied: number; readonly of: number };
  /** Which end is counted from. */
  readonly end: End;
  readonly among: 'similar areas' | 'authorities';
};

type End = 'highest' | 'lowest' | 'best' | 'worst';

const ENDS = 'highest|lowest|best|worst';
const PLACES = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const PLACE = `(?:(\\d{1,3})(?:st|nd|rd|th)|(${PLACES.join('|')}))\\b`;
/** It begins at a place and not at the first "of" of a sentence: "the number of children is third lowest of 11". */
const RANK = new RegExp(
  `\\b(?=joint |equal |\\d{1,3}(?:st|nd|rd|th)\\b|${PLACES.join('|')}|${ENDS})(?:joint |equal )?(?:${PLACE})?[ -]?(${ENDS})?(?: placed| ranked)? (?:out )?(?:of|among)(?: the| our| all)*(?: (?:(\\d{1,3})|(${SMALL_NUMBER_WORDS.join('|')})\\b))?(?![\\d%])(?: ((?:[\\p{L}-]+ ?){0,4}))?`,
  'iu',
);

/** The ranks of a paragraph beside those that are held for the newest period; a sentence that names a year, a month or another time is passed over. */
export function rankFaults(text: string, indicator: Indicator, held: HeldFigures): readonly RankFault[] {
  if (held.area === undefined || !/\b(?:of|among)\b/.test(text)) return [];
  return sentencesOf(text).flatMap((sentence): readonly RankFault[] => {
    const said = rankIn(searchableText(sentence));
    const right = said && rightPlace(said, indicator, held);
    if (said === undefined || right === undefined) return [];
    const { is, among } = right;
    if (said.place >= is.place && said.place < is.place + is.tied) return [];
    return [{ kind: 'rank', found: said.found, indicator, is, end: said.end, among }];
  });
}

/** A place among others as a sentence gives it. */
type SaidRank = {
  readonly found: string;
  /** From 1. */
  readonly place: number;
  readonly end: End;
  /** Of how many; undefined where the sentence does not say. */
  readonly of: number | undefined;
  /** The words after: `similar areas`. */
  readonly who: string;
};

/** Undefined where there is none, or the sentence is of another time. */
function rankIn(sentence: string): SaidRank | undefined {
  const match = RANK.exec(sentence);
  if (match === null || NOT_NOW.test(sentence)) return undefined;
  const [found, figures, word, end, ofFigures, ofWord, who = ''] = match;
  if (figures === undefined && word === undefined && end === undefined) return undefined;
  return {
    found: found.trim(),
    place: figures === undefined ? placeOfWord(word) : Number(figures),
    end: (end?.toLowerCase() ?? 'best') as End,
    of: ofFigures === undefined ? countOfWord(ofWord) : Number(ofFigures),
    who,
  };
}

/** The place that the newest figure has among those that the sentence means; undefined where nobody can tell. */
function rightPlace(
  { of, who, end }: SaidRank,
  indicator: Indicator,
  { data, area }: HeldFigures,
): Pick<RankFault, 'is' | 'among'> | undefined {
  if (area === undefined) return undefined;
  const row = rowOf(data, indicator, { area });
  const members = neighbourSetOf(data, area)?.members.map((member) => member.area) ?? [];
  const among = groupOf(of, who, members.length);
  const { period } = row;
  if (among === undefined || period === undefined || row.observation?.reading.kind !== 'value')
    return undefined;
  if (among === 'authorities') {
    const is = nationalPlace(row, end);
    return is && { is, among };
  }
  const values = members.flatMap((code) => {
    const series = data.series.get(indicator.id)?.get(code);
    const figure = series && valueAt(series, period);
    return figure === undefined ? [] : [figure.value];
  });
  if (values.length < members.length) return undefined;
  const is = placeAmong(row.observation.reading.value, values, end, indicator);
  return is && { is, among };
}

/** Words that say of another time, of an aim, or of a part of the children. */
const NOT_NOW =
  /\d{4}|\b(?:was|were|had|ago|last|previous|earlier|since|before|from|to the|until|will|would|target|aim|among (?:boys|girls)|boys|girls|localit(?:y|ies)|wards?|schools?)\b/i;

function placeOfWord(word: string | undefined): number {
  return word === undefined ? 1 : PLACES.indexOf(word.toLowerCase()) + 1;
}

function countOfWord(word: string | undefined): number | undefined {
  return word === undefined ? undefined : SMALL_NUMBER_WORDS.indexOf(word.toLowerCase());
}

/** More than this are all authorities of England, or those that have a figure. */
const NATIONAL = 100;

/** Among whom a place is; undefined where nobody can tell. Ourselves are counted or not: 10 neighbours are 11 areas. */
function groupOf(of: number | undefined, who: string, members: number): RankFault['among'] | undefined {
  if (of !== undefined && of >= NATIONAL) return 'authorities';
  if (members === 0) return undefined;
  const isNamed = /\b(?:similar|neighbour)/i.test(who);
  if (of === undefined) return isNamed ? 'similar areas' : undefined;
  return of === members + 1 || (isNamed && of === members) ? 'similar areas' : undefined;
}

/** Place from 1, counted from an end; undefined for the best or worst of an indicator of which neither way is better. */
function placeAmong(
  value: number,
  others: readonly number[],
  end: End,
  { polarity }: Indicator,
): RankFault['is'] | undefined {
  if (polarity === 'neutral' && (end === 'best' || end === 'worst')) return undefined;
  const isFromHigh =
    end === 'highest' || (end === 'best' && polarity === 'high') || (end === 'worst' && polarity === 'low');
  const all = others.map(withoutNoise);
  const ahead = all.filter((one) => (isFromHigh ? one > value : one < value)).length;
  return {
    place: ahead + 1,
    tied: all.filter((one) => one === withoutNoise(value)).length + 1,
    of: all.length + 1,
  };
}

/** Counted from the end that the sentence names. */
function nationalPlace(
  { nationalRank, indicator: { polarity } }: ReturnType<typeof rowOf>,
  end: End,
): RankFault['is'] | undefined {
  if (nationalRank === undefined || polarity === 'neutral') return undefined;
  const { place, tied, of } = nationalRank.rank;
  const isBest = end === 'best' || end === (polarity === 'high' ? 'highest' : 'lowest');
  return isBest ? { place, tied, of } : { place: of - place - tied + 2, tied, of };
}
