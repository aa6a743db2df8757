import { partsOf } from './connectedParts';
import { answerFor } from './consistentPart';
import { withMissingParts } from './missingParts';
import { readEquations } from './readEquations';
import type { OpenDivision } from './openDivisions';
import type { Ledger } from './unknowns';
import type { WholeNumberSolver } from './wholeNumberSolver';
import type { DeducedNumber } from './deducedInPart';
import { deducedNumbers } from './deducedNumbers';

/** The search stops after this many divisions that give something away. The others are tried again once more is withheld. */
const MOST_TELLING = 3;

/**
 * Finds what readers who know which areas lie in which can work out from a ledger, for each possible division of its areas. Any division may be the true
 * one, unless it contradicts the ledger. If the solver gives up on one division, the others are not tried, because only the officer can say which is
 * true.
 */
export function deducedByDivisions(
  divisions: readonly OpenDivision[],
  ledger: Ledger,
  solving: Parameters<typeof deducedNumbers>[1],
): readonly DeducedNumber[] {
  if (divisions.length === 0) return [];
  const isPossible = canHold(ledger, divisions, solving.solver)
    ? (division: OpenDivision) => canHold(division.ledger, [division], solving.solver)
    : () => true;
  const possibleDeductions = deducedByPossible(divisions, { ...solving, mostExplained: 0 }, isPossible);
  return (
    possibleDeductions ?? deducedByPossible(divisions, { ...solving, mostExplained: 0 }, () => true) ?? []
  );
}

/** The numbers that the possible divisions give away, one entry for each figure. Returns undefined if no division is possible. */
function deducedByPossible(
  divisions: readonly OpenDivision[],
  solving: Parameters<typeof deducedNumbers>[1],
  isPossible: (division: OpenDivision) => boolean,
): readonly DeducedNumber[] | undefined {
  const deducedByName = new Map<string, DeducedNumber>();
  let [possibleCount, tellingCount] = [0, 0];
  for (const division of divisions) {
    if (!isPossible(division)) continue;
    possibleCount += 1;
    const deduced = deducedNumbers(division.ledger, solving).filter(({ kind }) => kind !== 'overlap');
    const undecided = deduced.find(({ kind }) => kind === 'undecided');
    if (undecided !== undefined) return [{ ...undecided, whatToState: division.whatToState }];
    for (const deducedNumber of deduced)
      if (!deducedByName.has(deducedNumber.unknown.figureName()))
        deducedByName.set(deducedNumber.unknown.figureName(), {
          ...deducedNumber,
          whatToState: division.whatToState,
        });
    if (deduced.length > 0) tellingCount += 1;
    if (tellingCount >= MOST_TELLING) break;
  }
  return possibleCount === 0 ? undefined : [...deducedByName.values()];
}

/** Whether any numbers satisfy all equations that contain numbers of the divided areas. */
function canHold(ledger: Ledger, divisions: readonly OpenDivision[], solver: WholeNumberSolver): boolean {
  const keys = new Set(
    divisions.flatMap(({ divisionEquations }) =>
      divisionEquations.flatMap(({ terms }) => terms.map(([key]) => key)),
    ),
  );
  return partsOf({ ...ledger, equations: [...withMissingParts(readEquations(ledger))] })
    .filter(({ lines }) => lines.some(({ equation: { terms } }) => terms.some(([key]) => keys.has(key))))
    .every((part) => answerFor(part, solver).kind !== 'none');
}
