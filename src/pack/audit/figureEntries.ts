import { baseOf } from '@/domain/figures/unit';
import { decimalsOf } from '@/domain/figures/rounding';
import type { AuditFigure } from './packFigures';
import { keyOf, type At, type Ledger, type Quantity } from './unknowns';

/** Enters what one figure says, or withholds, of counts of people; changes the ledger. */
export function enterFigure(figure: AuditFigure, ledger: Ledger, nameOf: (at: At) => string): void {
  const { indicator, text, isOwn } = figure;
  if (!indicator.people) return;
  const scale = baseOf(indicator.unit);
  const value = Number(text);
  const isShown = !Number.isNaN(value);
  const isWithheld = text === 'c' || text.startsWith('exempt:');
  const guard = isWithheld ? 'withheld' : 'small';
  const add = (
    quantity: Quantity,
    known: number | undefined,
    as: { least: 0 | 1; guard: 'withheld' | 'small' },
  ) => {
    const key = keyOf(quantity, figure);
    const said = quantity === 'count' ? '' : `, ${WORDS[quantity]}`;
    ledger.unknowns.set(key, { name: `${nameOf(figure)}${said}`, place: nameOf(figure), isOwn, ...as });
    if (known !== undefined && Number.isInteger(known) && known >= 0) ledger.known.set(key, known);
    return key;
  };
  if (indicator.unit.kind === 'count') {
    add('count', isShown ? value : undefined, { least: text === 'c' ? 1 : 0, guard });
    return;
  }
  if (scale === undefined) return;
  const { numerator, denominator } = figure;
  if (isShown && numerator === undefined && denominator === undefined) return;
  const count = add('count', numerator, { least: 0, guard });
  const outOf = add('out of', denominator, { least: isWithheld ? 1 : 0, guard: 'small' });
  if (indicator.unit.kind === 'share') {
    const left = add('left over', undefined, { least: 0, guard });
    ledger.equations.push({
      terms: [
        [count, 1],
        [left, 1],
        [outOf, -1],
      ],
      low: 0,
      high: 0,
      says: `those counted and those left over are all: ${nameOf(figure)}`,
    });
  }
  if (isShown) enterShare(figure, ledger, { count, outOf, scale, nameOf });
}

const WORDS: Readonly<Record<Quantity, string>> = {
  count: 'those counted',
  'out of': 'out of how many',
  'left over': 'those left over',
  added: 'added in the period',
};

/** A share as shown lies within half a unit of its last place: with its denominator it gives the count. */
function enterShare(
  figure: AuditFigure,
  { equations }: Ledger,
  {
    count,
    outOf,
    scale,
    nameOf,
  }: {
    readonly count: string;
    readonly outOf: string;
    readonly scale: number;
    readonly nameOf: (at: At) => string;
  },
): void {
  const fine = 2 * 10 ** decimalsOf(figure.text);
  const units = Math.round(Number(figure.text) * fine);
  const says = `the figure shown times its denominator, ${scale.toLocaleString('en-GB')} to the whole: ${nameOf(figure)}`;
  equations.push(
    {
      terms: [
        [count, scale * fine],
        [outOf, -(units + 1)],
      ],
      low: Number.NEGATIVE_INFINITY,
      high: 0,
      says,
    },
    {
      terms: [
        [count, scale * fine],
        [outOf, -(units - 1)],
      ],
      low: 0,
      high: Number.POSITIVE_INFINITY,
      says,
    },
  );
}
