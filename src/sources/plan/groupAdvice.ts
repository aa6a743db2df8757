import { quoted } from '@/sources/quoted';

/** What divides people, where another sign than = may be between it and a group: of `White - British` the first is no name. */
const DIVIDES = /^(?:sex|gender|age|ethnicity|ethnic group|disability|locality)$/i;

/** ` Write "sex=Female".` for the only group of a cell that is written without its name or with another sign; what is missing for a word alone. */
export function groupAdvice(text: string): string {
  const trimmedText = text.trim();
  const [, name = '', sign = '', group = ''] =
    /^([\p{L}_ ]+?)\s*(:|==|[-–/])\s*([^=:]+)$/u.exec(trimmedText) ?? [];
  if (name !== '' && (/[:=]/.test(sign) || DIVIDES.test(name)))
    return ` Write "${quoted(`${name.toLowerCase()}=${group.trim()}`)}".`;
  if (/^(?:(?:fe)?males?|girls?|boys?)$/i.test(trimmedText)) return ` Write "sex=${quoted(trimmedText)}".`;
  if (/^(?:sex|gender)$/i.test(trimmedText)) return ' Write "sex=Female" or "sex=Male", whichever it is.';
  if (trimmedText.includes('=')) return '';
  return ` Write what divides it as well, such as ethnicity=${quoted(trimmedText)}.`;
}
