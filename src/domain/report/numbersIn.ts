/** A number found in a text, in figures (`1,204`) or in words (`twenty-three`), and its position. */
export type FoundNumber = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: number;
};

/** The words for 0 to 19, each in the place of its number. */
export const SMALL_NUMBER_WORDS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  SMALL_NUMBER_WORDS.map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  // A common misspelling.
  ['fourty', 40],
]);
/** Matches a number that was written without its hyphen: thirtyseven. */
const JOINED_WORD = /^([a-z]+ty)(one|two|three|four|five|six|seven|eight|nine)$/;

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Matches a number in figures, with its commas and decimals, or one word. Figures directly after a letter belong to a name and do not match: NI65, P1. */
const TOKEN_PATTERN =
  /(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,]|\d[.,])\d+(?:\.\d+)?(?!\d|(?:st|nd|rd|th)(?!\p{L}))|\p{L}+/gu;

type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Every number in a text (as `searchableText` prepares it), in order. Ordinals and fractions are left out. */
export function numbersIn(text: string): readonly FoundNumber[] {
  const tokens = [...text.matchAll(TOKEN_PATTERN)].map(({ 0: word, index }): Token => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const numbers: FoundNumber[] = [];
  for (let tokenIndex = 0; tokenIndex < tokens.length;) {
    const number = numberAt(tokens, tokenIndex, text);
    if (number !== undefined) numbers.push(number.foundNumber);
    tokenIndex = number?.nextIndex ?? tokenIndex + 1;
  }
  return numbers;
}

/** The longest number that begins at a token. */
function numberAt(
  tokens: readonly Token[],
  startIndex: number,
  text: string,
): { readonly foundNumber: FoundNumber; readonly nextIndex: number } | undefined {
  const firstToken = tokens[startIndex];
  if (firstToken === undefined || partOf(firstToken.word) === undefined) return undefined;
  let [nextIndex, total, group] = [startIndex, 0, 0];
  let lastPart: NumberPart | undefined;
  for (;;) {
    const partIndex = lastPart === undefined ? nextIndex : followerOf(tokens, nextIndex, text, lastPart);
    const part = partIndex === undefined ? undefined : partOf(tokens[partIndex]?.word ?? '');
    if (partIndex === undefined || part === undefined || !continuesNumber(lastPart, part)) break;
    if (part.kind !== 'power') group += part.value;
    else if (part.value < 1000) group = Math.max(1, group) * part.value;
    else [total, group] = [total + Math.max(1, group) * part.value, 0];
    lastPart = part;
    nextIndex = partIndex + 1;
  }
  const numberEnd = tokens[nextIndex - 1]?.end ?? firstToken.end;
  const halfFactor = /\bhalf an? $/i.test(text.slice(Math.max(0, firstToken.start - 10), firstToken.start))
    ? 0.5
    : 1;
  const foundNumber = {
    text: text.slice(firstToken.start, numberEnd),
    start: firstToken.start,
    end: numberEnd,
    value: (total + group) * halfFactor,
  };
  return { foundNumber, nextIndex };
}

type NumberPart = { readonly kind: 'figures' | 'small' | 'ten' | 'power'; readonly value: number };

function partOf(word: string): NumberPart | undefined {
  if (/^\d/.test(word)) return { kind: 'figures', value: Number(word.replaceAll(',', '')) };
  const joinedMatch = JOINED_WORD.exec(word);
  const [tens, units] = [TENS.get(joinedMatch?.[1] ?? ''), SMALL_NUMBERS.get(joinedMatch?.[2] ?? '')];
  if (tens !== undefined && units !== undefined) return { kind: 'figures', value: tens + units };
  const kinds = [
    ['small', SMALL_NUMBERS],
    ['ten', TENS],
    ['power', MULTIPLIERS],
  ] as const;
  for (const [kind, words] of kinds) {
    const value = words.get(word);
    if (value !== undefined) return { kind, value };
  }
  return undefined;
}

/** Whether a part continues the number before it: twenty-three, three hundred, 3 million; not two three. */
function continuesNumber(previous: NumberPart | undefined, { kind, value }: NumberPart): boolean {
  if (previous === undefined) return true;
  if (kind === 'power') return previous.kind !== 'power' || previous.value < value;
  if (kind === 'small')
    return (previous.kind === 'ten' && value > 0 && value < 10) || previous.kind === 'power';
  return kind === 'ten' && previous.kind === 'power';
}

/** The next token, if it may continue a number: it follows after a space or hyphen, or after "and" where the number so far ends with "hundred". */
function followerOf(
  tokens: readonly Token[],
  nextIndex: number,
  text: string,
  lastPart: NumberPart,
): number | undefined {
  const [previousToken, currentToken, followingToken] = [
    tokens[nextIndex - 1],
    tokens[nextIndex],
    tokens[nextIndex + 1],
  ];
  if (previousToken === undefined || currentToken === undefined) return undefined;
  const isAdjacent = (a: Token, b: Token) => /^[ -]$/.test(text.slice(a.end, b.start));
  if (!isAdjacent(previousToken, currentToken)) return undefined;
  if (currentToken.word !== 'and') return nextIndex;
  return lastPart.kind === 'power' &&
    lastPart.value >= 100 &&
    followingToken !== undefined &&
    isAdjacent(currentToken, followingToken)
    ? nextIndex + 1
    : undefined;
}
