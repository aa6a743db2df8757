import { problemOf } from './consistent';
import type { Question } from './guard';
import type { Line, Part } from './part';
import { verdictsOf } from './possibleValues';
import type { WholeNumberSolver } from './wholeNumberSolver';
import { withRests } from './withRests';

/** No more equations than this are tried one by one. */
const MOST_TRIED = 40;

/** Finds a small set of equations that gives a number away, starting with those nearest to it. */
export function fewestLines(
  part: Part,
  {
    question,
    known,
    solver,
  }: {
    readonly question: Question;
    /** Solutions of the part. They keep some of its equations as they keep all. */
    readonly known: readonly (readonly number[])[];
    readonly solver: WholeNumberSolver;
  },
): readonly Line[] {
  const isGivenAway = (lines: readonly Line[]) => {
    const problem = problemOf({ ...part, lines });
    const asking = solver.open(problem);
    const kept = known.map((values) => withRests(values.slice(0, part.least.length), problem));
    const found = verdictsOf(asking, problem, { questions: [question], known: kept });
    asking.dispose();
    return found.kind === 'judged' && found.verdicts.some(({ kind }) => kind === 'follows');
  };
  let near: readonly Line[] = [];
  const met = new Set([question.index]);
  while (near.length <= MOST_TRIED) {
    const wider = part.lines.filter(({ relation }) => relation.terms.some(([index]) => met.has(index)));
    if (wider.length === near.length) return near;
    near = wider;
    if (near.length <= MOST_TRIED && isGivenAway(near)) return pruned(near, isGivenAway);
    for (const { relation } of near) for (const [index] of relation.terms) met.add(index);
  }
  return near.slice(0, 3);
}

/** Leaves out many equations at once as long as the number follows from the rest, then fewer, and at last one by one. */
function pruned(lines: readonly Line[], isGivenAway: (lines: readonly Line[]) => boolean): readonly Line[] {
  let needed = lines;
  for (let size = Math.ceil(lines.length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < needed.length;) {
      const less = needed.toSpliced(at, size);
      if (less.length > 0 && isGivenAway(less)) needed = less;
      else at += size;
    }
  return needed;
}
