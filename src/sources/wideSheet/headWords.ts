/** Puts a heading into lower case, with one space in place of all that separates its words. */
export function headWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%&<>+£]+/g, ' ')
    .trim();
}
