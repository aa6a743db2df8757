/** The text of a file of the pack: one JSON value on one line. */
export function packJson(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
