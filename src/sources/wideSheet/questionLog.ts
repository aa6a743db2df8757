import { listForMessage } from '@/sources/nearest';
import { doubt, type AnswerBox, type Answers, type Choice, type Doubt } from './doubt';

export type Question = {
  readonly id: string;
  readonly place: string;
  /** Says what was found. The places that it was found in are listed after it. */
  readonly found: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  readonly usualChoice?: string | undefined;
  /** Whether the officer may answer the question for each cell on its own, because its cells may need different answers. */
  readonly mayDiffer?: boolean | undefined;
};

/** Collects the questions about a sheet. A question about several cells is asked once, and lists all their places. */
export type QuestionLog = {
  /**
   * Asks a question and returns the choice in force: the officer's answer, or else the usual choice. Undefined if only the officer can choose;
   * the cells are then left out until there is an answer.
   */
  readonly ask: (question: Question) => string | undefined;
  /** Asks for words, such as the names of sections, and returns what the officer has written, by the id of the box. A box may stay empty. */
  readonly write: (question: WrittenQuestion) => ReadonlyMap<string, string>;
  /**
   * Asks about the figure of a cell, and returns what the officer has written in the box of that cell, or else the choice in force. A text
   * that is no figure leaves the question open.
   */
  readonly figure: (question: FigureQuestion) => {
    readonly text: string | undefined;
    readonly chosen: string | undefined;
  };
  readonly doubts: () => readonly Doubt[];
};

export type FigureQuestion = Question & {
  /** Whether the text in a box can be used. */
  readonly isFigure: (text: string) => boolean;
};

export type WrittenQuestion = Pick<Question, 'id' | 'place' | 'found' | 'question'> & {
  readonly boxes: readonly AnswerBox[];
};

/** The choice in force where the officer's own words are the answer, and no choice of a list. */
const AS_WRITTEN = 'as written';

const EACH_CELL_CHOICE: Choice = { id: 'each', label: 'Not the same everywhere: ask for each cell' };

/** Marks the id of a question about one of several cells. Its answer holds for this sheet only, because next month's cell is different. */
const OF_CELL = '@';

export function isOfCell(id: string): boolean {
  return id.includes(OF_CELL);
}

export function questionLog(answers: Answers): QuestionLog {
  const questionsById = new Map<string, Gathered>();
  const writtenDoubts: Doubt[] = [];
  const note = (question: Question & Partial<FigureQuestion>) => {
    const earlierQuestion = questionsById.get(question.id);
    if (earlierQuestion === undefined)
      questionsById.set(question.id, { ...question, cellNames: [question.place] });
    else if (!earlierQuestion.cellNames.includes(question.place))
      earlierQuestion.cellNames.push(question.place);
  };
  return {
    ask: (question) => {
      note(question);
      const { chosen: chosenId } = doubt(answers, withEach(question, question.mayDiffer === true));
      if (chosenId !== EACH_CELL_CHOICE.id) return chosenId;
      const cellQuestion = { ...question, id: `${question.id}${OF_CELL}${question.place}`, mayDiffer: false };
      note(cellQuestion);
      return doubt(answers, cellQuestion).chosen;
    },
    write: ({ boxes, ...question }) => {
      const texts = new Map(boxes.map(({ id }) => [id, answers.get(id) ?? '']));
      writtenDoubts.push({
        ...doubt(answers, { ...question, choices: [], usualChoice: AS_WRITTEN }),
        isAnswered: [...texts.values()].every((text) => text.trim() !== ''),
        boxes: boxes.map((box) => ({ ...box, text: texts.get(box.id) ?? '' })),
      });
      return texts;
    },
    figure: (question) => {
      note(question);
      const text = answers.get(`${question.id}${OF_CELL}${question.place}`)?.trim() ?? '';
      if (text === '') return { text: undefined, chosen: doubt(answers, question).chosen };
      return { text, chosen: undefined };
    },
    doubts: () => [
      ...[...questionsById.values()].map((gathered) => gatheredDoubts(answers, gathered)),
      ...writtenDoubts,
    ],
  };
}

type Gathered = Question & Partial<FigureQuestion> & { readonly cellNames: string[] };

/** A question has at most this many boxes: an officer fills in more of them faster in the sheet itself. */
const MOST_BOXES = 12;

function gatheredDoubts(answers: Answers, { cellNames, isFigure, ...question }: Gathered): Doubt {
  const questionDoubt = doubt(answers, {
    ...withEach(question, question.mayDiffer === true && cellNames.length > 1),
    place: listForMessage(cellNames, 8),
  });
  if (isFigure === undefined) return questionDoubt;
  const boxes = cellNames.slice(0, MOST_BOXES).map((cellName) => {
    const id = `${question.id}${OF_CELL}${cellName}`;
    const text = answers.get(id)?.trim() ?? '';
    const fault = text === '' || isFigure(text) ? undefined : NO_FIGURE;
    return { id, label: `The figure of ${cellName}`, text, fault };
  });
  // An officer who writes a figure wants it used. If it cannot be read, the question stays open: no other answer replaces it.
  if (boxes.some(({ fault }) => fault !== undefined))
    return { ...questionDoubt, chosen: undefined, isAnswered: false, boxes };
  const isWritten = boxes.length === cellNames.length && boxes.every(({ text }) => text !== '');
  return isWritten
    ? { ...questionDoubt, chosen: AS_WRITTEN, isAnswered: true, boxes }
    : { ...questionDoubt, boxes };
}

const NO_FIGURE =
  'This is no figure that can be read, so it is not used. Write a number such as 25.5 or 1,200.';

function withEach(question: Question, hasEach: boolean): Question {
  return hasEach ? { ...question, choices: [...question.choices, EACH_CELL_CHOICE] } : question;
}
