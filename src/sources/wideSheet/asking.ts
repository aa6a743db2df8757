import { listForMessage } from '@/sources/nearest';
import { doubt, type Answers, type Choice, type Doubt } from './doubt';

export type Question = {
  readonly id: string;
  readonly place: string;
  /** Says what was found; places are named after it. */
  readonly found: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly usual?: string | undefined;
};

/** Gathers questions. A question about several cells is asked once, with all their places. */
export type Asking = {
  /** The choice in force; undefined where only the officer can choose, and the cells are left out until then. */
  readonly ask: (question: Question) => string | undefined;
  readonly doubts: () => readonly Doubt[];
};

export function asking(answers: Answers): Asking {
  const asked = new Map<string, Question & { readonly places: string[] }>();
  return {
    ask: (question) => {
      const before = asked.get(question.id);
      if (before === undefined) asked.set(question.id, { ...question, places: [question.place] });
      else if (!before.places.includes(question.place)) before.places.push(question.place);
      return doubt(answers, question).chosen;
    },
    doubts: () =>
      [...asked.values()].map(({ places, ...question }) =>
        doubt(answers, { ...question, place: listForMessage(places, 8) }),
      ),
  };
}
