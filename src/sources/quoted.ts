/** What was found, short enough for a message. */
export function quoted(text: string): string {
  return cutShort(text, 40);
}

/** A name that has to be copied into feeds.json: cut only where nobody would. */
export function quotedName(name: string): string {
  return cutShort(name, 100);
}

function cutShort(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
