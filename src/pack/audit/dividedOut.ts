import { partsOf } from './connectedParts';
import { keptBy } from './consistent';
import { withMissingParts } from './missingParts';
import type { OpenDivision } from './openDivisions';
import type { Ledger } from './unknowns';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { workedOut, type WorkedOut } from './workedOut';

/**
 * What somebody can work out who knows which areas lie in which, of a ledger and the divisions of its areas. Each division may be the true one, but for those that
 * contradict what the ledger says without them.
 */
export function dividedOut(
  divisions: readonly OpenDivision[],
  ledger: Ledger,
  how: Parameters<typeof workedOut>[1],
): readonly WorkedOut[] {
  if (divisions.length === 0) return [];
  const possible = holds(ledger, divisions, how.solver)
    ? divisions.filter((one) => holds(one.ledger, [one], how.solver))
    : [];
  const found = new Map<string, WorkedOut>();
  for (const { ledger: own, state } of possible.length > 0 ? possible : divisions)
    for (const one of workedOut(own, how))
      if (one.kind !== 'overlap' && !found.has(one.unknown.place()))
        found.set(one.unknown.place(), { ...one, state });
  return [...found.values()];
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
