import { listForMessage } from '@/sources/nearest';
import { doubt, type AnswerBox, type Answers, type Choice, type Doubt } from './doubt';

export type Question = {
  readonly id: string;
  readonly place: string;
  /** Says what was found; places are named after it. */
  readonly found: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly usual?: string | undefined;
  /** Whether its cells may need different answers. */
  readonly mayDiffer?: boolean | undefined;
};

/** Gathers questions. A question about several cells is asked once, with all their places. */
export type Asking = {
  /** The choice in force; undefined where only the officer can choose, and the cells are left out until then. */
  readonly ask: (question: Question) => string | undefined;
  /** What the officer has written in the boxes of a question, by box. Empty boxes leave nothing out. */
  readonly write: (question: WrittenQuestion) => ReadonlyMap<string, string>;
  /** What the officer has written in the box of a cell, or else the choice in force. */
  readonly figure: (question: Question) => {
    readonly text: string | undefined;
    readonly chosen: string | undefined;
  };
  readonly doubts: () => readonly Doubt[];
};

export type WrittenQuestion = Pick<Question, 'id' | 'place' | 'found' | 'question'> & {
  readonly boxes: readonly AnswerBox[];
};

/** The choice in force of a question whose boxes may stay empty. */
const AS_WRITTEN = 'as written';

const EACH: Choice = { id: 'each', label: 'Not the same everywhere: ask for each cell' };

/** The id of a question about one cell of several. It holds for this sheet alone: next month the cell is another. */
const OF_CELL = '@';

export function isOfCell(id: string): boolean {
  return id.includes(OF_CELL);
}

export function asking(answers: Answers): Asking {
  const asked = new Map<string, Gathered>();
  const written: Doubt[] = [];
  const note = (question: Question & { readonly hasBoxes?: true }) => {
    const before = asked.get(question.id);
    if (before === undefined) asked.set(question.id, { ...question, places: [question.place] });
    else if (!before.places.includes(question.place)) before.places.push(question.place);
  };
  return {
    ask: (question) => {
      note(question);
      const { chosen } = doubt(answers, withEach(question, question.mayDiffer === true));
      if (chosen !== EACH.id) return chosen;
      const own = { ...question, id: `${question.id}${OF_CELL}${question.place}`, mayDiffer: false };
      note(own);
      return doubt(answers, own).chosen;
    },
    write: ({ boxes, ...question }) => {
      const texts = new Map(boxes.map(({ id }) => [id, answers.get(id) ?? '']));
      written.push({
        ...doubt(answers, { ...question, choices: [], usual: AS_WRITTEN }),
        boxes: boxes.map((box) => ({ ...box, text: texts.get(box.id) ?? '' })),
      });
      return texts;
    },
    figure: (question) => {
      note({ ...question, hasBoxes: true });
      const text = answers.get(`${question.id}${OF_CELL}${question.place}`)?.trim() ?? '';
      return { text: text === '' ? undefined : text, chosen: doubt(answers, question).chosen };
    },
    doubts: () => [...[...asked.values()].map((one) => gathered(answers, one)), ...written],
  };
}

type Gathered = Question & { readonly places: string[]; readonly hasBoxes?: true };

/** More boxes than these are quicker to fill in the sheet. */
const MOST_BOXES = 12;

function gathered(answers: Answers, { places, hasBoxes, ...question }: Gathered): Doubt {
  const found = doubt(answers, {
    ...withEach(question, question.mayDiffer === true && places.length > 1),
    place: listForMessage(places, 8),
  });
  if (hasBoxes !== true) return found;
  const boxes = places.slice(0, MOST_BOXES).map((place) => {
    const id = `${question.id}${OF_CELL}${place}`;
    return { id, label: `The figure of ${place}`, text: answers.get(id) ?? '' };
  });
  const isWritten = boxes.length === places.length && boxes.every(({ text }) => text.trim() !== '');
  return { ...found, chosen: isWritten ? AS_WRITTEN : found.chosen, boxes };
}

function withEach(question: Question, hasEach: boolean): Question {
  return hasEach ? { ...question, choices: [...question.choices, EACH] } : question;
}
