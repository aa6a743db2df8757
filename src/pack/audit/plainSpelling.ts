/**
 * The name of a dimension or group in lower case, without spaces and hyphens, so that all spellings of it are equal. A colon keeps two numbers
 * apart: "0-4" and "0 to 4" become "0:4", and not "04".
 */
export function plainSpelling(text: string): string {
  const knownSpelling = SPELLINGS.get(text);
  if (knownSpelling !== undefined) return knownSpelling;
  const spelling = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\d)\s*(?:[‐‑–—-]|\bto\b)\s*(?=\d)/g, ':')
    .replaceAll(/(?<=\d)[\s_]+(?=\d)/g, ':')
    .replaceAll(/[\s_‘’'‐‑–—-]+/g, '');
  SPELLINGS.set(text, spelling);
  return spelling;
}

/** Spellings that were worked out before. A pack repeats the same few names thousands of times. */
const SPELLINGS = new Map<string, string>();
