import type { Indicator } from '@/domain/figures/indicator';
import { companionsOf } from '@/domain/scorecard/pair';
import type { Commentary } from '@/domain/plan/plan';
import { dueOf } from '@/domain/registers/dueDate';
import { heldChanges, heldDistances, heldNumbers, type HeldFigures, type HeldNumber } from './heldNumbers';
import { numberClaims, type NumberClaim } from './numberClaims';

/** A statement of a paragraph that contradicts the figures or the calendar. */
export type FigureFault =
  /** A number that no figure, average or target of its indicator is, nor of one that must be read with it; `other` has it. */
  | {
      readonly kind: 'number';
      readonly found: string;
      readonly of: NumberClaim['of'];
      readonly indicator: Indicator;
      readonly other: Indicator | undefined;
      /** The held number that is nearest to it, and so is probably meant. */
      readonly nearest: HeldNumber | undefined;
      /** The last change of the figure, if one was found. */
      readonly lastChange: number | undefined;
    }
  /** An action whose date has gone by. */
  | { readonly kind: 'gone-by'; readonly due: string };

type Paragraph = Pick<Commentary, 'kind' | 'text' | 'due'> & { readonly indicator?: string | undefined };

/** The faults of one paragraph beside what is held. Paragraphs of kind `data-quality` speak of doubtful figures, and have none. */
export function figureFaults(paragraph: Paragraph, held: HeldFigures): readonly FigureFault[] {
  if (paragraph.kind === 'data-quality') return [];
  return [...otherNumbers(paragraph, held), ...goneBy(paragraph, held)];
}

function otherNumbers({ text, indicator: id }: Paragraph, held: HeldFigures): readonly FigureFault[] {
  const { data } = held;
  const indicator = data.indicators.find((one) => one.id === id);
  if (indicator === undefined) return [];
  const claims = [...percentagesIn(text, indicator), ...numberClaims(text, indicator)];
  if (claims.length === 0) return [];
  const own = heldNumbers(indicator, text, held);
  if (own.length === 0) return [];
  const known = [
    ...own,
    ...companionsOf(data, indicator)
      .filter(({ unit }) => unit.kind === indicator.unit.kind)
      .flatMap((companion) => heldNumbers(companion, text, held)),
  ];
  return claims.flatMap((claim): readonly FigureFault[] => {
    if (!isWrong(claim, known, own, indicator)) return [];
    const other = otherWith(claim, indicator, text, held);
    if (other !== undefined && claim.of === 'figure' && namedIn(text, other)) return [];
    const lastChange = claim.of === 'figure' ? undefined : distancesOf(claim, own)[0];
    return [
      {
        kind: 'number',
        found: claim.found,
        of: claim.of,
        indicator,
        other,
        nearest: nearestTo(claim, own),
        lastChange,
      },
    ];
  });
}

/** Percentages of a share: each is a claim, as its unit is written with it. */
function percentagesIn(text: string, { unit }: Indicator): readonly NumberClaim[] {
  if (unit.kind !== 'share') return [];
  return [...text.matchAll(/(?<![\d.,])(\d{1,3})(\.\d+)?%/g)].map(([found, whole = '', decimals = '']) => ({
    found,
    value: Number(whole + decimals),
    step: 10 ** -Math.max(0, decimals.length - 1),
    of: 'figure',
    hasUnit: true,
  }));
}

/** How near a number must be to a figure to be probably meant as that figure, as a share of the figure. */
const NEAR = 0.25;
/** A bare number with fewer digits is just as likely to mean something else. */
const SMALLEST_BARE = 10;

function isWrong(
  claim: NumberClaim,
  known: readonly HeldNumber[],
  own: readonly HeldNumber[],
  { unit }: Indicator,
): boolean {
  if (claim.of !== 'figure') {
    const distances = distancesOf(claim, own);
    const [last] = distances;
    if (last === undefined || distances.some((one) => Math.abs(one - claim.value) <= claim.step))
      return false;
    // Points are of a share; "25 more" may be of something else.
    return unit.kind === 'share' || isNear(claim.value, last, claim.step);
  }
  if (known.some(({ value }) => isSaid(claim, value))) return false;
  // The unit is written with it: whatever its size, it is a figure of this kind.
  if (claim.hasUnit && unit.kind !== 'count') return true;
  if (!claim.hasUnit && claim.value < SMALLEST_BARE && Number.isInteger(claim.value)) return false;
  return own.some(
    ({ value, whose }) => whose !== 'another' && isNear(claim.value, value, claim.hasUnit ? 1 : 0),
  );
}

function distancesOf({ of }: NumberClaim, own: readonly HeldNumber[]): readonly number[] {
  return of === 'relative change' ? heldChanges(own) : heldDistances(own);
}

/** Whether a figure is what the number says, to the number's own precision: half a step either way. */
function isSaid({ value, step }: NumberClaim, figure: number): boolean {
  return Math.abs(figure - value) <= step / 2 + step * 1e-9;
}

function isNear(found: number, figure: number, least: number): boolean {
  return Math.abs(found - figure) <= Math.max(NEAR * Math.abs(figure), least);
}

function nearestTo({ value }: NumberClaim, own: readonly HeldNumber[]): HeldNumber | undefined {
  const dated = own.filter(({ whose, period }) => whose !== 'another' && period !== undefined);
  return dated.toSorted((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

/** Another indicator of the same kind of unit that has the number. */
function otherWith(
  claim: NumberClaim,
  { id, unit }: Indicator,
  text: string,
  held: HeldFigures,
): Indicator | undefined {
  if (claim.of !== 'figure') return undefined;
  return held.data.indicators.find(
    (one) =>
      one.id !== id &&
      one.unit.kind === unit.kind &&
      heldNumbers(one, text, held).some(({ value }) => isSaid(claim, value)),
  );
}

/** Whether a paragraph names what an indicator counts, which says whose count a number is. Percentages are all of one kind, so a name says nothing about them. */
function namedIn(text: string, { title, unit }: Indicator): boolean {
  if (unit.kind === 'share') return false;
  const words = (from: string) => from.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  const said = new Set(words(text));
  return words(title).some((word) => said.has(word));
}

function goneBy({ kind, due }: Paragraph, { asAt }: HeldFigures): readonly FigureFault[] {
  if (kind !== 'action' || due === undefined) return [];
  const { latest } = dueOf(due, asAt);
  return latest === undefined || latest >= asAt ? [] : [{ kind: 'gone-by', due }];
}
