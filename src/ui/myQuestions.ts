import type { PlanAddress } from './address';
import { useKeptList } from './keptList';

/** A reader's own list of questions, in their order. */
export type MyQuestions = {
  readonly list: readonly string[];
  /** Whether the browser stores the list. */
  readonly isKept: boolean;
  readonly add: (question: string) => void;
  readonly remove: (question: string) => void;
  /** Moves a question up by one. */
  readonly moveUp: (question: string) => void;
  readonly removeAll: () => void;
};

/** The questions of this reader on one plan and area. */
export function useMyQuestions({ plan, area = '' }: PlanAddress): MyQuestions {
  const {
    items: list,
    isKept,
    setItems: setQuestions,
  } = useKeptList(`scorecard.questions.${plan}/${area}`, isText);
  return {
    list,
    isKept,
    add: (question) => {
      const text = question.trim();
      if (text !== '' && !list.includes(text)) setQuestions([...list, text]);
    },
    remove: (question) => setQuestions(list.filter((keptQuestion) => keptQuestion !== question)),
    moveUp: (question) => setQuestions(withItemMovedUp(list, question)),
    removeAll: () => setQuestions([]),
  };
}

/** The list after one of its items has moved up by one. */
export function withItemMovedUp<Item>(items: readonly Item[], item: Item): readonly Item[] {
  const itemIndex = items.indexOf(item);
  const previousItem = items[itemIndex - 1];
  return previousItem === undefined
    ? items
    : [...items.slice(0, itemIndex - 1), item, previousItem, ...items.slice(itemIndex + 1)];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
