import { EXEMPT_MEANINGS, EXEMPT_PARAGRAPHS, type Exempt } from './access';
import { NOISE_PLACES, decimalsOf, withoutNoise } from './rounding';

/** The shorthands that publishers write in a cell without a figure (GSS symbols for tables; `k` means the same as `low`, for deaths and the like). */
export const GSS_SHORTHANDS = ['c', 'x', 'z', 'low', 'k', 'u'] as const;

/** Scorecard's own shorthand for a figure that is exempt from publication: `exempt:3` is exempt by paragraph 3 of Schedule 12A. */
const EXEMPT_SHORTHANDS = EXEMPT_PARAGRAPHS.map((paragraph): Exempt => `exempt:${paragraph}`);

export type Shorthand = (typeof GSS_SHORTHANDS)[number] | Exempt;
export const SHORTHANDS: readonly Shorthand[] = [...GSS_SHORTHANDS, ...EXEMPT_SHORTHANDS];

/** What each shorthand means, as the legend and the screen reader say it. */
export const SHORTHAND_MEANINGS: Readonly<Record<Shorthand, string>> = {
  c: 'confidential, figure withheld',
  x: 'not available',
  z: 'not applicable',
  low: 'rounds to zero but is not zero',
  k: 'rounds to zero but is not zero',
  u: 'too unreliable to publish',
  ...exemptMeanings(),
};

function exemptMeanings(): Readonly<Record<Exempt, string>> {
  const meanings = EXEMPT_PARAGRAPHS.map((paragraph) => [
    `exempt:${paragraph}`,
    `exempt information, paragraph ${paragraph.toUpperCase()}: ${EXEMPT_MEANINGS[paragraph]}`,
  ]);
  return Object.fromEntries(meanings) as Record<Exempt, string>;
}

/** A shorthand as a cell shows it: `[c]`, `[exempt: paragraph 3]`. */
export function signOf(shorthand: Shorthand): string {
  return `[${shorthand.replace(/^exempt:(.+)$/, (_, paragraph: string) => `exempt: paragraph ${paragraph.toUpperCase()}`)}]`;
}

/** Whether a figure exists but must not be published, because it is confidential or exempt. Other figures that would give it away must be withheld too. */
export function isHidden(reading: Reading | undefined): boolean {
  return (
    reading?.kind === 'withheld' && (reading.shorthand === 'c' || reading.shorthand.startsWith('exempt:'))
  );
}

/** Whether a figure is not 0 but rounds to 0. */
export function isNearZero(reading: Reading | undefined): boolean {
  return reading?.kind === 'withheld' && (reading.shorthand === 'low' || reading.shorthand === 'k');
}

/** One cell of a dataset: a number with the decimals it was published to, or the published reason there is none. */
export type Reading =
  | { readonly kind: 'value'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'withheld'; readonly shorthand: Shorthand };

export type ValueReading = Extract<Reading, { kind: 'value' }>;

export function aValue(value: number, decimals: number): ValueReading {
  return { kind: 'value', value, decimals };
}

export function withheld(shorthand: Shorthand): Reading {
  return { kind: 'withheld', shorthand };
}

export function toShorthand(text: string): Shorthand | undefined {
  return SHORTHANDS.find((shorthand) => shorthand === text);
}

/** The reading behind a canonical text: `"3.0"` is a value to one decimal, `"c"` is withheld; anything else is undefined. */
export function toReading(text: string): Reading | undefined {
  const shorthand = toShorthand(text);
  if (shorthand !== undefined) return withheld(shorthand);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  return aValue(Number(text), decimalsOf(text));
}

/** Limits a reading to the decimals of its indicator: 22.21 of an indicator with one decimal counts as 22.2. */
export function atDecimals(reading: Reading, decimals: number): Reading {
  return reading.kind === 'value' ? { ...reading, decimals: Math.min(reading.decimals, decimals) } : reading;
}

/**
 * The canonical text of a reading, which `toReading` reads back: "3.0" at its published decimals, "93.9672801636" with all its digits where
 * those decimals would change its value, or the shorthand.
 */
export function readingText(reading: Reading): string {
  if (reading.kind === 'withheld') return reading.shorthand;
  const fixedText = reading.value.toFixed(reading.decimals);
  return Number(fixedText) === reading.value ? fixedText : plainNumber(reading.value);
}

/** A number without float noise, exponent or trailing zeros: at most 10 decimal places (docs/formats.md). */
export function plainNumber(value: number): string {
  const fixedText = withoutNoise(value).toFixed(NOISE_PLACES);
  return fixedText.replace(/\.?0+$/, '');
}
