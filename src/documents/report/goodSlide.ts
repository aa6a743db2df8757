import { beyondChanceCounts } from '@/domain/certainty/beyondChanceCounts';
import { strongestChange, surelyWent } from '@/domain/certainty/strongestChange';
import type { ReportFacts } from '@/domain/report/reportFacts';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { betterText } from '@/wording/beyondChanceText';
import { draftedGoodNews } from '@/wording/draftedText';
import { ratingWord } from '@/wording/ratingText';
import { figureText } from '@/wording/reportDraftText';
import { shortChangeLine } from '@/wording/strongestText';
import { MOST_ROWS, type Slide } from './slide';

const COLUMNS = [
  { title: 'Better by more than chance' },
  { title: 'Period' },
  { title: 'Figure', isNumber: true },
  { title: 'Rating', isRating: true },
  { title: 'How it changed' },
] as const;
const SLIDE_TITLE = 'What is working well';
const MOST_LETTERS = 750;

/**
 * Makes one slide of what is working well: at most six paragraphs that officers wrote; or else the figures that are better by more than
 * chance; or else what the report drafts from the figures. Makes none if nothing is working well.
 */
export function goodSlide({ data, rows, parts }: ReportFacts, notes: string): readonly Slide[] {
  const writtenLines = parts.flatMap(({ paragraphs, rows: partRows }) =>
    paragraphs
      .filter(({ kind }) => kind === 'working-well')
      .map(({ text, indicator }) =>
        textWithFigure(
          text,
          partRows.find((row) => row.indicator.id === indicator),
        ),
      ),
  );
  if (writtenLines.length > 0) return wordsSlide(writtenLines, notes);
  const improvedRows = rows.filter((row) => surelyWent(strongestChange(data, row)) === 'better');
  if (improvedRows.length === 0) return wordsSlide(draftedGoodNews(data, rows), notes);
  const title = `${SLIDE_TITLE}: ${betterText(beyondChanceCounts(data, rows))}`;
  const cells = improvedRows
    .slice(0, MOST_ROWS)
    .map((row) => cellsOf(row, shortChangeLine(strongestChange(data, row), row)));
  return [{ title, body: { kind: 'table', leadLines: [], columns: COLUMNS, rows: cells }, notes }];
}

/** The title gives no count, because officers may write about figures other than those that are better by more than chance. */
function wordsSlide(texts: readonly string[], notes: string): readonly Slide[] {
  const lines = linesThatFit(texts);
  return lines.length === 0 ? [] : [{ title: SLIDE_TITLE, body: { kind: 'words', lines }, notes }];
}

function textWithFigure(text: string, row: ScorecardRow | undefined): string {
  if (row === undefined) return text;
  return `${text} (${row.indicator.title}: ${figureText(row)}, ${ratingWord(row.rating).toLowerCase()})`;
}

function cellsOf(row: ScorecardRow, change: string): readonly string[] {
  const { period, indicator, rating } = row;
  return [
    indicator.title,
    period === undefined ? 'none' : formatPeriodShort(period),
    figureText(row),
    ratingWord(rating),
    change,
  ];
}

/** As many lines as a slide holds, but at most six. */
function linesThatFit(lines: readonly string[]): readonly string[] {
  return lines
    .slice(0, MOST_ROWS)
    .filter((_, index) => lines.slice(0, index + 1).join('').length <= MOST_LETTERS);
}
