import type { AuditIndicator } from './packIndicator';

/** Words of a title that only say that something is measured, and how it is measured. */
const MEASURE_WORDS = new Set(
  'a all as by count counts no number numbers of out p per percent percentage percentages proportion pct rate rates share shares the total'.split(
    ' ',
  ),
);
const BREAKDOWN_PHRASE =
  /\bby (?:ward|wards|localit(?:y|ies)|area|areas|neighbourhoods?|districts?|parish(?:es)?|age|age groups?|sex|gender|ethnicity|ethnic group|group|school|need)\b/i;
const RATE_BASE = /\bper\s+(?:cent\b|(?:\d[\d, ]*\s*k?|hundred|thousand)\b.*$)/i;

/** The words of titles that were read before: the same few hundred titles are read tens of thousands of times. */
const REMEMBERED_WORDS = new Map<string, string>();
/** At most this many titles are remembered. More titles than that come from several sites, and then all are forgotten. */
const MOST_REMEMBERED = 10_000;

/** The words of a title that say what is counted, in order. They are the same for a count, a share and a rate of one subject. */
export function subjectWords(title: string): string {
  const knownWords = REMEMBERED_WORDS.get(title);
  if (knownWords !== undefined) return knownWords;
  const words = wordsOf(title).join(' ');
  if (REMEMBERED_WORDS.size >= MOST_REMEMBERED) REMEMBERED_WORDS.clear();
  REMEMBERED_WORDS.set(title, words);
  return words;
}

function wordsOf(title: string): readonly string[] {
  const words =
    title
      .replace(RATE_BASE, ' ')
      .replace(BREAKDOWN_PHRASE, ' ')
      .toLowerCase()
      // Children looked after are children in care.
      .replace(/\blooked[ -]after children\b/, 'children in care')
      .replace(/\blooked[ -]after\b/, 'in care')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !MEASURE_WORDS.has(word));
}

const SEX: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['boy', 'boys', 'male', 'males', 'men', 'm', 'lad', 'lads', 'son', 'sons'].map(
    (word) => [word, 'm'] as const,
  ),
  ...['girl', 'girls', 'female', 'females', 'women', 'f', 'lass', 'lasses', 'daughter', 'daughters'].map(
    (word) => [word, 'f'] as const,
  ),
]);
/** The sex that a word names. */
export function sexOf(word: string): 'm' | 'f' | undefined {
  return SEX.get(word);
}

/** Words that name people without saying which. */
export const PEOPLE_WORDS: ReadonlySet<string> = new Set(
  'child children young people pupil pupils person persons student students learner learners and'.split(' '),
);

/** A title without the one sex that it names and without words for people. */
export function withoutSex(title: string): { readonly sex: 'm' | 'f' | undefined; readonly words: string } {
  const words = wordsOf(title);
  const namedSexes = new Set(words.flatMap((word) => sexOf(word) ?? []));
  const [sex] = namedSexes;
  const subject = words.filter((word) => !SEX.has(word) && !PEOPLE_WORDS.has(word)).join(' ');
  return namedSexes.size === 1 ? { sex, words: subject } : { sex: undefined, words: subject };
}

/** Whether an indicator counts people, or may do so. */
export function countsPeople({ measure, people }: AuditIndicator): boolean {
  return people && measure.kind === 'count';
}
