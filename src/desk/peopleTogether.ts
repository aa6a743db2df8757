import { allPeopleQuestions, type PeopleQuestion } from './peopleQuestions';
import type { Step } from './deskState';
import { peopleKey } from './drafts';
import { peopleFault } from './peopleFit';
import { peopleTyped, type PeopleTyped } from './peopleTyped';

/** The figures of the plan that wait for their number of people. */
export function questionsOfPlan(step: Step): readonly PeopleQuestion[] {
  const withheld = step.kind === 'check' ? step.checked.plan?.withheld : undefined;
  return step.kind !== 'check' || withheld === undefined ? [] : allPeopleQuestions(withheld, step);
}

/** What was typed in a box: the number of people, or why it cannot be right. Undefined for an empty box. */
export function typedIn(
  { figure, needed }: Pick<PeopleQuestion, 'figure' | 'needed'>,
  text: string,
): PeopleTyped | undefined {
  const people = peopleTyped(text);
  if (people === undefined || !('count' in people) || figure === undefined || needed === undefined)
    return people;
  const fault = peopleFault(figure, people.count);
  return fault === undefined ? people : { fault };
}

/**
 * The numbers that the officer has typed for these figures and not yet written, by row, so that one press writes those of all indicators: each press
 * checks the whole plan again. What cannot be right stays in its box.
 */
export function countsTyped(
  questions: readonly Pick<PeopleQuestion, 'row' | 'rows' | 'figure' | 'needed'>[],
  drafts: ReadonlyMap<string, string>,
): ReadonlyMap<number, number> {
  return new Map(
    questions.flatMap((question) => {
      const people = typedIn(question, drafts.get(peopleKey(question.row)) ?? '');
      return people !== undefined && 'count' in people
        ? question.rows.map((row) => [row, people.count] as const)
        : [];
    }),
  );
}
