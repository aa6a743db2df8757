/**
 * Every match of a pattern. `matchAll` would search with a copy of the pattern, which has to be compiled again; for a pattern with `\p{L}` and no
 * case that takes milliseconds.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
