/** The kinds of issues about texts that an officer may mark as looked at, and what she confirms by marking them. */
const LOOKED_AT_TEXTS: ReadonlyMap<string, { readonly where: string; readonly mark: string }> = new Map([
  [
    'number-beside-withheld',
    { where: 'if it gives no withheld figure away', mark: 'It gives none away: mark' },
  ],
  ['person-with-age', { where: 'if nobody can be known by it', mark: 'Nobody can be known by it: mark' }],
]);

export function isLookedAtText(code: string): boolean {
  return LOOKED_AT_TEXTS.has(code);
}

export function lookedAtWords(code: string): { readonly where: string; readonly mark: string } | undefined {
  return LOOKED_AT_TEXTS.get(code);
}
