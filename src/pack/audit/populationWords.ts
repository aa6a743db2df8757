import type { AuditIndicator } from './packIndicator';
import { sexOf } from './subjectWords';

/** Words that do not say which people are counted: what kind of figure it is, and where and when it is from. */
const QUALIFIERS = new Set(
  'a all an and area as at attending authority base borough by census cohort council count counted date denominator each end enrolled estimate estimated every figure for from funded headcount in inclusive is are january latest live living local mid midyear nomis no number of on ons or our projection registered same school state statistic the their there to total usual usually were who within year yr'.split(
    ' ',
  ),
);
const PEOPLE = new Set('people person population resident inhabitant individual everyone'.split(' '));
const CHILDREN = new Set('child children kid minor girl boy infant'.split(' '));
const PUPILS = new Set('pupil student learner roll nor schoolchildren'.split(' '));
/** Words for a child's own age, which say no more than "aged". */
const AGE_WORDS = new Set('age aged old young youth teenager'.split(' '));
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
};

/** Ways of writing ages, each with the youngest and the oldest that it means. */
const AGES: readonly (readonly [RegExp, (a: number, b: number) => readonly [number, number]])[] = [
  [/\b(\d{1,2})\s*(?:-|to|and)\s*(?:under|below|less than)\s*(\d{1,2})s?\b/, (a, b) => [a, b - 1]],
  [/\b(\d{1,2})\s*(?:-|to|and|through|&|\/)\s*(\d{1,2})(?:s|st|th|rd|nd)?\b/, (a, b) => [a, b]],
  [
    /(?:\b(?:under|below|younger than|less than|up to but not including|u)(?: the)?(?: age)?(?: of)?[\s-]*|<\s*)(\d{1,2})s?\b/,
    (a) => [0, a - 1],
  ],
  [
    /\b(\d{1,2})(?:\s*years?)?(?:\s*old)?\s*(?:and|or|&)\s*(?:under|younger|below)\b|\b(?:up to|at most)\s*(\d{1,2})\b/,
    (a, b) => [0, Number.isNaN(a) ? b : a],
  ],
  [
    /\b(\d{1,2})(?:\s*years?)?(?:\s*old)?\s*(?:\+|(?:and|or|&)\s*(?:over|older|above)\b)/,
    (a) => [a, Number.POSITIVE_INFINITY],
  ],
  [/\bover\s*(\d{1,2})s?\b/, (a) => [a + 1, Number.POSITIVE_INFINITY]],
  [/\b(\d{1,2})\b/, (a) => [a, a]],
];

const REMEMBERED_NAMES = new Map<string, string | undefined>();
const MOST_REMEMBERED = 10_000;

/**
 * Names the people of a text in one form, however the text is written: "Children under 18 (mid-year estimate)", "Number of children aged 0 to
 * 17" and "child population" are the same. Returns undefined if the text names nobody.
 */
export function populationNamed(text: string): string | undefined {
  if (REMEMBERED_NAMES.has(text)) return REMEMBERED_NAMES.get(text);
  if (REMEMBERED_NAMES.size >= MOST_REMEMBERED) REMEMBERED_NAMES.clear();
  const name = nameOf(text);
  REMEMBERED_NAMES.set(text, name);
  return name;
}

function nameOf(writtenText: string): string | undefined {
  const plainText = writtenText
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\b(?:sixteen|seventeen|eighteen|nineteen)\b/g, (word) => NUMBER_WORDS[word] ?? word)
    .replaceAll(/\b(?:19|20)\d\d(?:\s*[-/]\s*\d{2,4})?\b/g, ' ')
    .replaceAll(/\bchildren and young (?:people|persons)\b/g, 'children')
    .replaceAll(/\blooked[\s-]after\b|\b(?:cla|lac)\b/g, 'care')
    .replaceAll(/\b(?:years?|yrs?|y)[\s-]+olds?\b/g, 'years');
  const { ages, rest } = withoutAges(plainText);
  const words = (rest.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.replace(/(?<=\p{L}[^ius\P{L}])s$/u, ''),
  );
  const isPupil = words.some((word) => PUPILS.has(word));
  const sexes = new Set(words.flatMap((word) => sexOf(word) ?? []));
  const others = words.filter((word) => !isPlainWord(word) && sexOf(word) === undefined);
  const isYoung = words.some((word) => AGE_WORDS.has(word) && word.startsWith('y'));
  const isOfChildren = ages === '0-17' || words.some((word) => CHILDREN.has(word));
  const isOfPeople = isOfChildren || isPupil || sexes.size > 0 || words.some((word) => PEOPLE.has(word));
  if (!isOfPeople && others.length === 0 && ages === undefined) return undefined;
  const narrowed = [...(isPupil ? ['pupil'] : []), ...new Set(others.toSorted())];
  const statedAges = ages === undefined || ages === '0-17' ? [] : [`aged ${ages}`];
  const anyone = isOfChildren ? 'child' : isYoung ? 'young' : 'anyone';
  const who = narrowed.length + statedAges.length === 0 ? [anyone] : [...narrowed, ...statedAges];
  return [...(sexes.size === 1 ? sexes : []), ...who].join(' ');
}

function isPlainWord(word: string): boolean {
  return (
    QUALIFIERS.has(word) ||
    PEOPLE.has(word) ||
    CHILDREN.has(word) ||
    PUPILS.has(word) ||
    AGE_WORDS.has(word) ||
    /^\d+$/.test(word)
  );
}

function withoutAges(text: string): { readonly ages: string | undefined; readonly rest: string } {
  for (const [pattern, spanOf] of AGES) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first = Number.NaN, second = Number.NaN] = match.slice(1).map(Number);
    const [youngest, oldest] = spanOf(first, second);
    return { ages: `${youngest}-${oldest}`, rest: text.replace(match[0], ' ') };
  }
  return { ages: undefined, rest: text };
}

const PER_NUMBER =
  /(?:\b(?:per|in every|for every|for each|out of every)\s+|(?:^|\s)\/\s*)(?:an? )?(?:\d+(?:[,. \u00A0\u202F]{1,2}\d{3})*\s*(?:k\b|thousand|million|m\b)?|hundred thousand|ten thousand|hundred|thousand|million)\s*(?<people>\p{L}[^.;:|,]*|\d[^.;:|,]*)/iu;
const UNIT_SHARE =
  /(?:%|\b(?:per[ -]?cent(?:age)?|pct|proportion|share))\s*(?:out )?of\s+(?<people>[^.;:|,]+)/iu;
const TITLE_SHARE =
  /(?:\(|\bas (?:an? |the )?)\s*(?:%|per[ -]?cent(?:age)?|pct|proportion|share)\s*of\s+(?<people>[^.;:|,)]+)/iu;

/** Names the people that a share or rate is out of, by its denominator, unit, title and definition. Each is written as `populationNamed` writes it. */
export function populationsNamedBy({
  unit,
  title,
  denominator,
  definition = '',
}: AuditIndicator): readonly string[] {
  const texts = [
    denominator,
    peopleIn(unit, PER_NUMBER),
    peopleIn(unit, UNIT_SHARE),
    peopleIn(title, PER_NUMBER),
    peopleIn(title, TITLE_SHARE),
    peopleIn(definition, PER_NUMBER),
  ].flatMap((text) => text ?? []);
  return texts
    .flatMap((text) => [text, text.replaceAll(/\([^)]*\)?/g, ' ')])
    .flatMap((text) => populationNamed(text) ?? []);
}

function peopleIn(text: string, pattern: RegExp): string | undefined {
  return pattern.exec(text)?.groups?.['people'];
}
