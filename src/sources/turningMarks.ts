import type { Issue } from '@/domain/plan/issue';

/**
 * The twelve marks of Unicode's Bidi_Control property, which reverse the direction of text. They make `gpj.exe` read as `exe.jpg`, or split a
 * number so that a search misses it. No English text needs one.
 */
const TURNING_MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Finds a mark that JSON writes as an escape (`\u202e`), but not one whose backslash is itself escaped. */
const TURNING_IN_JSON =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?<!\\)((?:\\\\)*)\\u(?:061c|200[ef]|202[a-e]|206[6-9])/gi;

/** Removes these marks from the text of a publisher's file without an issue, because no officer can correct a downloaded file. */
export function removeTurningMarks(text: string): string {
  return text.replaceAll(TURNING_MARKS, '');
}

/** Removes the marks that reverse the direction of text, and reports them in one issue at the place of the first. */
export function withoutTurningMarks(
  text: string,
  file: string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  const isJson = file.endsWith('.json');
  const marks = isJson ? TURNING_IN_JSON : TURNING_MARKS;
  const firstMark = text.search(marks);
  if (firstMark === -1) return { text, issues: [] };
  let count = 0;
  const plainText = text.replaceAll(marks, (_, backslashes: unknown) => {
    count += 1;
    return typeof backslashes === 'string' ? backslashes : '';
  });
  const row = rowAt(text, firstMark, isJson);
  const foundText =
    count === 1
      ? 'A mark here turns the direction of text, and is left out'
      : `A mark here turns the direction of text, the first of ${count.toLocaleString('en-GB')} in the file; they are left out`;
  const message = `${foundText}. It can make a text read as other than it is. Look whether the text says what it should; such marks often come along with what is copied from a message or a web page.`;
  return { text: plainText, issues: [{ severity: 'warning', code: 'turning-marks', file, row, message }] };
}

/** The row of an offset as a spreadsheet counts it: a line end in quotes does not begin another row. */
function rowAt(text: string, offset: number, isJson: boolean): number {
  let row = 1;
  let isQuoted = false;
  for (const sign of text.slice(0, offset))
    if (sign === '"' && !isJson) isQuoted = !isQuoted;
    else if (sign === '\n' && !isQuoted) row += 1;
  return row;
}
