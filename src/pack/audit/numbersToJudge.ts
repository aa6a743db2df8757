import type { Guard, Question } from './guard';
import { remainderOf, type Part } from './part';
import type { Unknown } from './unknowns';

export function questionsOf(part: Part): readonly Question[] {
  return numbersToJudge(part).map(({ index, unknown }): Question => ({ index, guard: guardOf(unknown) }));
}

/** The numbers of a part that must stay hidden, including the remainders of totals. */
export function numbersToJudge(part: Part): Part['questions'] {
  const remainders = part.lines
    .filter((line) => remainderOf(line) !== undefined)
    .flatMap((line, index) => {
      const unknown = remainderOf(line);
      return unknown === undefined || unknown.guard === 'none'
        ? []
        : [{ index: part.minimums.length + index, unknown }];
    });
  return [...part.questions, ...remainders];
}

function guardOf({ guard, smallestCount }: Unknown): Guard {
  return guard === 'withheld' || guard === 'near' ? { kind: guard } : { kind: 'small', smallestCount };
}
