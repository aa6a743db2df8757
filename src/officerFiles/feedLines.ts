/** A JSON list with one line an entry, as feeds.json is written. */
export function feedLines(feeds: readonly object[]): string {
  return feeds.length === 0 ? '[]' : `[\n${feeds.map((feed) => `  ${JSON.stringify(feed)}`).join(',\n')}\n]`;
}
