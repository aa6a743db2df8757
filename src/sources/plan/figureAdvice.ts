const STATUSES: Readonly<Record<string, string>> = { p: 'provisional', r: 'revised', e: 'estimated' };

/**
 * What to write for a figure that is more than a number: ` Write "####" alone.` or nothing. A figure that cannot be read may still be a count too
 * small to publish, so its digits are shown as `#`.
 */
export function figureAdvice(text: string): string {
  const numbers = text.match(/\d[\d,. \u00a0\u2009\u202f]*/g) ?? [];
  const [run = ''] = numbers;
  if (numbers.length !== 1 || !/\d/.test(run)) return '';
  const written = run.trim().replace(/[.,]+$/, '');
  const plain = plainNumber(written);
  if (plain === undefined) return '';
  const sign = /^[-−]|^\(.*\)$/.test(text.trim()) ? '-' : '';
  const percent = /^\s*%/.test(text.slice(text.indexOf(run) + run.length)) ? '%' : '';
  const number = `"${sign}${plain.replaceAll(/\d/g, '#')}${percent}"`;
  const mark = /^[\s([]*([pre])[\s)\]]*$/i.exec(text.slice(text.indexOf(run) + run.length))?.[1];
  const status = mark === undefined ? undefined : STATUSES[mark.toLowerCase()];
  if (status !== undefined) return ` Write ${number} alone, and ${status} under status.`;
  if (/[*†‡^#¹²³]/.test(text)) return ` Write ${number} alone, and what the mark means under note.`;
  return ` Write ${number}, with "#" for each digit: no spaces, signs or words.`;
}

/** The digits of a number without its spaces and commas, with a point where a comma means one; undefined where that is not clear. */
function plainNumber(written: string): string | undefined {
  const joined = written.replaceAll(/[ \u00a0\u2009\u202f]/g, '');
  if (/^\d+(\.\d+)?$/.test(joined)) return joined;
  if (/^\d+,\d{1,2}$/.test(joined)) return joined.replace(',', '.');
  const withoutCommas = joined.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(withoutCommas) ? withoutCommas : undefined;
}
