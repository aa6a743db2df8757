import { doubt, type Answers, type Doubt } from './doubt';
import type { Rows } from './rowsOfText';

/** An indicator of the sheet that seems to be one of the plan's under a new name. Titles and ids are those of the two tables. */
export type Renamed = {
  readonly sheetId: string;
  readonly planId: string;
  readonly title: string;
  readonly titleBefore: string;
  /** How many past figures of the two indicators are the same. */
  readonly sameCount: number;
};

/** Two indicators may share a figure or two by chance, and small ones more. */
const FEWEST_SAME = 3;

/**
 * Indicators of the sheet that the plan does not know by name and that have every past figure of one which the sheet has no row for any more. Where two could be
 * meant, neither is.
 */
export function renamedIndicators(plan: IndicatorTables, sheet: IndicatorTables): readonly Renamed[] {
  const [figuresBefore, figuresNow] = [figuresById(plan.figures), figuresById(sheet.figures)];
  const found = sheet.indicators.flatMap(({ id: sheetId = '', title = '' }) =>
    plan.indicators.flatMap(({ id: planId = '', title: titleBefore = '' }) => {
      const sameCount = sameFigures(figuresBefore.get(planId), figuresNow.get(sheetId));
      return sameCount < FEWEST_SAME ? [] : [{ sheetId, planId, title, titleBefore, sameCount }];
    }),
  );
  return found.filter(
    (one) =>
      found.filter(({ sheetId, planId }) => sheetId === one.sheetId || planId === one.planId).length === 1,
  );
}

/** The rows of indicators that the other table does not have, and all figures. */
type IndicatorTables = { readonly indicators: Rows['rows']; readonly figures: Rows['rows'] };

/** The question about each; the usual answer is that it is the same. */
export function renamedDoubt({ sheetId, title, titleBefore, sameCount }: Renamed, answers: Answers): Doubt {
  return doubt(answers, {
    id: `renamed:${sheetId}`,
    place: title,
    found: `“${title}” has the ${sameCount} past figures of “${titleBefore}”, which the sheet does not have any more.`,
    question: 'Is it the same indicator under a new name?',
    choices: [
      { id: 'same', label: 'Yes: its figures go on under the new name' },
      { id: 'another', label: 'No: it is another indicator' },
    ],
    usual: 'same',
  });
}

type Figures = ReadonlyMap<string, string>;

/** The newest text of each figure, by the indicator and then by area, period and group. */
function figuresById(rows: Rows['rows']): ReadonlyMap<string, Figures> {
  const byId = new Map<string, Map<string, string>>();
  for (const row of rows) {
    const figures = byId.get(row['indicator'] ?? '') ?? new Map<string, string>();
    const cell = ['area', 'time_period', 'time_identifier', 'breakdown'].map((name) =>
      (row[name] ?? '').trim().toLowerCase(),
    );
    figures.set(cell.join('|'), (row['value'] ?? '').trim());
    byId.set(row['indicator'] ?? '', figures);
  }
  return byId;
}

/** How many numbers two indicators have in common; 0 where any number differs. */
function sameFigures(before: Figures = new Map(), now: Figures = new Map()): number {
  // The figure for the year to date changes every month.
  const withinYear = [...before].filter(([cell]) => !/ year\|/.test(cell));
  const compared = withinYear.length > 0 ? withinYear : [...before];
  const common = compared.flatMap(([cell, text]) => {
    const other = now.get(cell);
    return other === undefined || !/\d/.test(text) ? [] : [Number(text) === Number(other)];
  });
  return common.every(Boolean) ? common.length : 0;
}
