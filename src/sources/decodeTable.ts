import type { Issue } from '@/domain/plan/issue';
import { decodeText, type Decoded } from './decodeText';
import { withoutTurningMarks } from './turningMarks';
import { windows1252Text } from './windows1252';

/**
 * The text of an officer's table: UTF-8, or the Windows-1252 in which Excel in the United Kingdom saves "CSV (Comma delimited)", with a note that says
 * which characters were read so. A file that is neither for certain is refused as before.
 */
export function decodeTable(bytes: Uint8Array, file: string): Decoded {
  const decodedText = decodeText(bytes, file);
  if (decodedText.kind === 'text' || decodedText.issue.code !== 'encoding') return decodedText;
  const text = olderExcelText(bytes);
  if (text === undefined) return decodedText;
  const { text: cleanText, issues } = withoutTurningMarks(text, file);
  return { kind: 'text', text: cleanText, issues: [encodingIssue(text, file), ...issues] };
}

/** The text of Windows-1252 bytes; undefined where they may be something else: cut or mixed UTF-8, UTF-16, another code page, or Excel on a Mac. */
function olderExcelText(bytes: Uint8Array): string | undefined {
  if (bytes.some(isControl)) return undefined;
  const text = windows1252Text(bytes);
  return NOT_THIS.some((sign) => sign.test(text)) ? undefined : text;
}

const NOT_THIS: readonly RegExp[] = [
  // The five bytes that the code page does not have.
  /[\u0081\u008D\u008F\u0090\u009D]/,
  // How the first byte of a UTF-8 letter reads: a capital that no English, Welsh or Irish name has.
  /[ÂÃ]|â[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/,
  // A capital with an accent inside or at the end of a word is a quotation mark or dash of a Mac: "childrenÕs".
  /[a-z][À-ÖØ-Þ]|[À-ÖØ-Þ](?![A-Za-zÀ-ÖØ-öø-ÿ'’.])/,
];

/** What no spreadsheet writes: a control character that is no tab and ends no line. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

function encodingIssue(text: string, file: string): Issue {
  const lines = text.split('\n');
  const beyondAscii = /[\u0080-\uFFFF]/g;
  const row = lines.findIndex((line) => line.search(beyondAscii) >= 0) + 1;
  const foundSigns = [...new Set(text.match(beyondAscii))].map((sign) => `"${sign}"`);
  const signList =
    foundSigns.length > MOST
      ? `${foundSigns.slice(0, MOST).join(', ')} and ${foundSigns.length - MOST} more`
      : foundSigns.join(', ');
  const message = `The file is not in UTF-8 but as Excel saves "CSV (Comma delimited)", and is read so: ${signList}, the first in line ${row}. See that names and text look right. To have no doubt, save it as "CSV UTF-8 (comma delimited)".`;
  return { severity: 'note', code: 'older-excel', file, row, message };
}

/** How many characters a message lists. */
const MOST = 8;
