/** A question about something in a sheet that may mean several things. Nothing of that kind is guessed without telling the officer. */
export type Doubt = {
  /** The id stays the same when the same question comes up next month: `column:H`, `sign:n/a`. */
  readonly id: string;
  /** Where in the sheet the doubt arose: `H`, `E14`, `row 12`, or the name of the sheet. */
  readonly place: string;
  /** A sentence that says what was found. The question comes after it. */
  readonly found: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The choice in force: the officer's answer, or else the usual choice. If it is undefined, the cells are left out. */
  readonly chosen: string | undefined;
  readonly isAnswered: boolean;
  /** The boxes that the officer may write in, shown above the choices. What is written in each box is an answer of its own. */
  readonly boxes?: readonly WrittenBox[] | undefined;
};

/** A box in which the officer answers in words or numbers of their own. */
export type AnswerBox = { readonly id: string; readonly label: string };

/** A box with the text that the officer has written, and the reason if the text cannot be used. */
export type WrittenBox = AnswerBox & { readonly text: string; readonly fault?: string | undefined };

export type Choice = { readonly id: string; readonly label: string };

export type Answers = ReadonlyMap<string, string>;

/** The officer's answers, and the list of doubts to which each reader of columns adds its own. */
export type AnswersAndDoubts = { readonly answers: Answers; readonly doubts: Doubt[] };

/** Makes a doubt from a question and the officer's answer. If the answer is not one of the choices, the usual choice stands. */
export function doubt(
  answers: Answers,
  {
    usualChoice,
    ...question
  }: Omit<Doubt, 'chosen' | 'isAnswered' | 'boxes'> & { readonly usualChoice?: string | undefined },
): Doubt {
  const answer = answers.get(question.id);
  const isAnswered = question.choices.some(({ id }) => id === answer);
  return { ...question, chosen: isAnswered ? answer : usualChoice, isAnswered };
}
