import type { Line, Part } from './connectedParts';
import { problemOf } from './consistent';
import type { Question } from './guard';
import { verdictsOf } from './possibleValues';
import type { WholeNumberSolver } from './wholeNumberSolver';

/** No more equations than this are tried one by one. */
const MOST_TRIED = 40;

/** Finds a smallest set of equations that gives a number away, starting with those nearest to it. */
export function fewestLines(
  part: Part,
  { question, solver }: { readonly question: Question; readonly solver: WholeNumberSolver },
): readonly Line[] {
  const isTold = (lines: readonly Line[]) => {
    const problem = problemOf({ ...part, lines });
    const asking = solver.open(problem);
    const found = verdictsOf(asking, problem, { questions: [question] });
    asking.dispose();
    return found.kind === 'judged' && found.verdicts.some(({ kind }) => kind === 'told');
  };
  let near: readonly Line[] = [];
  const met = new Set([question.index]);
  while (near.length <= MOST_TRIED) {
    const wider = part.lines.filter(({ relation }) => relation.terms.some(([index]) => met.has(index)));
    if (wider.length === near.length) return near;
    near = wider;
    if (near.length <= MOST_TRIED && isTold(near)) return pruned(near, isTold);
    for (const { relation } of near) for (const [index] of relation.terms) met.add(index);
  }
  return near.slice(0, 3);
}

function pruned(lines: readonly Line[], isTold: (lines: readonly Line[]) => boolean): readonly Line[] {
  let needed = lines;
  for (const line of lines) {
    const less = needed.filter((other) => other !== line);
    if (isTold(less)) needed = less;
  }
  return needed;
}
