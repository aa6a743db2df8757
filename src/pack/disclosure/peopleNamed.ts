import { plainText } from './tableCell';

/** Ways of writing an age span, each with its rewriting as `ages 0-17`. */
const AGE_SPANS: readonly (readonly [RegExp, (first: number, second: number) => string])[] = [
  [/\b(\d\d?) (?:to|-) under (\d\d?)\b/, (first, second) => `${first}-${second - 1}`],
  [/\b(\d\d?) ?(?:-|to|and|\/|&) ?(\d\d?)s?\b/, (first, second) => `${first}-${second}`],
  [/(?:\b(?:under|below|younger than|u)|<)(?: the age of)?[ -]?(\d\d?)s?\b/, (first) => `0-${first - 1}`],
  [/\b(\d\d?)(?: years?)?(?: old)? (?:and|or) (?:under|younger|below)\b/, (first) => `0-${first}`],
  [/\b(\d\d?)(?: years?)?(?: old)? ?(?:\+|(?:and|or) (?:over|older|above)\b)/, (first) => `${first}-`],
];
const TEENS: Readonly<Record<string, string>> = { sixteen: '16', seventeen: '17', eighteen: '18' };

/** Words that say only what kind of figure it is, and where and when it is from. */
const UNTELLING =
  /\b(?:a|aged?|all|and|area|at|authority|borough|census|city|count|county|council|district|each|every|estimates?|for|from|headcount|in|january|live|living|local|mid|number|numbers|of|olds?|on|ons|per|registered|school|schools|state|the|their|total|was|were|who|year|years|yrs?)\b/g;
const ANYONE = /^(?:population|people|persons?|residents?|inhabitants)$/;

/**
 * Names the people of a text in one form, however the text is written: "per 10,000 children", "Children under 18 (mid-year estimate)" and
 * "Population aged 0 to 17" are the same. Empty if the text does not say who.
 */
export function peopleNamed(text: string): string {
  const written = plainText(text)
    .replaceAll(/\b(?:sixteen|seventeen|eighteen)\b/g, (word) => TEENS[word] ?? word)
    .replaceAll(/\b(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?\b/g, ' ')
    .replaceAll(/\bchildren and young people\b|\bchild\b/g, 'children')
    .replaceAll(/\blooked[ -]after\b|\b(?:cla|lac)\b/g, 'care')
    .replaceAll(/\b(?:females|women|woman)\b/g, 'female')
    .replaceAll(/\b(?:males|men|man)\b/g, 'male')
    .replaceAll(/\bgirls?\b/g, 'female children')
    .replaceAll(/\bboys?\b/g, 'male children')
    .replaceAll(/\b(?:on roll|roll|students?|learners?|pupil)\b/g, 'pupils');
  const spanWriting = AGE_SPANS.find(([pattern]) => pattern.test(written));
  const [, first = '', second = ''] = spanWriting?.[0].exec(written) ?? [];
  const span = spanWriting?.[1](Number(first), Number(second)) ?? '';
  const withoutSpan = spanWriting === undefined ? written : written.replace(spanWriting[0], ' ');
  const words = [...new Set(withoutSpan.replaceAll(UNTELLING, ' ').match(/[\p{L}\p{N}]+/gu))];
  const telling = words.filter((word) => !ANYONE.test(word));
  return nameOf({ telling, span, namesAnyone: telling.length < words.length });
}

/** Children without an age are all children under 18. "Children" says no more where the text has an age, or speaks of pupils or of care. */
function nameOf({
  telling,
  span,
  namesAnyone,
}: {
  readonly telling: readonly string[];
  readonly span: string;
  readonly namesAnyone: boolean;
}): string {
  const ages = span === '' || span === '0-17' ? [] : [`ages ${span}`];
  const others = telling.filter((word) => word !== 'children' && word !== 'young');
  const isNarrowed = ages.length > 0 || others.some((word) => word !== 'female' && word !== 'male');
  const isOfChildren = span === '0-17' || telling.includes('children');
  const whole = isNarrowed ? [] : isOfChildren ? ['children'] : telling.includes('young') ? ['young'] : [];
  const name = [...others.toSorted(), ...ages, ...whole].join(' ');
  return name === '' && namesAnyone ? 'anyone' : name;
}
