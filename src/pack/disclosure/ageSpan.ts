import { toSchoolYears } from './schoolYears';

/** The ages that a group's name covers, from the first to the last inclusive; the last of "18+" is infinite. */
export type AgeSpan = { readonly from: number; readonly to: number };

const WORDS = /\b(?:aged?|ages|years?|yrs?|year[- ]olds?|olds?|of age|inclusive)\b/g;

/** Reads "16", "16-17", "Year 7", "KS3", "0 to 5", "under 5", "5 and under", "18+", "65 and over". Returns undefined for a name without ages. */
export function toAgeSpan(name: string): AgeSpan | undefined {
  const schoolYears = toSchoolYears(name);
  if (schoolYears !== undefined) return schoolYears;
  const text = name
    .toLowerCase()
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(WORDS, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (const [pattern, spanOf] of FORMS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const span = spanOf(Number(match[1]), Number(match[2]));
    return span.from <= span.to ? span : undefined;
  }
  return undefined;
}

/** Whether one span lies within another, longer one. */
export function isWithin(inner: AgeSpan, outer: AgeSpan): boolean {
  const isLonger = outer.from < inner.from || outer.to > inner.to;
  return isLonger && outer.from <= inner.from && outer.to >= inner.to;
}

const END = Number.POSITIVE_INFINITY;

type SpanOf = (first: number, second: number) => AgeSpan;

const FORMS: readonly (readonly [RegExp, SpanOf])[] = [
  [/^(\d{1,3})$/, (age) => ({ from: age, to: age })],
  [/^(\d{1,3}) ?(?:-|to|and|&) ?(\d{1,3})$/, (from, to) => ({ from, to })],
  [/^(?:under|below|less than|younger than|<) ?(\d{1,3})s?$/, (age) => ({ from: 0, to: age - 1 })],
  [/^(?:up to|<=|≤) ?(\d{1,3})$/, (age) => ({ from: 0, to: age })],
  [/^(\d{1,3}) (?:and|or) (?:under|below|younger)$/, (age) => ({ from: 0, to: age })],
  [/^(\d{1,3}) ?(?:\+|plus|(?:and|or) (?:over|above|older|more))$/, (age) => ({ from: age, to: END })],
  [/^(?:>=|≥) ?(\d{1,3})$/, (age) => ({ from: age, to: END })],
  [/^(?:over|above|older than|>) ?(\d{1,3})s?$/, (age) => ({ from: age + 1, to: END })],
];
