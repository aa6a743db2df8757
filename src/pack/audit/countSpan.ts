/** The numbers or lengths of time that a group's name covers, and what it counts: `2 or more`, `over 12 weeks`, `three or more moves`. */
export type CountSpan = { readonly from: number; readonly to: number; readonly unit: string };

const NUMBER_WORDS = [
  'none|never|zero',
  'one|once',
  'two|twice',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
].map((words, number) => [new RegExp(`\\b(?:${words})\\b`, 'g'), number] as const);

/** Lengths of time, in days. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

/** "Over 12" begins just above 12. */
const STEP = 0.5;

type SpanOf = (number: number) => readonly [from: number, to: number];

/** The words around the number, which is written as #. The first pattern that matches is used. */
const FORMS: readonly (readonly [pattern: RegExp, spanOf: SpanOf])[] = [
  [
    /\b(?:no|not) (?:more|longer|greater|later) than #|\b(?:up to|within|at most|maximum(?: of)?) #|(?:<=|≤) ?#/,
    (n) => [0, n],
  ],
  [
    /\b(?:no|not) (?:fewer|less) than #|\b(?:at least|minimum(?: of)?) #|(?:>=|≥) ?#|# ?\+/,
    (n) => [n, Infinity],
  ],
  [/\b(?:and|or) (?:more|over|above|longer|greater|higher)\b|# ?plus\b/, (n) => [n, Infinity]],
  [/\b(?:and|or) (?:fewer|less|under|below|shorter|lower)\b/, (n) => [0, n]],
  [/\b(?:over|above|beyond|exceeding|(?:more|longer|greater) than) #|> ?#/, (n) => [n + STEP, Infinity]],
  [/\b(?:under|below|(?:fewer|less|shorter) than) #|< ?#/, (n) => [0, n - STEP]],
  [/^#(?= ?[a-z%]*$)/, (n) => [n, n]],
];

/** Reads the span of a group's name: "2 to 3 moves", "over 12 weeks". Returns undefined if the name has none. */
export function countSpanOf(group: string): CountSpan | undefined {
  const knownSpan = SPANS.get(group);
  if (knownSpan !== undefined || SPANS.has(group)) return knownSpan;
  const span = readSpan(group);
  SPANS.set(group, span);
  return span;
}

/** Spans that were read before. A pack repeats the same few group names thousands of times. */
const SPANS = new Map<string, CountSpan | undefined>();

function readSpan(group: string): CountSpan | undefined {
  const text = NUMBER_WORDS.reduce(
    (words, [pattern, number]) => words.replaceAll(pattern, String(number)),
    group.trim().toLowerCase(),
  );
  const [, first, last, rangeUnit = ''] = RANGE.exec(text) ?? [];
  if (first !== undefined) return inDays([Number(first), Number(last)], rangeUnit);
  const [numberText, ...furtherNumbers] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  if (numberText === undefined || furtherNumbers.length > 0) return undefined;
  const words = text.replace(numberText, '#');
  const form = FORMS.find(([pattern]) => pattern.test(words));
  if (form === undefined) return undefined;
  const [pattern, spanOf] = form;
  return inDays(spanOf(Number(numberText)), words.replace(pattern, ' ').replace('#', ' '));
}

const RANGE = /^(\d+) ?(?:-|–|to) ?(\d+) ?([a-z%]*)$/;

function inDays([from, to]: readonly [from: number, to: number], unitText: string): CountSpan {
  const unit = unitText.trim().replaceAll(/\s+/g, ' ').replace(/s$/, '');
  const days = DAYS[unit];
  return days === undefined ? { from, to, unit } : { from: from * days, to: to * days, unit: 'time' };
}

/** Whether a span lies within a longer one of the same unit: "3 or more" lies within "2 or more". */
export function isWithinSpan(part: CountSpan, whole: CountSpan): boolean {
  return (
    (part.unit === whole.unit || part.unit === '' || whole.unit === '') &&
    whole.from <= part.from &&
    whole.to >= part.to &&
    (whole.from < part.from || whole.to > part.to)
  );
}
