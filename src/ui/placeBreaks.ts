/** The soft hyphen: it is visible only where a line breaks at it. */
const SOFT_HYPHEN = '\u00AD';

/** Words of at most this many letters fit in a narrow column and are not divided. */
const SHORT_NAME_LETTERS = 10;

/** The endings and beginnings at which English place names divide: Notting-ham-shire, Wolver-hampton, North-ampton, Bourne-mouth. */
const BREAKABLE_PARTS =
  /(?<=[a-z]{3})(?=shire\b|borough\b|brough\b|minster\b|mouth\b|church\b|smith\b|berland\b|(?<!ber)land\b)|(?<=th)(?=ampton)|(?=hamshire)|(?<=[a-z]{2}(?<!t))(?=hampton)/g;

/** A name with soft hyphens where a long word may break, because browsers have no dictionary of English place names. */
export function withBreaks(name: string): string {
  return name
    .split(' ')
    .map((word) => (word.length > SHORT_NAME_LETTERS ? word.replaceAll(BREAKABLE_PARTS, SOFT_HYPHEN) : word))
    .join(' ');
}

/** The lines of a name in a column that holds a given number of letters, with a hyphen where a word breaks. */
export function brokenLines(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of withBreaks(name).split(' ')) {
    const lastLine = lines.at(-1);
    const plainWord = word.replaceAll(SOFT_HYPHEN, '');
    if (lastLine !== undefined && lastLine.length + 1 + plainWord.length <= letters)
      lines[lines.length - 1] = `${lastLine} ${plainWord}`;
    else if (plainWord.length <= letters) lines.push(plainWord);
    else lines.push(...pieces(word.split(SOFT_HYPHEN), letters));
  }
  return lines;
}

/** Joins the parts of a word into lines, each as full as it can be. */
function pieces(parts: readonly string[], letters: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of parts) {
    const lastLine = lines.at(-1);
    if (lastLine !== undefined && lastLine.length + piece.length < letters)
      lines[lines.length - 1] = lastLine + piece;
    else lines.push(piece);
  }
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}-` : line));
}
