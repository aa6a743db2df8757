import type { Issue } from '@/domain/plan/issue';
import { decodeText, type Decoded } from './decodeText';
import { withoutTurningMarks } from './turningMarks';
import { windows1252Text } from './windows1252';

/**
 * Decodes an officer's table: UTF-8, or the Windows-1252 in which Excel in the United Kingdom saves "CSV (Comma delimited)". A note then lists
 * the characters that were read as Windows-1252. A file that is not certainly either is refused.
 */
export function decodeTable(bytes: Uint8Array, file: string): Decoded {
  const decodedText = decodeText(bytes, file);
  if (decodedText.kind === 'text' || decodedText.issue.code !== 'encoding') return decodedText;
  const text = olderExcelText(bytes);
  if (text === undefined) return decodedText;
  const { text: cleanText, issues } = withoutTurningMarks(text, file);
  return { kind: 'text', text: cleanText, issues: [encodingIssue(text, file), ...issues] };
}

/** Decodes Windows-1252 bytes. Returns undefined if they may be something else: cut or mixed UTF-8, UTF-16, another code page, or Excel on a Mac. */
function olderExcelText(bytes: Uint8Array): string | undefined {
  if (bytes.some(isControl)) return undefined;
  const text = windows1252Text(bytes);
  return NOT_THIS.some((sign) => sign.test(text)) ? undefined : text;
}

const NOT_THIS: readonly RegExp[] = [
  // The five bytes that Windows-1252 does not use.
  /[\u0081\u008D\u008F\u0090\u009D]/,
  // What the first byte of a UTF-8 letter looks like in Windows-1252: a capital that no English, Welsh or Irish name
  // has.
  /[ÂÃ]|â[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]/,
  // A capital with an accent inside a word or at its end: what a Mac's quotation mark or dash looks like in
  // Windows-1252, as in "childrenÕs".
  /[a-z][À-ÖØ-Þ]|[À-ÖØ-Þ](?![A-Za-zÀ-ÖØ-öø-ÿ'’.])/,
];

/** A control character that is neither a tab nor a line end, which no spreadsheet writes. */
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

/** The most characters that a message lists. */
const MOST = 8;
