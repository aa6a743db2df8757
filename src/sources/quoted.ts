/** Quotes a text that was found in a file, cut to a length that suits a message. */
export function quoted(text: string): string {
  return shortenedText(text, 40);
}

/** Quotes a name that the officer has to copy into feeds.json, so it is cut only where it is too long to copy. */
export function quotedName(name: string): string {
  return shortenedText(name, 100);
}

function shortenedText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
