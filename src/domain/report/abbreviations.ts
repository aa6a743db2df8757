import { GLOSSARY } from './glossary';

/** An abbreviation found in a text, and its meaning in the glossary. Undefined if the glossary does not have it. */
export type Abbreviation = { readonly word: string; readonly meaning: string | undefined };

/** Words in capitals that need no explanation, and the letters that mark a rating. */
const FAMILIAR_ABBREVIATIONS = new Set([
  'UK',
  'GP',
  'IT',
  'TV',
  'PDF',
  'OK',
  'AM',
  'PM',
  'I',
  'A',
  'GCSE',
  'BBC',
  'NHS',
  'VAT',
]);

/** Matches percentage points after a figure: `+3.8 pp`. */
const PERCENTAGE_POINTS = /\d\spp\b/;

/** The abbreviations of a text in alphabetical order: words with two capitals or more and no digits, and `pp` after a figure. */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  const words = new Set(text.match(/\b[A-Z][A-Za-z]?[A-Z]+[A-Za-z]?\b/g) ?? []);
  return [...words, ...(PERCENTAGE_POINTS.test(text) ? ['pp'] : [])]
    .filter((word) => !FAMILIAR_ABBREVIATIONS.has(word) && !/^[IVX]+$/.test(word))
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .map((word) => ({ word, meaning: meaningOf(word) }));
}

/** The meaning of an abbreviation in the glossary: the entry `Child protection plan (CPP)` explains CPP by its own words, the entry `CSE` by its meaning. */
function meaningOf(word: string): string | undefined {
  const singular = word.replace(/s$/, '');
  for (const { word: entry, meaning } of GLOSSARY) {
    if (entry.split(', ').some((spelling) => spelling === word || spelling === singular)) return meaning;
    const [, fullForm, shortForm] = /^(.+) \(([^)]+)\)$/.exec(entry) ?? [];
    if (fullForm !== undefined && (shortForm === word || shortForm === singular))
      return `${fullForm}. ${meaning}`;
  }
  return undefined;
}
