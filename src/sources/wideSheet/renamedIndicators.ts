import { doubt, type Answers, type Doubt } from './doubt';
import type { Rows } from './rowsOfText';

/** An indicator of the sheet that seems to be one of the plan's under a new name. `title` and `sheetId` are the sheet's, `titleBefore` and `planId` the plan's. */
export type Renamed = {
  readonly sheetId: string;
  readonly planId: string;
  readonly title: string;
  readonly titleBefore: string;
  /** The number of past figures that the two indicators have in common. */
  readonly sameCount: number;
};

/** Two indicators must have at least this many figures in common: one or two may be the same by chance. */
const FEWEST_SAME = 3;

/**
 * Finds the indicators that were renamed: the sheet has a new name with every past figure of an indicator that it has no row for any more. An
 * indicator that could match two others is not taken for renamed.
 */
export function renamedIndicators(plan: IndicatorTables, sheet: IndicatorTables): readonly Renamed[] {
  const [figuresBefore, figuresNow] = [figuresById(plan.figures), figuresById(sheet.figures)];
  const candidates = sheet.indicators.flatMap(({ id: sheetId = '', title = '' }) =>
    plan.indicators.flatMap(({ id: planId = '', title: titleBefore = '' }) => {
      const sameCount = sameFigures(figuresBefore.get(planId), figuresNow.get(sheetId));
      return sameCount < FEWEST_SAME ? [] : [{ sheetId, planId, title, titleBefore, sameCount }];
    }),
  );
  return candidates.filter(
    (candidate) =>
      candidates.filter(({ sheetId, planId }) => sheetId === candidate.sheetId || planId === candidate.planId)
        .length === 1,
  );
}

/** The rows of the indicators that have no match in the other table, and the figures of all indicators. */
type IndicatorTables = { readonly indicators: Rows['rows']; readonly figures: Rows['rows'] };

/** Asks whether a renamed indicator is the same one; the usual answer is that it is. */
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
    usualChoice: 'same',
  });
}

type Figures = ReadonlyMap<string, string>;

/** The text of each figure, by the id of the indicator and then by area, period and group. Where a figure has two rows, the later row holds. */
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
function sameFigures(figuresBefore: Figures = new Map(), figuresNow: Figures = new Map()): number {
  // Figures of whole years are not compared where there are others, because the year to date changes every month.
  const withinYear = [...figuresBefore].filter(([cell]) => !/ year\|/.test(cell));
  const comparedFigures = withinYear.length > 0 ? withinYear : [...figuresBefore];
  const common = comparedFigures.flatMap(([cell, text]) => {
    const figureNow = figuresNow.get(cell);
    return figureNow === undefined || !/\d/.test(text) ? [] : [Number(text) === Number(figureNow)];
  });
  return common.every(Boolean) ? common.length : 0;
}
