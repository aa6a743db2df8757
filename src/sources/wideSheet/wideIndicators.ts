import { idText } from '@/sources/idText';
import type { QuestionLog } from './questionLog';
import { roleOf } from './columnRole';
import { headWords } from './headWords';
import { rowUnder } from './rowUnder';
import { cellAt, type WideGrid } from './wideGrid';
import type { SheetFacts } from './sheetFacts';
import { wideIndicator } from './wideIndicator';
import type { PrintedArea, WideIndicator } from './wideReading';
import type { RowReading } from './wideRows';
import { withRowUnder } from './withRowUnder';

type IndicatorRow = RowReading & { readonly kind: 'indicator' };

/** Makes an indicator of each row. In a sheet with a column of areas, all rows with one name make one indicator. */
export function wideIndicators(
  grid: WideGrid,
  rows: readonly RowReading[],
  sheetFacts: SheetFacts,
): readonly WideIndicator[] {
  const indicatorsFound: { readonly reading: IndicatorRow; indicator: WideIndicator }[] = [];
  const ids = new Set<string>();
  const areas = areasOf(grid, rows, sheetFacts);
  const hasAreas = sheetFacts.columns.some(({ role }) => role === 'area');
  let indicatorAbove: (typeof indicatorsFound)[number] | undefined;
  for (const rowReading of rows) {
    if (rowReading.kind !== 'indicator') continue;
    const area = areas(rowReading);
    if (area === undefined) continue;
    const meaningOfRow = hasAreas
      ? undefined
      : rowUnder(rowReading.title, `row ${rowReading.row + 1}`, sheetFacts.questions);
    if (meaningOfRow !== undefined) {
      if (indicatorAbove !== undefined && indicatorAbove.reading.group === rowReading.group)
        indicatorAbove.indicator = withRowUnder(
          grid,
          indicatorAbove.indicator,
          { row: rowReading.row, under: meaningOfRow },
          sheetFacts,
        );
      continue;
    }
    indicatorAbove = undefined;
    const sameTitle = indicatorsFound.findLast(
      (earlierIndicator) =>
        earlierIndicator.reading.title === rowReading.title &&
        earlierIndicator.reading.group === rowReading.group,
    );
    if (sameTitle !== undefined && area !== 'own') {
      const firstIndicator = sameTitle.indicator;
      const otherArea = wideIndicator(
        grid,
        { ...rowReading, id: firstIndicator.id, area, repeatedOf: firstIndicator },
        sheetFacts,
      );
      sameTitle.indicator = {
        ...firstIndicator,
        observations: [...firstIndicator.observations, ...otherArea.observations],
      };
      continue;
    }
    if (sameTitle !== undefined && !isKeptApart(rowReading, sameTitle.indicator, sheetFacts.questions))
      continue;
    const id = freeId(rowReading.title, ids);
    indicatorAbove = {
      reading: rowReading,
      indicator: wideIndicator(grid, { ...rowReading, id, area }, sheetFacts),
    };
    indicatorsFound.push(indicatorAbove);
  }
  return indicatorsFound.map(({ indicator }) => indicator);
}

function isKeptApart(rowReading: IndicatorRow, sameTitle: WideIndicator, questions: QuestionLog): boolean {
  return (
    questions.ask({
      id: `same-name:${idText(rowReading.title)}`,
      place: `row ${rowReading.row + 1}`,
      found: `“${rowReading.title}” is in row ${sameTitle.row + 1} already.`,
      question: 'Is this another indicator?',
      choices: [
        { id: 'another', label: 'Yes: read both' },
        { id: 'leave', label: 'No: leave this row out' },
      ],
    }) === 'another'
  );
}

const LONGEST_ID = 60;

/** Makes an id from a title that no other indicator has, and adds it to `ids`. */
function freeId(title: string, ids: Set<string>): string {
  const plainId = idText(title).slice(0, LONGEST_ID).replace(/-$/, '') || 'indicator';
  let id = plainId;
  for (let count = 2; ids.has(id); count += 1) id = `${plainId}-${count}`;
  ids.add(id);
  return id;
}

/**
 * Returns a function that says whose figures a row has. They are the authority's own unless a column names areas. Returns undefined for an
 * area that is neither the authority nor a comparator.
 */
function areasOf(
  grid: WideGrid,
  rows: readonly RowReading[],
  { columns, questions }: SheetFacts,
): (rowReading: IndicatorRow) => PrintedArea | 'own' | undefined {
  const column = columns.find(({ role }) => role === 'area');
  if (column === undefined) return () => 'own';
  const nameOf = (row: number) => cellAt(grid, row, column.column).text.trim();
  const areaPrinted = (name: string) => printedArea(roleOf(headWords(name)));
  const otherAreaRows = new Set(
    rows.flatMap(({ kind, row }) =>
      kind === 'indicator' && nameOf(row) !== '' && areaPrinted(nameOf(row)) === undefined
        ? [nameOf(row)]
        : [],
    ),
  );
  const names = [...otherAreaRows];
  const ownName =
    names.length <= 1
      ? names[0]
      : questions.ask({
          id: 'own-area',
          place: column.letters,
          found: `The sheet has rows of ${names.slice(0, 6).join(', ')}.`,
          question: 'Which is your authority? Rows of the others are left out.',
          choices: names.slice(0, 40).map((name) => ({ id: name, label: name })),
        });
  return ({ row }) => {
    const name = nameOf(row);
    return areaPrinted(name) ?? (name === '' || name === ownName ? 'own' : undefined);
  };
}

function printedArea(role: ReturnType<typeof roleOf>): PrintedArea | undefined {
  return (['neighbours', 'best-neighbour', 'region', 'england', 'top-quartile'] as const).find(
    (printedRole) => printedRole === role,
  );
}
