import { idText } from '@/sources/idText';
import type { Asking } from './asking';
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

/** One indicator a row; where rows have areas, the rows of one name make one indicator. */
export function wideIndicators(
  grid: WideGrid,
  rows: readonly RowReading[],
  facts: SheetFacts,
): readonly WideIndicator[] {
  const found: { readonly reading: IndicatorRow; indicator: WideIndicator }[] = [];
  const ids = new Set<string>();
  const areas = areasOf(grid, rows, facts);
  const hasAreas = facts.columns.some(({ role }) => role === 'area');
  let above: (typeof found)[number] | undefined;
  for (const reading of rows) {
    if (reading.kind !== 'indicator') continue;
    const area = areas(reading);
    if (area === undefined) continue;
    const under = hasAreas ? undefined : rowUnder(reading.title, `row ${reading.row + 1}`, facts.asks);
    if (under !== undefined) {
      if (above !== undefined && above.reading.group === reading.group)
        above.indicator = withRowUnder(grid, above.indicator, { row: reading.row, under }, facts);
      continue;
    }
    above = undefined;
    const twin = found.findLast(
      (one) => one.reading.title === reading.title && one.reading.group === reading.group,
    );
    if (twin !== undefined && area !== 'own') {
      const of = twin.indicator;
      const more = wideIndicator(grid, { ...reading, id: of.id, area, of }, facts);
      twin.indicator = { ...of, observations: [...of.observations, ...more.observations] };
      continue;
    }
    if (twin !== undefined && !isKept(reading, twin.indicator, facts.asks)) continue;
    const id = freeId(reading.title, ids);
    above = { reading, indicator: wideIndicator(grid, { ...reading, id, area }, facts) };
    found.push(above);
  }
  return found.map(({ indicator }) => indicator);
}

function isKept(reading: IndicatorRow, twin: WideIndicator, asks: Asking): boolean {
  return (
    asks.ask({
      id: `same-name:${idText(reading.title)}`,
      place: `row ${reading.row + 1}`,
      found: `“${reading.title}” is in row ${twin.row + 1} already.`,
      question: 'Is this another indicator?',
      choices: [
        { id: 'another', label: 'Yes: read both' },
        { id: 'leave', label: 'No: leave this row out' },
      ],
    }) === 'another'
  );
}

const LONGEST_ID = 60;

/** Changes `ids`. */
function freeId(title: string, ids: Set<string>): string {
  const plainId = idText(title).slice(0, LONGEST_ID).replace(/-$/, '') || 'indicator';
  let id = plainId;
  for (let count = 2; ids.has(id); count += 1) id = `${plainId}-${count}`;
  ids.add(id);
  return id;
}

/** Whose figures a row has: the authority's own, unless a column names areas. Undefined for an area that is neither ours nor a comparator. */
function areasOf(
  grid: WideGrid,
  rows: readonly RowReading[],
  { columns, asks }: SheetFacts,
): (reading: IndicatorRow) => PrintedArea | 'own' | undefined {
  const column = columns.find(({ role }) => role === 'area');
  if (column === undefined) return () => 'own';
  const nameOf = (row: number) => cellAt(grid, row, column.column).text.trim();
  const printed = (name: string) => printedArea(roleOf(headWords(name)));
  const others = new Set(
    rows.flatMap(({ kind, row }) =>
      kind === 'indicator' && nameOf(row) !== '' && printed(nameOf(row)) === undefined ? [nameOf(row)] : [],
    ),
  );
  const names = [...others];
  const own =
    names.length <= 1
      ? names[0]
      : asks.ask({
          id: 'own-area',
          place: column.letters,
          found: `The sheet has rows of ${names.slice(0, 6).join(', ')}.`,
          question: 'Which is your authority? Rows of the others are left out.',
          choices: names.slice(0, 40).map((name) => ({ id: name, label: name })),
        });
  return ({ row }) => {
    const name = nameOf(row);
    return printed(name) ?? (name === '' || name === own ? 'own' : undefined);
  };
}

function printedArea(role: ReturnType<typeof roleOf>): PrintedArea | undefined {
  return (['neighbours', 'best-neighbour', 'region', 'england', 'top-quartile'] as const).find(
    (one) => one === role,
  );
}
