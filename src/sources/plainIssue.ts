import type { Issue } from '@/domain/plan/issue';

/** A message is a line or two in a terminal or a list: what is longer is not read. */
const LONGEST_MESSAGE = 900;

/** The name of a file or column, where there is a whole paragraph instead. */
const LONGEST_NAME = 80;

/** Characters that control a terminal, or turn round the direction in which a line is read. */
export const CONTROL_CHARACTERS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Makes an issue safe to show: text from a file can't control the terminal, turn a line round or fill the screen. */
export function plainIssue(issue: Issue): Issue {
  const { file, column, message } = issue;
  return {
    ...issue,
    file: plainText(file, LONGEST_NAME),
    ...(column === undefined ? {} : { column: plainText(column, LONGEST_NAME) }),
    message: plainText(message, LONGEST_MESSAGE),
  };
}

/** The text on one line, with control characters as escapes (`\u001b`), and cut where it is too long. */
function plainText(text: string, maxLength: number): string {
  // What is cut away need not be shown.
  const shownText = text.slice(0, maxLength + 1).replaceAll(CONTROL_CHARACTERS, escapedCharacter);
  return shownText.length > maxLength
    ? `${shownText.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…`
    : shownText;
}

/** `\u001b` for the character itself, as a JSON file writes it. */
export function escapedCharacter(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
