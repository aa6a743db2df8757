import * as v from 'valibot';
import type { Answers } from './doubt';
import { ROLES } from './columnRole';
import { headWords } from './headWords';
import type { WideReading } from './wideReading';
import type { WideGrid } from './wideGrid';
import type { HeadRows } from './wideHead';

/** How a sheet was read, as a file that an officer can correct and hand in. Next month's sheet is then read in the same way. */
const LAYOUT_SCHEMA = v.object({
  sheet: v.optional(v.string()),
  /** The first and the last heading row, with the numbers that the spreadsheet shows. */
  headRows: v.optional(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(1)), v.pipe(v.number(), v.integer(), v.minValue(1))]),
  ),
  authority: v.optional(v.string()),
  columns: v.optional(v.array(v.object({ column: v.string(), head: v.string(), is: v.string() })), []),
  answers: v.optional(v.record(v.string(), v.string()), {}),
});

export type WideLayout = v.InferOutput<typeof LAYOUT_SCHEMA>;

export type LayoutRead =
  | { readonly kind: 'layout'; readonly layout: WideLayout }
  | { readonly kind: 'bad'; readonly why: string };

/** Reads a layout from the text of its file, which the officer may have corrected. */
export function parseLayout(text: string): LayoutRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'It is not JSON. Expected a layout that "scorecard import" wrote.' };
  }
  const parsedLayout = v.safeParse(LAYOUT_SCHEMA, json);
  if (!parsedLayout.success)
    return {
      kind: 'bad',
      why: `${parsedLayout.issues[0].message}. Expected a layout that "scorecard import" wrote.`,
    };
  const unknownColumn = parsedLayout.output.columns.find(
    ({ is: roleName }) => roleName !== '?' && !ROLES.some((role) => role === roleName),
  );
  if (unknownColumn !== undefined)
    return {
      kind: 'bad',
      why: `Column ${unknownColumn.column} is "${unknownColumn.is}". Expected one of ${ROLES.join(', ')}.`,
    };
  return { kind: 'layout', layout: parsedLayout.output };
}

/** Makes the layout of a sheet: the role of each column, the answers in force, and `?` wherever the officer must answer. */
export function layoutOf(wideReading: WideReading, authority: string | undefined): WideLayout {
  const unansweredIds = new Set(
    wideReading.doubts.filter(({ chosen }) => chosen === undefined).map(({ id }) => id),
  );
  return {
    sheet: wideReading.grid.sheet,
    headRows: [wideReading.head.from + 1, wideReading.head.to + 1],
    ...(authority === undefined ? {} : { authority }),
    columns: wideReading.columns.map(({ letters, head, role, roleIfUsed }) => ({
      column: letters,
      head,
      is: unansweredIds.has(`column:${letters}`) ? '?' : (roleIfUsed ?? role ?? '?'),
    })),
    answers: Object.fromEntries(
      wideReading.doubts
        .filter(({ id }) => !id.startsWith('column:'))
        .flatMap(({ id, chosen, boxes = [], choices }) => [
          ...boxes.filter(({ text }) => choices.length === 0 || text !== '').map((box) => [box.id, box.text]),
          ...(boxes.length > 0 && choices.length === 0 ? [] : [[id, chosen ?? '?']]),
        ]),
    ),
  };
}

/** The answers that a layout gives for a new sheet. A column is recognised by its heading, because it may have moved since last month. */
export function answersOf(
  { columns, answers }: WideLayout,
  columnHeads: readonly { readonly letters: string; readonly head: string }[],
): Answers {
  const byHead = new Map(columns.map((layoutColumn) => [headWords(layoutColumn.head), layoutColumn.is]));
  const answersKnown = new Map(Object.entries(answers).filter(([, answer]) => answer !== '?'));
  for (const { letters, head } of columnHeads) {
    const roleName = byHead.get(headWords(head));
    const isOnlyHead =
      columnHeads.filter((otherColumn) => headWords(otherColumn.head) === headWords(head)).length === 1;
    const ownLayoutColumn = columns.find(
      ({ column, head: text }) => column === letters && headWords(text) === headWords(head),
    )?.is;
    const role = isOnlyHead ? roleName : ownLayoutColumn;
    if (role !== undefined && role !== '?') answersKnown.set(`column:${letters}`, role);
  }
  return answersKnown;
}

/** The heading rows of a layout, if at least half of the new sheet's headings in the last of these rows are those of the layout. */
export function headOf({ headRows, columns }: WideLayout, grid: WideGrid): HeadRows | undefined {
  if (headRows === undefined) return undefined;
  const [firstRow, lastRow] = headRows.map((row) => row - 1) as [number, number];
  const knownHeads = new Set(columns.flatMap(({ head }) => head.split(' / ').map(headWords)));
  const texts = (grid.cells[lastRow] ?? []).map(({ text }) => headWords(text)).filter((text) => text !== '');
  const sameHeadCount = texts.filter((text) => knownHeads.has(text)).length;
  return firstRow <= lastRow && texts.length > 0 && sameHeadCount >= texts.length / 2
    ? { from: firstRow, to: lastRow }
    : undefined;
}
