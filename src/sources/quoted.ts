/** What was found, short enough for a message. */
export function quoted(text: string): string {
  return shortenedText(text, 40);
}

/** A name that has to be copied into feeds.json: cut only where nobody would. */
export function quotedName(name: string): string {
  return shortenedText(name, 100);
}

function shortenedText(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
