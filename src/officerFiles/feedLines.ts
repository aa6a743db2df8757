/** Writes feeds as a JSON list with one line for each, as in feeds.json. */
export function feedLines(feeds: readonly object[]): string {
  return feeds.length === 0 ? '[]' : `[\n${feeds.map((feed) => `  ${JSON.stringify(feed)}`).join(',\n')}\n]`;
}
