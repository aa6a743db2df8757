import type { Polarity } from '@/domain/figures/polarity';
import { toNumber } from '@/sources/number';

/** What a target or a colour's limit says, read from its text: `95%+`, `26%<`, `77 or less`, `85-90%`. */
export type Tolerance =
  | {
      readonly kind: 'limit';
      readonly texts: readonly string[];
      readonly values: readonly number[];
      readonly side: 'above' | 'below' | undefined;
      readonly isPercent: boolean;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unread'; readonly text: string };

const NUMBER = String.raw`[-−]?£?\d[\d,]*(?:\.\d+)?\s*%?`;
const ONE = new RegExp(
  `^(?<before>[<>≤≥=]{1,2}|at least|at most|more than|less than|over|under|above|below|up to|min(?:imum)?|max(?:imum)?)?\\s*(?<number>${NUMBER})\\s*(?<after>\\+|[<>≤≥]|or (?:more|less|above|below|over|under|higher|lower|fewer|greater|better)|and (?:above|below|over|under)|plus|days?)?$`,
  'i',
);
const TWO_LIMITS = new RegExp(
  `^(?:between )?(?<low>${NUMBER})\\s*(?:-|–|to|and)\\s*(?<high>${NUMBER})$`,
  'i',
);

export function tolerance(text: string): Tolerance {
  const plainText = text.trim();
  if (plainText === '') return { kind: 'empty' };
  const twoLimits = TWO_LIMITS.exec(plainText)?.groups;
  if (twoLimits !== undefined)
    return limit([twoLimits['low'] ?? '', twoLimits['high'] ?? ''], undefined, plainText);
  const oneLimit = ONE.exec(plainText)?.groups;
  if (oneLimit === undefined) return { kind: 'unread', text: plainText };
  return limit(
    [oneLimit['number'] ?? ''],
    sideOf(oneLimit['before'] ?? '', oneLimit['after'] ?? ''),
    plainText,
  );
}

function limit(
  writtenLimits: readonly string[],
  side: 'above' | 'below' | undefined,
  wholeText: string,
): Tolerance {
  const texts = writtenLimits.map((limitText) => limitText.replaceAll(/[£,%\s]/g, '').replace('−', '-'));
  const values = texts.map((limitText) => toNumber(limitText)?.value);
  if (values.includes(undefined)) return { kind: 'unread', text: wholeText };
  return {
    kind: 'limit',
    texts,
    values: values.filter((limitValue) => limitValue !== undefined),
    side,
    isPercent: wholeText.includes('%'),
  };
}

/**
 * The side of a limit that is good, or that has its colour: `>30%`, `30%+` and `30 or more` are above. These sheets write `26%<` for 26% or
 * less, and `92%>` for 92% or more.
 */
function sideOf(textBefore: string, textAfter: string): 'above' | 'below' | undefined {
  const sign = `${textBefore} ${textAfter}`.toLowerCase();
  if (/[>≥+]|more|over|above|min|least|higher|greater|plus/.test(sign) && !/at most/.test(sign))
    return 'above';
  return /[<≤]|less|under|below|max|most|lower|fewer|up to/.test(sign) ? 'below' : undefined;
}

export type AmberLimit = { readonly kind: 'limit'; readonly text: string } | { readonly kind: 'differ' };

/** The value furthest from green that is still amber, taken from the limit of amber, or else of red. Returns `differ` if the two limits contradict each other. */
export function furthestAmber(red: Tolerance, amber: Tolerance, polarity: Polarity): AmberLimit | undefined {
  if (polarity === 'neutral') return undefined;
  const farthestLimit = (tolerance: Tolerance): string | undefined => {
    if (tolerance.kind !== 'limit') return undefined;
    const limitIndex =
      tolerance.values.length < 2
        ? 0
        : polarity === 'high'
          ? tolerance.values.indexOf(Math.min(...tolerance.values))
          : tolerance.values.indexOf(Math.max(...tolerance.values));
    return tolerance.texts[limitIndex];
  };
  const [fromRed, fromAmber] = [
    red.kind === 'limit' && red.values.length === 1 ? farthestLimit(red) : undefined,
    farthestLimit(amber),
  ];
  const amberLimit = fromAmber ?? fromRed;
  if (amberLimit === undefined) return undefined;
  const limitsAgree =
    fromRed === undefined ||
    fromAmber === undefined ||
    Number(fromRed) === Number(fromAmber) ||
    isNext(fromRed, fromAmber);
  return limitsAgree ? { kind: 'limit', text: amberLimit } : { kind: 'differ' };
}

/** Whether the limits of red and amber leave no gap: amber begins at 85, and red is below 85, up to 84.9 or up to 84. */
function isNext(red: string, amber: string): boolean {
  const decimals = Math.max(...[red, amber].map((text) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0));
  return Math.abs(Number(red) - Number(amber)) <= 1.0001 * 10 ** -decimals;
}

/**
 * The polarity that follows from the sign of the target or from the order of the limits, for a sheet that does not say which way is good.
 * Returns undefined if neither tells.
 */
export function polarityOf({
  target,
  red,
}: {
  readonly target: Tolerance;
  readonly red: Tolerance;
}): Polarity | undefined {
  if (target.kind === 'limit' && target.side !== undefined) return target.side === 'above' ? 'high' : 'low';
  if (red.kind === 'limit' && red.side !== undefined) return red.side === 'above' ? 'low' : 'high';
  const [greenLimit, redLimit] = [
    target.kind === 'limit' ? target.values[0] : undefined,
    red.kind === 'limit' ? red.values[0] : undefined,
  ];
  if (greenLimit === undefined || redLimit === undefined || greenLimit === redLimit) return undefined;
  return greenLimit > redLimit ? 'high' : 'low';
}
