import { wellInside } from './answersInside';
import type { Question } from './guard';
import { roundedInside } from './roundedInside';
import { triedNear } from './triedNumbers';
import type { WholeNumbers, WholeNumberSolver } from './wholeNumberSolver';

/**
 * Whether some numbers keep all relations while each of those that are asked for is no small count. Where only small counts must not be told, one such answer
 * settles all questions at once.
 */
export function areSeenLarge(
  problem: WholeNumbers,
  questions: readonly Question[],
  solver: WholeNumberSolver,
): boolean {
  const least = [...problem.least];
  for (const { place, guard } of questions) {
    if (guard.kind !== 'small' || guard.values > 1) return false;
    least[place] = Math.max(least[place] ?? 0, guard.smallest);
  }
  if (least.some((low, place) => low > (problem.most[place] ?? 0))) return false;
  const large: WholeNumbers = { ...problem, least };
  const [inside] = wellInside([{ problem: large, rough: [problem.most] }], solver);
  if (inside === undefined) return false;
  const tried = triedNear(large, questions, { rough: [inside], known: [] });
  if (tried.kind === 'none') return false;
  return tried.answers.length > 0 || roundedInside(large, inside, [inside]).length > 0;
}
