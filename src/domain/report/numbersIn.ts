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
const SMALL: ReadonlyMap<string, number> = new Map(SMALL_NUMBER_WORDS.map((word, value) => [word, value]));
const TENS: ReadonlyMap<string, number> = new Map([
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, 20 + 10 * index]),
  // A common misspelling.
  ['fourty', 40],
]);
/** A number without its hyphen: thirtyseven. */
const JOINED = /^([a-z]+ty)(one|two|three|four|five|six|seven|eight|nine)$/;

const POWERS: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Figures with their commas and decimals, or a word. Figures that letters go before are a name: NI65, P1. */
const TOKEN =
  /(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d.,]|\d[.,])\d+(?:\.\d+)?(?!\d|(?:st|nd|rd|th)(?!\p{L}))|\p{L}+/gu;

type Token = { readonly word: string; readonly start: number; readonly end: number };

/** Every number of a text (`searchableText`), in order; neither ordinals nor fractions. */
export function numbersIn(text: string): readonly FoundNumber[] {
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }): Token => ({
    word: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length;) {
    const number = numberAt(tokens, at, text);
    if (number !== undefined) found.push(number.found);
    at = number?.next ?? at + 1;
  }
  return found;
}

/** The longest number that begins at a token. */
function numberAt(
  tokens: readonly Token[],
  at: number,
  text: string,
): { readonly found: FoundNumber; readonly next: number } | undefined {
  const first = tokens[at];
  if (first === undefined || partOf(first.word) === undefined) return undefined;
  let [next, total, group] = [at, 0, 0];
  let last: Part | undefined;
  for (;;) {
    const place = last === undefined ? next : followerOf(tokens, next, text, last);
    const part = place === undefined ? undefined : partOf(tokens[place]?.word ?? '');
    if (place === undefined || part === undefined || !follows(last, part)) break;
    if (part.kind !== 'power') group += part.value;
    else if (part.value < 1000) group = Math.max(1, group) * part.value;
    else [total, group] = [total + Math.max(1, group) * part.value, 0];
    last = part;
    next = place + 1;
  }
  const end = tokens[next - 1]?.end ?? first.end;
  const half = /\bhalf an? $/i.test(text.slice(Math.max(0, first.start - 10), first.start)) ? 0.5 : 1;
  const found = {
    text: text.slice(first.start, end),
    start: first.start,
    end,
    value: (total + group) * half,
  };
  return { found, next };
}

type Part = { readonly kind: 'figures' | 'small' | 'ten' | 'power'; readonly value: number };

function partOf(word: string): Part | undefined {
  if (/^\d/.test(word)) return { kind: 'figures', value: Number(word.replaceAll(',', '')) };
  const joined = JOINED.exec(word);
  const [tens, units] = [TENS.get(joined?.[1] ?? ''), SMALL.get(joined?.[2] ?? '')];
  if (tens !== undefined && units !== undefined) return { kind: 'figures', value: tens + units };
  const kinds = [
    ['small', SMALL],
    ['ten', TENS],
    ['power', POWERS],
  ] as const;
  for (const [kind, words] of kinds) {
    const value = words.get(word);
    if (value !== undefined) return { kind, value };
  }
  return undefined;
}

/** Whether a part continues the number before it: twenty-three, three hundred, 3 million; not two three. */
function follows(last: Part | undefined, { kind, value }: Part): boolean {
  if (last === undefined) return true;
  if (kind === 'power') return last.kind !== 'power' || last.value < value;
  if (kind === 'small') return (last.kind === 'ten' && value > 0 && value < 10) || last.kind === 'power';
  return kind === 'ten' && last.kind === 'power';
}

/** The token that may continue a number: behind a space or hyphen, and behind a hundred also behind "and". */
function followerOf(tokens: readonly Token[], next: number, text: string, last: Part): number | undefined {
  const [before, here, after] = [tokens[next - 1], tokens[next], tokens[next + 1]];
  if (before === undefined || here === undefined) return undefined;
  const isNear = (a: Token, b: Token) => /^[ -]$/.test(text.slice(a.end, b.start));
  if (!isNear(before, here)) return undefined;
  if (here.word !== 'and') return next;
  return last.kind === 'power' && last.value >= 100 && after !== undefined && isNear(here, after)
    ? next + 1
    : undefined;
}
