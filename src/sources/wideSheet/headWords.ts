/** A heading in lower case, with one space for whatever separates its words. */
export function headWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%&<>+£]+/g, ' ')
    .trim();
}
