/** Lower case, and one space for whatever is between words. */
export function headWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%&<>+£]+/g, ' ')
    .trim();
}
