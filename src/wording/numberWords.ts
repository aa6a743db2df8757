const NUMBER_WORDS = 'no one two three four five six seven eight nine ten'.split(' ');

/** A small number in words, as a sentence has it: `five`, `11`; none is "no". */
export function inWords(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
