import { useState } from 'react';

const KEY = 'scorecard.questions';

/** A reader's own list of questions, in their order. */
export type MyQuestions = {
  readonly all: readonly string[];
  readonly add: (question: string) => void;
  readonly remove: (question: string) => void;
  /** One place up. */
  readonly raise: (question: string) => void;
  readonly wipe: () => void;
};

/**
 * The questions of this reader on one plan and area. They stay in this browser, and in no address, file or message; of a site for members
 * (`isKept` false) they are not written down at all, and end with the page.
 */
export function useMyQuestions(plan: string, isKept: boolean): MyQuestions {
  const key = `${KEY}.${plan}`;
  const [all, setAll] = useState(() => (isKept ? readFrom(key) : []));
  const change = (next: readonly string[]) => {
    setAll(next);
    if (isKept) writeTo(key, next);
  };
  return {
    all,
    add: (question) => {
      const text = question.trim();
      if (text !== '' && !all.includes(text)) change([...all, text]);
    },
    remove: (question) => change(all.filter((one) => one !== question)),
    raise: (question) => {
      const at = all.indexOf(question);
      const before = all[at - 1];
      if (before !== undefined) change([...all.slice(0, at - 1), question, before, ...all.slice(at + 1)]);
    },
    wipe: () => change([]),
  };
}

function readFrom(key: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function writeTo(key: string, questions: readonly string[]): void {
  try {
    if (questions.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(questions));
  } catch {
    // A browser that stores nothing for us still shows the list until the page is left.
  }
}
