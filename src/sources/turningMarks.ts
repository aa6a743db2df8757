import type { Issue } from '@/domain/plan/issue';

/**
 * They make a text read as other than it is (`gpj.exe` as `exe.jpg`), or part a number from what a search looks for; no text in English needs
 * one. The twelve marks of Unicode's Bidi_Control property.
 */
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Finds a mark that JSON writes as an escape (`\u202e`), but not one whose backslash is itself escaped. */
const TURNING_IN_JSON =
  /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?<!\\)((?:\\\\)*)\\u(?:061c|200[ef]|202[a-e]|206[6-9])/gi;

/** A text of a publisher's file without such marks. They are left out in silence: the file is as it was downloaded, and no officer can mend it. */
export function removeTurningMarks(text: string): string {
  return text.replaceAll(TURNING, '');
}

/** A text without the marks that turn the direction of what follows, and one issue for all of them, at the place of the first. */
export function withoutTurningMarks(
  text: string,
  file: string,
): { readonly text: string; readonly issues: readonly Issue[] } {
  const isJson = file.endsWith('.json');
  const marks = isJson ? TURNING_IN_JSON : TURNING;
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

/** The line that a spreadsheet shows: a line end in quotes does not begin another. */
function rowAt(text: string, offset: number, isJson: boolean): number {
  let row = 1;
  let isQuoted = false;
  for (const sign of text.slice(0, offset))
    if (sign === '"' && !isJson) isQuoted = !isQuoted;
    else if (sign === '\n' && !isQuoted) row += 1;
  return row;
}
