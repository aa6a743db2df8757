import type { Doubt } from '@/sources/wideSheet/doubt';

type Answers = ReadonlyMap<string, string>;

/**
 * The officer's answers with one more. A question has one answer: a choice takes back what was written in its boxes, and a
 * figure that is written takes back the choice.
 */
export function withAnswer(
  answers: Answers | undefined,
  { id, text }: { readonly id: string; readonly text: string },
  doubts: readonly Doubt[],
): Answers {
  const changed = new Map(answers);
  for (const { id: question, boxes = [], choices } of doubts) {
    if (choices.length === 0) continue;
    if (question === id) for (const box of boxes) changed.delete(box.id);
    else if (text.trim() !== '' && boxes.some((box) => box.id === id)) changed.delete(question);
  }
  return changed.set(id, text);
}

/** Adds the officer's newest choice to a question, so that it shows before the worker has read the sheet again. */
export function withChoice(doubt: Doubt, answers: Answers | undefined): Doubt {
  const answer = answers?.get(doubt.id);
  const isWritten = (doubt.boxes ?? []).some((box) => (answers?.get(box.id) ?? '').trim() !== '');
  return !isWritten && doubt.choices.some(({ id }) => id === answer)
    ? { ...doubt, chosen: answer, isAnswered: true }
    : doubt;
}
