const LONGEST = 40;

/** What was found, short enough for a message. */
export function quoted(text: string, longest: number = LONGEST): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
