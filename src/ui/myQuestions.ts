import type { PlanPlace } from './address';
import { useKeptList } from './keptList';

/** A reader's own list of questions, in their order. */
export type MyQuestions = {
  readonly all: readonly string[];
  /** Whether the browser stores the list. */
  readonly isKept: boolean;
  readonly add: (question: string) => void;
  readonly remove: (question: string) => void;
  /** Moves a question up by one. */
  readonly raise: (question: string) => void;
  readonly wipe: () => void;
};

/** The questions of this reader on one plan and area. */
export function useMyQuestions({ plan, area = '' }: PlanPlace): MyQuestions {
  const { all, isKept, change } = useKeptList(`scorecard.questions.${plan}/${area}`, isText);
  return {
    all,
    isKept,
    add: (question) => {
      const text = question.trim();
      if (text !== '' && !all.includes(text)) change([...all, text]);
    },
    remove: (question) => change(all.filter((one) => one !== question)),
    raise: (question) => change(raised(all, question)),
    wipe: () => change([]),
  };
}

/** The list with one of its items a place further up. */
export function raised<Item>(all: readonly Item[], item: Item): readonly Item[] {
  const at = all.indexOf(item);
  const before = all[at - 1];
  return before === undefined ? all : [...all.slice(0, at - 1), item, before, ...all.slice(at + 1)];
}

function isText(found: unknown): found is string {
  return typeof found === 'string';
}
