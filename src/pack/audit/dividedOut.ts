import { partsOf } from './connectedParts';
import { keptBy } from './consistent';
import { withMissingParts } from './missingParts';
import type { OpenDivision } from './openDivisions';
import type { Ledger } from './unknowns';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { workedOut, type WorkedOut } from './workedOut';

/** The most divisions that give something away before the search stops: the others are tried again once more is withheld. */
const MOST_TELLING = 3;

/**
 * What someone who knows which areas lie in which can work out from a ledger, for each possible division of its areas. Each
 * division may be the true one, except those that contradict what the ledger says without them. If the solver gives up on
 * one division, the others are not tried: only the officer can say which is true.
 */
export function dividedOut(
  divisions: readonly OpenDivision[],
  ledger: Ledger,
  how: Parameters<typeof workedOut>[1],
): readonly WorkedOut[] {
  if (divisions.length === 0) return [];
  const isPossible = canHold(ledger, divisions, how.solver)
    ? (one: OpenDivision) => canHold(one.ledger, [one], how.solver)
    : () => true;
  const found = givenAwayBy(divisions, { ...how, explained: 0 }, isPossible);
  return found ?? givenAwayBy(divisions, { ...how, explained: 0 }, () => true) ?? [];
}

/** What the possible divisions give away, a finding for each place; undefined if no division is possible. */
function givenAwayBy(
  divisions: readonly OpenDivision[],
  how: Parameters<typeof workedOut>[1],
  isPossible: (division: OpenDivision) => boolean,
): readonly WorkedOut[] | undefined {
  const found = new Map<string, WorkedOut>();
  let [possible, telling] = [0, 0];
  for (const division of divisions) {
    if (!isPossible(division)) continue;
    possible += 1;
    const own = workedOut(division.ledger, how).filter(({ kind }) => kind !== 'overlap');
    const open = own.find(({ kind }) => kind === 'undecided');
    if (open !== undefined) return [{ ...open, state: division.state }];
    for (const one of own)
      if (!found.has(one.unknown.place())) found.set(one.unknown.place(), { ...one, state: division.state });
    if (own.length > 0) telling += 1;
    if (telling >= MOST_TELLING) break;
  }
  return possible === 0 ? undefined : [...found.values()];
}

/** Whether some numbers keep every equation that joins numbers of the divided areas. */
function canHold(ledger: Ledger, divisions: readonly OpenDivision[], solver: WholeNumberSolver): boolean {
  const keys = new Set(
    divisions.flatMap(({ sums }) => sums.flatMap(({ terms }) => terms.map(([key]) => key))),
  );
  return partsOf({ ...ledger, equations: [...withMissingParts(ledger)] })
    .filter(({ lines }) => lines.some(({ equation: { terms } }) => terms.some(([key]) => keys.has(key))))
    .every((part) => keptBy(part, solver).kind !== 'none');
}
