/** Lower case, and one space for whatever is between words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%&<>+£]+/g, ' ')
    .trim();
}
