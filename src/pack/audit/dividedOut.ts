import { partsOf } from './connectedParts';
import { keptBy } from './consistent';
import { withMissingParts } from './missingParts';
import type { OpenDivision } from './openDivisions';
import type { Ledger } from './unknowns';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { workedOut, type WorkedOut } from './workedOut';

/** The divisions that give something away which are looked at together: the others are tried again once more is withheld. */
const MOST_TELLING = 3;

/**
 * What somebody can work out who knows which areas lie in which, of a ledger and the divisions of its areas. Each division may be the true one, but for those that
 * contradict what the ledger says without them. What the solver cannot show of one division is not asked of the others: only the officer can say which is true.
 */
export function dividedOut(
  divisions: readonly OpenDivision[],
  ledger: Ledger,
  how: Parameters<typeof workedOut>[1],
): readonly WorkedOut[] {
  if (divisions.length === 0) return [];
  const isPossible = holds(ledger, divisions, how.solver)
    ? (one: OpenDivision) => holds(one.ledger, [one], how.solver)
    : () => true;
  const found = toldBy(divisions, { ...how, explained: 0 }, isPossible);
  return found ?? toldBy(divisions, { ...how, explained: 0 }, () => true) ?? [];
}

/** Undefined if no division is possible. */
function toldBy(
  divisions: readonly OpenDivision[],
  how: Parameters<typeof workedOut>[1],
  isPossible: (division: OpenDivision) => boolean,
): readonly WorkedOut[] | undefined {
  const found = new Map<string, WorkedOut>();
  let [possible, telling] = [0, 0];
  for (const division of divisions) {
    if (!isPossible(division)) continue;
    possible += 1;
    const told = workedOut(division.ledger, how).filter(({ kind }) => kind !== 'overlap');
    const open = told.find(({ kind }) => kind === 'undecided');
    if (open !== undefined) return [{ ...open, state: division.state }];
    for (const one of told)
      if (!found.has(one.unknown.place())) found.set(one.unknown.place(), { ...one, state: division.state });
    if (told.length > 0) telling += 1;
    if (telling >= MOST_TELLING) break;
  }
  return possible === 0 ? undefined : [...found.values()];
}

/** Whether some numbers keep every equation that joins numbers of the divided areas. */
function holds(ledger: Ledger, divisions: readonly OpenDivision[], solver: WholeNumberSolver): boolean {
  const keys = new Set(
    divisions.flatMap(({ sums }) => sums.flatMap(({ terms }) => terms.map(([key]) => key))),
  );
  return partsOf({ ...ledger, equations: [...withMissingParts(ledger)] })
    .filter(({ lines }) => lines.some(({ equation: { terms } }) => terms.some(([key]) => keys.has(key))))
    .every((part) => keptBy(part, solver).kind !== 'none');
}
