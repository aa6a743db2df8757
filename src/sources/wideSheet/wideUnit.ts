import { toUnit } from '@/domain/figures/unit';
import type { QuestionLog } from './questionLog';
import type { WideFigure } from './wideFigure';
import { headWords } from './headWords';

const COUNT_WORD =
  /^(number|numbers|no|nos|num|numeric|count|volume|n|total|figure|number no|whole number|integer)$/;
const PERCENT_WORD = /^(%|percent|per cent|percentage|pct|% age|%age|proportion)$/;

/** The unit of a row as indicators.csv writes it: from the row's own word, or else from its figures and its title. */
export function wideUnit(
  word: string,
  {
    title,
    figures,
    place,
    questions,
  }: {
    readonly title: string;
    readonly figures: readonly WideFigure[];
    readonly place: string;
    readonly questions: QuestionLog;
  },
): string {
  const numbers = figures.filter((figure) => figure.kind === 'number');
  const wordWritten = headWords(word);
  if (PERCENT_WORD.test(wordWritten)) return 'percent';
  if (COUNT_WORD.test(wordWritten) || wordWritten === '')
    return unitOfNumbers({ written: wordWritten, title, numbers, place, questions });
  const unit = toUnit(word);
  if (unit.kind !== 'unknown') return unit.text;
  const rate = rateIn(title);
  if (wordWritten.startsWith('rate') && rate !== undefined) return rate;
  const chosenId = questions.ask({
    id: `unit:${wordWritten}`,
    place,
    found: `“${word.trim()}” is not a unit that is known.`,
    question: 'What are these figures?',
    choices: [
      { id: 'percent', label: 'Percentages' },
      { id: 'count', label: 'Numbers of people or things' },
      { id: 'per 10,000 children', label: 'A rate per 10,000' },
      { id: 'days', label: 'Days' },
      { id: 'average', label: 'Averages' },
      { id: 'as written', label: `Shown as “${word.trim()}”` },
    ],
    usualChoice: 'as written',
  });
  return chosenId === undefined || chosenId === 'as written' ? word.trim() : chosenId;
}

function unitOfNumbers({
  written,
  title,
  numbers,
  place,
  questions,
}: {
  readonly written: string;
  readonly title: string;
  readonly numbers: readonly (WideFigure & { readonly kind: 'number' })[];
  readonly place: string;
  readonly questions: QuestionLog;
}): string {
  const percentCount = numbers.filter(({ isPercent }) => isPercent).length;
  if (percentCount > 0) {
    if (written === '' || percentCount === numbers.filter(({ value }) => value !== 0).length)
      return 'percent';
    return (
      questions.ask({
        id: `mixed:${place}`,
        place,
        found: 'Some figures of the row have a % sign and others have none.',
        question: 'What are they?',
        choices: [
          { id: 'percent', label: 'Percentages' },
          { id: 'count', label: 'Numbers' },
        ],
      }) ?? 'mixed'
    );
  }
  const rate = rateIn(title);
  if (rate !== undefined) return rate;
  if (/^(%|percentage|proportion|per cent|percent)\b|^%|\(%\)/i.test(title.trim())) return 'percent';
  if (/\bdays\b/i.test(title) && /\b(average|avg|mean|time|taken)\b/i.test(title)) return 'days';
  if (numbers.some(({ text }) => /\.\d*[1-9]/.test(text)))
    return (
      questions.ask({
        id: `decimals:${place}`,
        place,
        found: 'The figures have decimals, and nothing says what they are.',
        question: 'What are they?',
        choices: [
          { id: 'average', label: 'Averages' },
          { id: 'percent', label: 'Percentages' },
          { id: 'per 10,000 children', label: 'A rate per 10,000' },
          { id: 'score', label: 'Scores' },
        ],
        usualChoice: 'average',
      }) ?? 'average'
    );
  if (written !== '' || /^(number|no\.?|total|count|volume)\b/i.test(title.trim())) return 'count';
  return (
    questions.ask({
      id: 'no-unit',
      place,
      found: 'Nothing says what the figures count.',
      question: 'What are they?',
      choices: [
        { id: 'count', label: 'Numbers of people or things' },
        { id: 'percent', label: 'Percentages' },
        { id: 'days', label: 'Days' },
      ],
      usualChoice: 'count',
    }) ?? 'count'
  );
}

function rateIn(title: string): string | undefined {
  const ratePhrase = /\bper (1,?000|10,?000|100,?000|10k|100k)\b[^()]*/i.exec(title)?.[0].trim();
  return ratePhrase === undefined ? undefined : toUnit(ratePhrase).text;
}
