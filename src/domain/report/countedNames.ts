import type { Indicator } from '@/domain/figures/indicator';

/** `62 children` of an indicator that counts children: a word of its title, unit or counts within three words of the number. */
export function namesCounted(
  { title, unit, numerator = '', denominator = '' }: Indicator,
  after: string,
): boolean {
  const own = new Set(longWords(`${title} ${unit.text} ${numerator} ${denominator}`).map(stem));
  const [clause = ''] = after.split(/[.,;:()]/);
  return longWords(clause.trim().split(' ').slice(0, 3).join(' ')).some((word) => own.has(stem(word)));
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}

/** One word for singular and plural: `families` and `family`, `children` and `child`. */
export function stem(word: string): string {
  return word.replace(/(?:ies|y|es|s|ren)$/, '');
}
