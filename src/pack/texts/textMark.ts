import { createHash } from 'node:crypto';
import type { LookedAtRow } from '@/sources/plan/lookedAtTable';

/** A text longer than this is written in looked-at.csv as its beginning and its digest, because a message has no room for more. */
const LONGEST_WHOLE_TEXT = 200;
const BEGINNING_LENGTH = 60;

/** The text with single spaces in place of spaces and line ends, which a spreadsheet changes when it saves. */
function withSingleSpaces(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** How looked-at.csv writes a text: in full, or the beginning of a long text with its digest. */
export function textMark(text: string): string {
  const spacedText = withSingleSpaces(text);
  if (spacedText.length <= LONGEST_WHOLE_TEXT) return spacedText;
  const digest = createHash('sha256').update(spacedText).digest('hex').slice(0, 16);
  return `${spacedText
    .slice(0, BEGINNING_LENGTH)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}… [${digest}]`;
}

/** The key of a text within its file. The row is not part of it, because rows move. */
export function textKey(file: string, text: string): string {
  return `${file
    .trim()
    .toLowerCase()
    .replace(/\.csv$/, '')}|${textMark(text)}`;
}

/** The key of the text that a row of looked-at.csv is about. A row with the whole of a long text is accepted too. */
export function keyOfMark({ file, text }: LookedAtRow): string {
  return textKey(file, text);
}

/** The row of looked-at.csv to add for a text, as CSV. The officer fills in who looked at the text and when. */
export function lookedAtLine({
  file,
  row,
  text,
}: {
  readonly file: string;
  readonly row?: number | undefined;
  readonly text: string;
}): string {
  return `${file},${row ?? ''},"${textMark(text).replaceAll('"', '""')}",YOUR ROLE,YYYY-MM-DD`;
}
