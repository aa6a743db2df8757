import { quoted } from '@/sources/quoted';

/** Names of breakdowns that may be written with another sign than `=` before the group. In `White - British` the first word is no such name. */
const DIVIDING_DIMENSION = /^(?:sex|gender|age|ethnicity|ethnic group|disability|locality)$/i;

/**
 * The correction ` Write "sex=Female".` for a cell with one group that lacks its name or has another sign than `=`. For a single unknown word,
 * it says what is missing.
 */
export function groupAdvice(text: string): string {
  const trimmedText = text.trim();
  const [, name = '', sign = '', group = ''] =
    /^([\p{L}_ ]+?)\s*(:|==|[-–/])\s*([^=:]+)$/u.exec(trimmedText) ?? [];
  if (name !== '' && (/[:=]/.test(sign) || DIVIDING_DIMENSION.test(name)))
    return ` Write "${quoted(`${name.toLowerCase()}=${group.trim()}`)}".`;
  if (/^(?:(?:fe)?males?|girls?|boys?)$/i.test(trimmedText)) return ` Write "sex=${quoted(trimmedText)}".`;
  if (/^(?:sex|gender)$/i.test(trimmedText)) return ' Write "sex=Female" or "sex=Male", whichever it is.';
  if (trimmedText.includes('=')) return '';
  return ` Write what divides it as well, such as ethnicity=${quoted(trimmedText)}.`;
}
