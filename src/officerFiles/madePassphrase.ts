/** The words of a passphrase. Six different words out of 7,776 give 77.5 bits: 2 × 10^23 passphrases, each equally likely. */
const WORD_COUNT = 6;

/** The long word list that the Electronic Frontier Foundation published in 2016 for passphrases. */
async function wordList(): Promise<readonly string[]> {
  const { EFF_LONG_WORDLIST } = await import('secure-password-utilities/wordlists');
  return EFF_LONG_WORDLIST;
}

/** Makes a new passphrase, drawn from the system's secure random source. */
export async function newPassphrase(): Promise<string> {
  const list = await wordList();
  const words = new Set<string>();
  while (words.size < WORD_COUNT) words.add(list[randomBelow(list.length)] ?? '');
  return [...words].join(' ');
}

/** A random whole number from 0 up to `limit`, each equally likely. A draw above the largest multiple of `limit` is repeated. */
function randomBelow(limit: number): number {
  const largestMultiple = Math.floor(2 ** 32 / limit) * limit;
  for (;;) {
    const [number = largestMultiple] = crypto.getRandomValues(new Uint32Array(1));
    if (number < largestMultiple) return number % limit;
  }
}

/**
 * Returns why a passphrase cannot come from `newPassphrase` (which puts one space between words), or undefined if it can. The reason never
 * repeats a word of the passphrase.
 */
export async function passphraseFault(passphrase: string): Promise<string | undefined> {
  const words = passphrase.split(' ');
  const list = new Set(await wordList());
  const unknownWordIndex = words.findIndex((word) => !list.has(word));
  if (words.length < WORD_COUNT) return `It has fewer than ${WORD_COUNT} words.`;
  if (unknownWordIndex !== -1)
    return `Word ${unknownWordIndex + 1} is not on the list that the program draws from. Check its spelling: lower case, one space between words.`;
  return new Set(words).size < words.length ? 'It has a word twice.' : undefined;
}
