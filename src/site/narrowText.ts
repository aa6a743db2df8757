// Texts in which every character is below U+0100. A browser holds such a page in one byte a character, and reads it in
// less time; one character above that makes it two bytes for the whole page.

const WIDE_CHARACTERS = /[\u0100-\u{10FFFF}]/gu;
/** Scripts name a character above U+FFFF by its two halves. */
const WIDE_HALVES = /[\u0100-\uFFFF]/g;

/** Names each wide character by its number, as HTML does: “▼” becomes “&#9660;”. The text must hold no style or script. */
export function narrowMarkup(html: string): string {
  return html.replace(WIDE_CHARACTERS, (character) => `&#${character.codePointAt(0)};`);
}

/** Names each wide character of a style sheet by its number: “▼” becomes “\25bc ”. */
export function narrowStyle(style: string): string {
  return style.replace(WIDE_CHARACTERS, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}

/** Names each wide character of a script’s texts by its number: “▼” becomes “\u25bc”. */
export function narrowScript(script: string): string {
  return script.replace(WIDE_HALVES, (half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
