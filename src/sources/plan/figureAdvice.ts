const STATUS_BY_LETTER: Readonly<Record<string, string>> = { p: 'provisional', r: 'revised', e: 'estimated' };

/**
 * Advice for a figure that is more than a number: ` Write "1190" alone.` or nothing. An unreadable figure may still be a count too small to
 * publish, or the share of a few people, so numbers below 100 and percentages are shown with `#` for each digit.
 */
export function figureAdvice(text: string, isSecret = false): string {
  const numbers = text.match(NUMBERS) ?? [];
  const [digits = ''] = numbers;
  if (numbers.length !== 1 || !/\d/.test(digits)) return '';
  const trimmedDigits = withoutEnds(digits);
  const plainText = plainNumber(trimmedDigits);
  if (plainText === undefined) return '';
  const sign = /^[-−]|^\(.*\)$/.test(text.trim()) ? '-' : '';
  const percent = /^\s*%/.test(text.slice(text.indexOf(digits) + digits.length)) ? '%' : '';
  const number = `"${maskedFigure(`${sign}${plainText}${percent}`, isSecret)}"`;
  const statusMark = /^[\s([]*([pre])[\s)\]]*$/i.exec(text.slice(text.indexOf(digits) + digits.length))?.[1];
  const status = statusMark === undefined ? undefined : STATUS_BY_LETTER[statusMark.toLowerCase()];
  if (status !== undefined) return ` Write ${number} alone, and ${status} under status.`;
  if (/[*†‡^#¹²³]/.test(text)) return ` Write ${number} alone, and what the mark means under note.`;
  return number.includes('#')
    ? ` Write ${number}, with your digits for each "#": no spaces, signs or words.`
    : ` Write ${number}: no spaces, signs or words.`;
}

/** What a message may show of a figure's text: large numbers in full, and `#` for each digit of all other numbers and of a row that is not public. */
export function maskedFigure(text: string, isSecret = false): string {
  const numbers = text.match(NUMBERS) ?? [];
  const plainText = numbers.length === 1 ? plainNumber(withoutEnds(numbers[0] ?? '')) : undefined;
  const isLarge =
    !isSecret && plainText !== undefined && Number(plainText) >= LARGE_NUMBER && !text.includes('%');
  return isLarge ? text : text.replaceAll(/\d/g, '#');
}

/** The least number that a message shows in full. No rule for small counts that is in use withholds as many. */
const LARGE_NUMBER = 100;
const NUMBERS = /\d[\d,. \u00a0\u2009\u202f]*/g;

function withoutEnds(digits: string): string {
  return digits.trim().replace(/[.,]+$/, '');
}

/** The digits of a number without spaces and commas, with a point for a decimal comma. Returns undefined if it is unclear what a comma means. */
function plainNumber(digits: string): string | undefined {
  const digitsJoined = digits.replaceAll(/[ \u00a0\u2009\u202f]/g, '');
  if (/^\d+(\.\d+)?$/.test(digitsJoined)) return digitsJoined;
  if (/^\d+,\d{1,2}$/.test(digitsJoined)) return digitsJoined.replace(',', '.');
  const withoutCommas = digitsJoined.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(withoutCommas) ? withoutCommas : undefined;
}
