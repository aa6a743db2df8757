import type { Indicator } from '@/domain/figures/indicator';
import { valueAt } from '@/domain/figures/series';
import { withoutNoise } from '@/domain/figures/rounding';
import { neighbourSetOf } from '@/domain/plan/planData';
import { rowOf } from '@/domain/scorecard/scorecard';
import type { HeldFigures } from './heldNumbers';
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

const WORDS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const NUMBERS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(
    ' ',
  );
const RANK = new RegExp(
  `\\b(?:joint |equal )?(?:(\\d{1,3})(?:st|nd|rd|th)|(${WORDS.join('|')}))?[ -]?(highest|lowest|best|worst)?(?: placed| ranked)? (?:out )?(?:of|among)(?: the| our| all)*(?: (?:(\\d{1,3})|(${NUMBERS.join('|')})))?(?![\\d%])(?: ((?:[\\p{L}-]+ ?){0,4}))?`,
  'iu',
);

/** The ranks of a paragraph beside those that are held for the newest period; a sentence that names a year, a month or another time is passed over. */
export function rankFaults(text: string, indicator: Indicator, held: HeldFigures): readonly RankFault[] {
  const { area, data } = held;
  if (area === undefined || !/\b(?:of|among)\b/.test(text)) return [];
  return sentencesOf(text).flatMap((sentence): readonly RankFault[] => {
    const plain = searchableText(sentence);
    const found = RANK.exec(plain);
    if (found === null || TIMED.test(plain)) return [];
    const [whole, figures, word, end, ofFigures, ofWord, who = ''] = found;
    if (figures === undefined && word === undefined && end === undefined) return [];
    const place = figures === undefined ? placeOfWord(word) : Number(figures);
    const of = ofFigures === undefined ? countOfWord(ofWord) : Number(ofFigures);
    const row = rowOf(data, indicator, { area });
    const members = neighbourSetOf(data, area)?.members.map((member) => member.area) ?? [];
    const among = groupOf(of, who, members.length);
    const from = (end?.toLowerCase() ?? 'best') as End;
    if (among === undefined || row.period === undefined || row.observation?.reading.kind !== 'value')
      return [];
    const period = row.period;
    const values =
      among === 'similar areas'
        ? members.flatMap((code) => {
            const series = data.series.get(indicator.id)?.get(code);
            const figure = series && valueAt(series, period);
            return figure === undefined ? [] : [figure.value];
          })
        : [];
    const is =
      among === 'similar areas'
        ? placeAmong(row.observation.reading.value, values, from, indicator)
        : nationalPlace(row, from);
    if (is === undefined || (among === 'similar areas' && values.length < members.length)) return [];
    if (place >= is.place && place < is.place + is.tied) return [];
    return [{ kind: 'rank', found: whole.trim(), indicator, is, end: from, among }];
  });
}

const TIMED =
  /\d{4}|\b(?:was|were|had|ago|last|previous|earlier|since|before|from|to the|until|will|would|target|aim|among (?:boys|girls)|boys|girls|localit(?:y|ies)|wards?|schools?)\b/i;

function placeOfWord(word: string | undefined): number {
  return word === undefined ? 1 : WORDS.indexOf(word.toLowerCase()) + 1;
}

function countOfWord(word: string | undefined): number | undefined {
  return word === undefined ? undefined : NUMBERS.indexOf(word.toLowerCase()) + 1;
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
