/** Something in a sheet that may mean several things: asked, and never guessed in silence. */
export type Doubt = {
  /** The same for the same doubt next month: `column:H`, `sign:n/a`. */
  readonly id: string;
  /** `H`, `E14`, `row 12`, or the sheet's name. */
  readonly place: string;
  /** What was found, and the question: two sentences. */
  readonly found: string;
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The choice in force: the officer's own, or else the usual one. Undefined leaves the doubtful cells out. */
  readonly chosen: string | undefined;
  readonly isAnswered: boolean;
  /** Boxes to write in, above the choices if there are any; each is an answer of its own. */
  readonly boxes?: readonly WrittenBox[] | undefined;
};

/** A box for an answer in the officer's own words. */
export type AnswerBox = { readonly id: string; readonly label: string };

/** A box with what is in it, and why that cannot be used. */
export type WrittenBox = AnswerBox & { readonly text: string; readonly fault?: string | undefined };

export type Choice = { readonly id: string; readonly label: string };

export type Answers = ReadonlyMap<string, string>;

/** The officer's answers, and the doubts so far; readers of columns add to these. */
export type AnswersAndDoubts = { readonly answers: Answers; readonly doubts: Doubt[] };

/** Makes a doubt from a question and the officer's answer. If the answer is not one of the choices, the usual choice stands. */
export function doubt(
  answers: Answers,
  {
    usual,
    ...question
  }: Omit<Doubt, 'chosen' | 'isAnswered' | 'boxes'> & { readonly usual?: string | undefined },
): Doubt {
  const answer = answers.get(question.id);
  const isAnswered = question.choices.some(({ id }) => id === answer);
  return { ...question, chosen: isAnswered ? answer : usual, isAnswered };
}
