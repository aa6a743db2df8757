/** A run of text in commentary's small Markdown: plain, strong, emphasised, or a link. */
export type TextPiece =
  | { readonly kind: 'plain' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of commentary: a paragraph, or a list with its items in `lines`. */
export type TextBlock = { readonly kind: 'paragraph' | 'list'; readonly lines: readonly string[] };

/** The blocks of a text: an empty line ends a block, and a block is a list if every line begins with a bullet or a number. */
export function textBlocks(text: string): readonly TextBlock[] {
  return text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const items = lines.flatMap((line) => /^(?:[-*]|\d+\.)\s+([^]*)$/.exec(line)?.[1] ?? []);
      return items.length === lines.length
        ? { kind: 'list', lines: items }
        : { kind: 'paragraph', lines: [lines.join(' ')] };
    });
}

/**
 * Matches one piece of Markdown. A piece ends before any sign with which another piece could begin, so that no text is read more than twice,
 * however many signs in it are never closed.
 */
const MARKDOWN_PIECES =
  /\*\*([^*]+)\*\*|[*_](?=\S)([^*_\n]*[^*_\s])[*_]|\[([^[\]]+)\]\(((?:https:\/\/|mailto:)[^\s)[\]]+)\)/g;

/** The pieces of one line. Anything that is not emphasis or an https or mailto link stays as it was typed. */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let plainStart = 0;
  for (const match of text.matchAll(MARKDOWN_PIECES)) {
    const [matchedText, strong, emphasis, label = '', href] = match;
    if (match.index > plainStart) pieces.push({ kind: 'plain', text: text.slice(plainStart, match.index) });
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) pieces.push({ kind: 'emphasis', text: emphasis });
    else if (href !== undefined) pieces.push({ kind: 'link', text: label, href });
    plainStart = match.index + matchedText.length;
  }
  if (plainStart < text.length) pieces.push({ kind: 'plain', text: text.slice(plainStart) });
  return pieces;
}

/** The text without the signs of Markdown. */
export function plainWords(text: string): string {
  return textPieces(text)
    .map((piece) => piece.text)
    .join('');
}
