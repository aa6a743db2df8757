import { useContext, useSyncExternalStore } from 'react';
import type { PlanPlace } from './address';
import { MembersMark } from './membersMark';

const KEY = 'scorecard.questions';

/** A reader's own list of questions, in their order. */
export type MyQuestions = {
  readonly all: readonly string[];
  /** Whether the browser keeps the list. */
  readonly isKept: boolean;
  readonly add: (question: string) => void;
  readonly remove: (question: string) => void;
  /** One place up. */
  readonly raise: (question: string) => void;
  readonly wipe: () => void;
};

/** The lists that no browser keeps, by plan and area: of a site for members, or where the browser stores nothing for us. */
const unkept = new Map<string, readonly string[]>();
/** What was read last, so that the same text gives the same list. */
const lastRead = new Map<string, { readonly text: string; readonly list: readonly string[] }>();
const listeners = new Set<() => void>();

/**
 * The questions of this reader on one plan and area, the same on every page. They stay in this browser, and in no address, file or message; of a
 * site for members they are not written down at all, and end with the visit.
 */
export function useMyQuestions({ plan, area = '' }: PlanPlace): MyQuestions {
  const isKept = useContext(MembersMark) === undefined;
  const key = `${KEY}.${plan}/${area}`;
  const all = useSyncExternalStore(listen, () => listAt(key, isKept), nothing);
  const change = (next: readonly string[]) => {
    if (!isKept || !writeTo(key, next)) unkept.set(key, next);
    for (const heard of listeners) heard();
  };
  return {
    all,
    isKept,
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
    wipe: () => change(NONE),
  };
}

const NONE: readonly string[] = [];

/** Before the page is alive nobody has ticked anything. */
function nothing(): readonly string[] {
  return NONE;
}

/** Another window of the same browser may change the list too. */
function listen(heard: () => void): () => void {
  listeners.add(heard);
  addEventListener('storage', heard);
  return () => {
    listeners.delete(heard);
    removeEventListener('storage', heard);
  };
}

function listAt(key: string, isKept: boolean): readonly string[] {
  return unkept.get(key) ?? (isKept ? readFrom(key) : NONE);
}

function readFrom(key: string): readonly string[] {
  try {
    const text = localStorage.getItem(key) ?? '[]';
    const last = lastRead.get(key);
    if (last?.text === text) return last.list;
    const found: unknown = JSON.parse(text);
    const list = Array.isArray(found) ? found.filter((one) => typeof one === 'string') : NONE;
    lastRead.set(key, { text, list });
    return list;
  } catch {
    return NONE;
  }
}

/** Whether the browser has kept it. */
function writeTo(key: string, questions: readonly string[]): boolean {
  try {
    if (questions.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(questions));
    return true;
  } catch {
    return false;
  }
}
