import type { Issue } from '@/domain/plan/issue';

/** The longest message. It is read in a terminal or a list, where nobody reads more than a line or two. */
const LONGEST_MESSAGE = 900;

/** The longest name of a file or column; the name may be a whole paragraph by mistake. */
const LONGEST_NAME = 80;

/** Characters that control a terminal, or reverse the direction in which a line is read. */
export const CONTROL_CHARACTERS = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Makes an issue safe to show: text from a file cannot control the terminal, reverse a line or fill the screen. */
export function plainIssue(issue: Issue): Issue {
  const { file, column, message } = issue;
  return {
    ...issue,
    file: plainText(file, LONGEST_NAME),
    ...(column === undefined ? {} : { column: plainText(column, LONGEST_NAME) }),
    message: plainText(message, LONGEST_MESSAGE),
  };
}

/** A text on one line, with control characters as escapes (`\u001b`), cut where it is too long. */
function plainText(text: string, maxLength: number): string {
  // Only the part that will be shown is escaped.
  const shownText = text.slice(0, maxLength + 1).replaceAll(CONTROL_CHARACTERS, escapedCharacter);
  return shownText.length > maxLength
    ? `${shownText.slice(0, maxLength).replace(/[\uD800-\uDBFF]$/, '')}…`
    : shownText;
}

/** The escape of a character, such as `\u001b`, as JSON writes it. */
export function escapedCharacter(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
