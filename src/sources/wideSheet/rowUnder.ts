import type { QuestionLog } from './questionLog';
import { PRINTED_ROLES, roleOf } from './columnRole';
import { headWords } from './headWords';
import type { PrintedArea } from './wideReading';

/** What a row adds to the indicator above it when its own name is not an indicator's: `Target`, `England`, `Numerator`. */
export type RowUnder =
  | { readonly kind: 'target' }
  | { readonly kind: 'area'; readonly area: PrintedArea }
  | { readonly kind: 'left out' };

const NO_INDICATOR =
  /^(numerator|denominator|num|den|denom|cohort|base|last year|previous (year|month|quarter)|prior year|same (period|month|quarter) last year|last (month|quarter)|variance|difference|change|trend|direction( of travel)?|dot|rag( rating| status)?|rating|actual|performance|result|ytd|year to date|cumulative|forecast|projection|tolerance|comments?|commentary|notes?)$/;

/** Whether the name of a row is one that no indicator has, such as `Target`, `England` or `Numerator`. */
export function namesNoIndicator(title: string): boolean {
  const word = headWords(title);
  const role = roleOf(word);
  return (
    role === 'target' || PRINTED_ROLES.some((printedRole) => printedRole === role) || NO_INDICATOR.test(word)
  );
}

/** Asks what a row is whose name is not that of an indicator. Returns undefined for a row that is an indicator, by its name or because the officer says so. */
export function rowUnder(title: string, rowPlace: string, questions: QuestionLog): RowUnder | undefined {
  const word = headWords(title);
  const role = roleOf(word);
  const area = PRINTED_ROLES.find((printedRole) => printedRole === role);
  if (role === 'target' || area !== undefined) {
    const chosenId = questions.ask({
      id: `under:${area ?? 'target'}`,
      place: rowPlace,
      found: `The row is called “${title}”, and names no indicator.`,
      question:
        area === undefined
          ? 'Does it hold the targets of the indicator above it?'
          : 'Are these figures to compare the indicator above with?',
      choices: [
        { id: 'above', label: 'Yes' },
        { id: 'leave', label: 'No: leave it out' },
      ],
      usualChoice: 'above',
    });
    if (chosenId !== 'above') return { kind: 'left out' };
    return area === undefined ? { kind: 'target' } : { kind: 'area', area };
  }
  if (!NO_INDICATOR.test(word)) return undefined;
  const chosenId = questions.ask({
    id: `under:${word}`,
    place: rowPlace,
    found: `The row is called “${title}”, and names no indicator.`,
    question: 'Is it an indicator of its own?',
    choices: [
      { id: 'leave', label: 'No: leave it out' },
      { id: 'read', label: 'Yes: read it' },
    ],
    usualChoice: 'leave',
  });
  return chosenId === 'read' ? undefined : { kind: 'left out' };
}
