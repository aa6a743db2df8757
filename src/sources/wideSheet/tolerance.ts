import type { Polarity } from '@/domain/figures/polarity';
import { toNumber } from '@/sources/number';

/** The text of a target or of a limit of a colour: `95%+`, `26%<`, `77 or less`, `85-90%`. */
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
const TWO = new RegExp(`^(?:between )?(?<low>${NUMBER})\\s*(?:-|–|to|and)\\s*(?<high>${NUMBER})$`, 'i');

export function tolerance(text: string): Tolerance {
  const plain = text.trim();
  if (plain === '') return { kind: 'empty' };
  const two = TWO.exec(plain)?.groups;
  if (two !== undefined) return limit([two['low'] ?? '', two['high'] ?? ''], undefined, plain);
  const one = ONE.exec(plain)?.groups;
  if (one === undefined) return { kind: 'unread', text: plain };
  return limit([one['number'] ?? ''], sideOf(one['before'] ?? '', one['after'] ?? ''), plain);
}

function limit(written: readonly string[], side: 'above' | 'below' | undefined, whole: string): Tolerance {
  const texts = written.map((one) => one.replaceAll(/[£,%\s]/g, '').replace('−', '-'));
  const values = texts.map((one) => toNumber(one)?.value);
  if (values.includes(undefined)) return { kind: 'unread', text: whole };
  return {
    kind: 'limit',
    texts,
    values: values.filter((one) => one !== undefined),
    side,
    isPercent: whole.includes('%'),
  };
}

/** `>30%`, `30%+` and `30 or more` lie above; `26%<` in a target is how these sheets write "26% or less", and `92%>` "92% or more". */
function sideOf(before: string, after: string): 'above' | 'below' | undefined {
  const sign = `${before} ${after}`.toLowerCase();
  if (/[>≥+]|more|over|above|min|least|higher|greater|plus/.test(sign) && !/at most/.test(sign))
    return 'above';
  return /[<≤]|less|under|below|max|most|lower|fewer|up to/.test(sign) ? 'below' : undefined;
}

export type AmberLimit = { readonly kind: 'limit'; readonly text: string } | { readonly kind: 'differ' };

/** The worst value that is still amber, from the limit of amber or of red. */
export function furthestAmber(red: Tolerance, amber: Tolerance, polarity: Polarity): AmberLimit | undefined {
  if (polarity === 'neutral') return undefined;
  const far = (of: Tolerance): string | undefined => {
    if (of.kind !== 'limit') return undefined;
    const place =
      of.values.length < 2
        ? 0
        : polarity === 'high'
          ? of.values.indexOf(Math.min(...of.values))
          : of.values.indexOf(Math.max(...of.values));
    return of.texts[place];
  };
  const [fromRed, fromAmber] = [
    red.kind === 'limit' && red.values.length === 1 ? far(red) : undefined,
    far(amber),
  ];
  const one = fromAmber ?? fromRed;
  if (one === undefined) return undefined;
  const agree =
    fromRed === undefined ||
    fromAmber === undefined ||
    Number(fromRed) === Number(fromAmber) ||
    isNext(fromRed, fromAmber);
  return agree ? { kind: 'limit', text: one } : { kind: 'differ' };
}

/** Red below 85 and amber from 85; red up to 84.9, or 84, and amber from 85. */
function isNext(red: string, amber: string): boolean {
  const decimals = Math.max(...[red, amber].map((text) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0));
  return Math.abs(Number(red) - Number(amber)) <= 1.0001 * 10 ** -decimals;
}

/** The polarity that a target's own sign and its colours' order give away, where a sheet does not say which way is good. */
export function polarityOf({
  target,
  red,
}: {
  readonly target: Tolerance;
  readonly red: Tolerance;
}): Polarity | undefined {
  if (target.kind === 'limit' && target.side !== undefined) return target.side === 'above' ? 'high' : 'low';
  if (red.kind === 'limit' && red.side !== undefined) return red.side === 'above' ? 'low' : 'high';
  const [aim, bad] = [
    target.kind === 'limit' ? target.values[0] : undefined,
    red.kind === 'limit' ? red.values[0] : undefined,
  ];
  if (aim === undefined || bad === undefined || aim === bad) return undefined;
  return aim > bad ? 'high' : 'low';
}
