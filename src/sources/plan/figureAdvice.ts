const STATUSES: Readonly<Record<string, string>> = { p: 'provisional', r: 'revised', e: 'estimated' };

/**
 * What to write for a figure that is more than a number: ` Write "1190" alone.` or nothing. A figure that cannot be read may still be a count too
 * small to publish, or the share of a few people: below 100, and in a percentage, its digits are shown as `#`.
 */
export function figureAdvice(text: string, isSecret = false): string {
  const numbers = text.match(NUMBERS) ?? [];
  const [run = ''] = numbers;
  if (numbers.length !== 1 || !/\d/.test(run)) return '';
  const written = withoutEnds(run);
  const plain = plainNumber(written);
  if (plain === undefined) return '';
  const sign = /^[-−]|^\(.*\)$/.test(text.trim()) ? '-' : '';
  const percent = /^\s*%/.test(text.slice(text.indexOf(run) + run.length)) ? '%' : '';
  const number = `"${maskedFigure(`${sign}${plain}${percent}`, isSecret)}"`;
  const mark = /^[\s([]*([pre])[\s)\]]*$/i.exec(text.slice(text.indexOf(run) + run.length))?.[1];
  const status = mark === undefined ? undefined : STATUSES[mark.toLowerCase()];
  if (status !== undefined) return ` Write ${number} alone, and ${status} under status.`;
  if (/[*†‡^#¹²³]/.test(text)) return ` Write ${number} alone, and what the mark means under note.`;
  return number.includes('#')
    ? ` Write ${number}, with your digits for each "#": no spaces, signs or words.`
    : ` Write ${number}: no spaces, signs or words.`;
}

/** What a message may show of a text: a large number in full; any other number, or one of a row that is not public, with "#" for each digit. */
export function maskedFigure(text: string, isSecret = false): string {
  const numbers = text.match(NUMBERS) ?? [];
  const plain = numbers.length === 1 ? plainNumber(withoutEnds(numbers[0] ?? '')) : undefined;
  const isLarge = !isSecret && plain !== undefined && Number(plain) >= LARGE && !text.includes('%');
  return isLarge ? text : text.replaceAll(/\d/g, '#');
}

/** No rule of small counts in use withholds as many. */
const LARGE = 100;
const NUMBERS = /\d[\d,. \u00a0\u2009\u202f]*/g;

function withoutEnds(run: string): string {
  return run.trim().replace(/[.,]+$/, '');
}

/** The digits of a number without its spaces and commas, with a point where a comma means one; undefined where that is not clear. */
function plainNumber(written: string): string | undefined {
  const joined = written.replaceAll(/[ \u00a0\u2009\u202f]/g, '');
  if (/^\d+(\.\d+)?$/.test(joined)) return joined;
  if (/^\d+,\d{1,2}$/.test(joined)) return joined.replace(',', '.');
  const withoutCommas = joined.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(withoutCommas) ? withoutCommas : undefined;
}
