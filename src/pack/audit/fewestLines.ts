import { problemOf } from './consistentPart';
import type { Question } from './guard';
import type { Line, Part } from './part';
import { verdictsOf } from './possibleValues';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { withRemainders } from './withRemainders';

/** At most this many equations are tried one by one. */
const MOST_TRIED = 40;

/** Finds a small set of equations that gives a number away, starting with those nearest to it. */
export function fewestLines(
  part: Part,
  {
    question,
    solutions,
    solver,
  }: {
    readonly question: Question;
    /** Solutions of the part, which also satisfy any selection of its equations. */
    readonly solutions: readonly (readonly number[])[];
    readonly solver: WholeNumberSolver;
  },
): readonly Line[] {
  const isGivenAway = (lines: readonly Line[]) => {
    const problem = problemOf({ ...part, lines });
    const session = solver.openSession(problem);
    const problemSolutions = solutions.map((values) =>
      withRemainders(values.slice(0, part.minimums.length), problem),
    );
    const judgement = verdictsOf(session, problem, { questions: [question], solutions: problemSolutions });
    session.dispose();
    return judgement.kind === 'judged' && judgement.verdicts.some(({ kind }) => kind === 'follows');
  };
  let nearbyLines: readonly Line[] = [];
  const reachedNumbers = new Set([question.index]);
  while (nearbyLines.length <= MOST_TRIED) {
    const widerLines = part.lines.filter(({ relation }) =>
      relation.terms.some(([index]) => reachedNumbers.has(index)),
    );
    if (widerLines.length === nearbyLines.length) return nearbyLines;
    nearbyLines = widerLines;
    if (nearbyLines.length <= MOST_TRIED && isGivenAway(nearbyLines)) return pruned(nearbyLines, isGivenAway);
    for (const { relation } of nearbyLines) for (const [index] of relation.terms) reachedNumbers.add(index);
  }
  return nearbyLines.slice(0, 3);
}

/** Leaves out as many equations as possible while the number still follows from the others: first many at once, then fewer, and at last one by one. */
function pruned(lines: readonly Line[], isGivenAway: (lines: readonly Line[]) => boolean): readonly Line[] {
  let neededLines = lines;
  for (let size = Math.ceil(lines.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let position = 0; position < neededLines.length;) {
      const fewerLines = neededLines.toSpliced(position, size);
      if (fewerLines.length > 0 && isGivenAway(fewerLines)) neededLines = fewerLines;
      else position += size;
    }
  return neededLines;
}
