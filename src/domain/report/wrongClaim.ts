import type { Indicator } from '@/domain/figures/indicator';
import { heldChanges, heldDistances, type HeldNumber } from './heldNumbers';
import { isSaid } from './isSaid';
import { titleShareIn } from './namedIndicator';
import type { NumberClaim } from './numberClaim';
import { ownerOfNumber } from './numberOwner';

/** How near a number must be to a figure, as a share of it, so that it was probably meant as that figure. */
const NEAR_SHARE = 0.25;
/** A number without a unit that is smaller than this is just as likely to mean something else. */
const SMALLEST_BARE = 10;

/** Whether a number in a text contradicts the figures that are held, rather than being one of them or about something else. */
export function isWrongClaim(
  claim: NumberClaim,
  knownNumbers: readonly HeldNumber[],
  ownNumbers: readonly HeldNumber[],
  { unit, decimals, title }: Indicator,
): boolean {
  if (claim.claimKind !== 'figure') {
    const distances = heldDistancesLike(claim, ownNumbers);
    const [lastDistance] = distances;
    const precision = claim.claimKind === 'distance' ? claim.step / 2 + 10 ** -decimals : claim.step;
    if (
      lastDistance === undefined ||
      distances.some((distance) => Math.abs(distance - claim.value) <= precision + 1e-9)
    )
      return false;
    // A change in points belongs to a share, and a sentence with the title is about this indicator; "25 more" may be
    // about something else.
    const isNamed =
      claim.claimKind === 'relative change' &&
      titleShareIn(claim.textBefore + claim.textAfter, { title }) >= 0.6;
    return unit.kind === 'share' || isNamed || isNear(claim.value, lastDistance, claim.step);
  }
  const owner = ownerOfNumber(claim);
  const ownerNumbers = owner === undefined ? [] : ownNumbers.filter(({ owner: whose }) => whose === owner);
  if (ownerNumbers.length > 0) return !ownerNumbers.some(({ value }) => isSaid(claim, value));
  if (knownNumbers.some(({ value }) => isSaid(claim, value))) return false;
  // The number is written with the indicator's unit, so whatever its size, it is meant as such a figure.
  if (claim.hasUnit && unit.kind !== 'count') return true;
  if (!claim.hasUnit && claim.value < SMALLEST_BARE && Number.isInteger(claim.value)) return false;
  return ownNumbers.some(
    ({ value, owner }) => owner !== 'another' && isNear(claim.value, value, claim.hasUnit ? 1 : 0),
  );
}

/** The distances between held figures that a claim may mean. "Fell by 4 points to 1.9%" speaks of the change that ends at 1.9%. */
export function heldDistancesLike(
  { claimKind, textAfter }: NumberClaim,
  ownNumbers: readonly HeldNumber[],
): readonly number[] {
  if (claimKind === 'relative change') return heldChanges(ownNumbers);
  const endValue = /^ (?:to|and is now|and is) (\d+(?:\.\d+)?)(?= ?%| per ?cent)/i.exec(textAfter)?.[1];
  if (endValue === undefined) return heldDistances(ownNumbers);
  const decimals = /\.(\d+)$/.exec(endValue)?.[1]?.length ?? 0;
  const isEnd = ({ value }: HeldNumber) => isSaid({ value: Number(endValue), step: 10 ** -decimals }, value);
  const ourNumbers = ownNumbers.filter(({ owner }) => owner === 'ours');
  return ourNumbers
    .filter(isEnd)
    .flatMap((endNumber) => ourNumbers.map(({ value }) => Math.abs(endNumber.value - value)));
}

function isNear(value: number, figure: number, smallestMargin: number): boolean {
  return Math.abs(value - figure) <= Math.max(NEAR_SHARE * Math.abs(figure), smallestMargin);
}
