const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT_MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec';
const SPACES_TO_KEEP: readonly RegExp[] = [
  / (?=pp\b)/g,
  /(?<=^Not|^not) (?=rated$|shown\b)/g,
  new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${MONTHS})\\b)`, 'g'),
  new RegExp(`(?<=\\b(?:${MONTHS}|${SHORT_MONTHS})) (?=\\d{4}\\b)`, 'g'),
  /(?<=\b\d{4}\/\d{2}) (?=Q\d)/g,
  /(?<=\bWeek) (?=\d)/g,
];

/** Whether a cell stays on one line because it is a figure, date, period or rating: `+0.1 pp`, `31 October 2025`, `2025/26 Q2`. */
export function unbroken(text: string): string {
  return SPACES_TO_KEEP.reduce((joinedText, space) => joinedText.replaceAll(space, '\u00A0'), text);
}

/** A title with a no-break space before its last word if that word is short: `Better is`. */
export function unbrokenTitle(text: string): string {
  return text.replace(/ (?=\w{1,2}$)/, '\u00A0');
}
