/** The numbers that a title sets as limits: "over 12 weeks" is from just over 12 weeks on. Weeks and months are compared in days. */
export type Limits = {
  readonly kind: 'number' | 'time' | 'percent';
  readonly from: number;
  readonly to: number;
};

const DAYS: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365 / 12,
  year: 365,
};
const NUMBER_WORDS =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NUMBER_WORDS.map((word, index) => [word, index] as const),
  ['once', 1],
  ['twice', 2],
]);
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?(?![,.]?\d)|${[...NUMBERS.keys()].slice(1).join('|')})`;
const UNIT = String.raw`(?:[ -]*(%|per cent|(?:(?:working|school|calendar)[ -])?(?:minute|hour|day|week|month|year)s?\b|times\b|occasions?\b))?(?:[ -]olds?\b)?`;
const AMOUNT = `${NUMBER}s?${UNIT}`;

/** Patterns of limits. Each contains a number and its unit, and some end with the unit. A pattern that contains another comes first. */
const PATTERNS: readonly {
  readonly pattern: RegExp;
  readonly limitsOf: (amount: number, step: number, last: number) => readonly [from: number, to: number];
}[] = [
  {
    pattern: new RegExp(
      String.raw`\b(?:aged?|ages|between|aged between) ${NUMBER} ?(?:to|-|–|and|or) ?${AMOUNT}(?! (?:or|and) (?:over|older|under))|\b${NUMBER} ?(?:to|-|–) ?${AMOUNT}`,
      'gi',
    ),
    limitsOf: (first, _, last) => [first, last],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:up to|at most|not? (?:more|longer|later|older) than|a maximum of|within) ${AMOUNT}|\b${AMOUNT} (?:or|and) (?:fewer|less|under|younger|below|shorter)\b${UNIT}`,
      'gi',
    ),
    limitsOf: (amount) => [Number.NEGATIVE_INFINITY, amount],
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:at least|not? (?:fewer|less) than|a minimum of) ${AMOUNT}|\b${AMOUNT} (?:or|and) (?:more|over|above|older|longer|upwards?)\b${UNIT}|\b${NUMBER}(?: ?\+| plus\b)${UNIT}`,
      'gi',
    ),
    limitsOf: (amount) => [amount, Number.POSITIVE_INFINITY],
  },
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:over|above|(?:more|longer|older|greater) than|exceeding|beyond|after)|>)(?: the age of)?[ -]?${AMOUNT}`,
      'gi',
    ),
    limitsOf: (amount, step) => [amount + step, Number.POSITIVE_INFINITY],
  },
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:under|below|(?:less|fewer|younger|shorter) than|before)|<)(?: the age of)?[ -]?${AMOUNT}`,
      'gi',
    ),
    limitsOf: (amount, step) => [Number.NEGATIVE_INFINITY, amount - step],
  },
  {
    pattern: new RegExp(String.raw`\b(?:aged?) ${NUMBER}\b${UNIT}|\b${NUMBER}[ -]years?[ -]olds?\b`, 'gi'),
    limitsOf: (amount) => [amount, amount],
  },
];

/** Reads the limits that a title names, in order, and the title without them. */
export function titleLimits(title: string): { readonly limits: readonly Limits[]; readonly rest: string } {
  const found: { readonly position: number; readonly limits: Limits }[] = [];
  let rest = title;
  for (const { pattern, limitsOf } of PATTERNS)
    rest = rest.replace(pattern, (text: string, ...groups: readonly unknown[]) => {
      const captured = groups.slice(0, -2).filter((group) => typeof group === 'string');
      const position = Number(groups.at(-2));
      const limits = limitsIn(text, captured, limitsOf);
      found.push({ position, limits });
      return ' '.repeat(text.length);
    });
  const inOrder = found.toSorted((a, b) => a.position - b.position);
  return { limits: inOrder.map(({ limits }) => limits), rest };
}

function limitsIn(
  text: string,
  captured: readonly string[],
  limitsOf: (typeof PATTERNS)[number]['limitsOf'],
): Limits {
  const numbers = captured.map(numberOf).filter((number) => number !== undefined);
  const unit = captured
    .findLast((word) => numberOf(word) === undefined)
    ?.toLowerCase()
    .replace(/^(?:working|school|calendar)[ -]/, '')
    .replace(/s$/, '');
  // "16 year olds" and "aged 16 years" are ages, and not lengths of time.
  const days = /\bold|\baged?\b/i.test(text) ? undefined : DAYS[unit ?? ''];
  const [first = 0, last = first] = numbers.map((number) => number * (days ?? 1));
  const [from, to] = limitsOf(first, days === undefined ? 1 : days / 2, last);
  const kind = days === undefined ? (/%|per cent/i.test(unit ?? '') ? 'percent' : 'number') : 'time';
  return { kind, from, to };
}

function numberOf(text: string): number | undefined {
  return NUMBERS.get(text.toLowerCase()) ?? (/^\d/.test(text) ? Number(text) : undefined);
}

/** Whether limits lie within others and leave something out. */
export function areWithin(limits: readonly Limits[], otherLimits: readonly Limits[]): boolean {
  if (otherLimits.length === 0) return limits.length > 0;
  const areInside = limits.every(({ kind, from, to }, index) => {
    const other = otherLimits[index];
    return other !== undefined && kind === other.kind && from >= other.from && to <= other.to;
  });
  return limits.length === otherLimits.length && areInside && !areEqual(limits, otherLimits);
}

/** Whether two titles set the same limits. */
export function areEqual(limits: readonly Limits[], otherLimits: readonly Limits[]): boolean {
  return (
    limits.length === otherLimits.length &&
    limits.every(({ kind, from, to }, index) => {
      const other = otherLimits[index];
      return kind === other?.kind && from === other.from && to === other.to;
    })
  );
}
