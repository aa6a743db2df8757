/**
 * Prepares a text for the search: digits of any script become 0 to 9, dashes and quotation marks become one kind, spaces become single, and marks
 * that a page does not show go; spaces within a word go. An underscore becomes a space, as in a file's name. Letters keep their case, so that May is not may.
 */
export function searchableText(text: string): string {
  return text
    .replaceAll(/(?<=\d)(?=[¼-¾⅐-⅞])|_/gu, ' ')
    .normalize('NFKC')
    .replaceAll(/\p{Nd}/gu, asciiDigit)
    .replaceAll(/\p{Cf}|[*~`\\]/gu, '')
    .replaceAll(/[‐‑‒–—―−]/g, '-')
    .replaceAll(/[‘’ʼ]/g, "'")
    .replaceAll('⁄', '/')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(SPACED_WORD, (word) => word.replaceAll(' ', ''))
    .trim();
}

/** A word with a space after each letter, as in a poster: "t h r e e". */
const SPACED_WORD = /(?<!\p{L}|\p{L}['-])\p{L}(?: \p{L}){2,}(?!['-]?\p{L})/gu;

/** Unicode keeps the ten digits of a script together, nought first, so a digit's value is the number of digits of that script before it. */
function asciiDigit(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 128) return sign;
  let digit = 0;
  while (digit < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - digit - 1))) digit += 1;
  return String(digit);
}
