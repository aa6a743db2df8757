import * as v from 'valibot';
import type { Answers } from './doubt';
import { ROLES } from './columnRole';
import { headWords } from './headWords';
import type { WideReading } from './wideReading';
import type { WideGrid } from './wideGrid';
import type { HeadRows } from './wideHead';

/** What was taken for what, as a file that an officer can correct and give back; next month's sheet is read by it. */
const LAYOUT = v.object({
  sheet: v.optional(v.string()),
  /** The first and last row of headings, as the spreadsheet numbers them. */
  headRows: v.optional(
    v.tuple([v.pipe(v.number(), v.integer(), v.minValue(1)), v.pipe(v.number(), v.integer(), v.minValue(1))]),
  ),
  authority: v.optional(v.string()),
  columns: v.optional(v.array(v.object({ column: v.string(), head: v.string(), is: v.string() })), []),
  answers: v.optional(v.record(v.string(), v.string()), {}),
});

export type WideLayout = v.InferOutput<typeof LAYOUT>;

export type LayoutRead =
  | { readonly kind: 'layout'; readonly layout: WideLayout }
  | { readonly kind: 'bad'; readonly why: string };

/** Reads a layout as it was written or corrected. */
export function parseLayout(text: string): LayoutRead {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: 'bad', why: 'It is not JSON. Expected a layout that "scorecard import" wrote.' };
  }
  const parsed = v.safeParse(LAYOUT, json);
  if (!parsed.success)
    return {
      kind: 'bad',
      why: `${parsed.issues[0].message}. Expected a layout that "scorecard import" wrote.`,
    };
  const unknown = parsed.output.columns.find(({ is }) => is !== '?' && !ROLES.some((role) => role === is));
  if (unknown !== undefined)
    return {
      kind: 'bad',
      why: `Column ${unknown.column} is "${unknown.is}". Expected one of ${ROLES.join(', ')}.`,
    };
  return { kind: 'layout', layout: parsed.output };
}

/** The layout of a sheet: what every column is, `?` where the officer must say, and the answers in force. */
export function layoutOf(reading: WideReading, authority: string | undefined): WideLayout {
  const asked = new Set(reading.doubts.filter(({ chosen }) => chosen === undefined).map(({ id }) => id));
  return {
    sheet: reading.grid.sheet,
    headRows: [reading.head.from + 1, reading.head.to + 1],
    ...(authority === undefined ? {} : { authority }),
    columns: reading.columns.map(({ letters, head, role, roleIfUsed }) => ({
      column: letters,
      head,
      is: asked.has(`column:${letters}`) ? '?' : (roleIfUsed ?? role ?? '?'),
    })),
    answers: Object.fromEntries(
      reading.doubts
        .filter(({ id }) => !id.startsWith('column:'))
        .flatMap(({ id, chosen, boxes = [], choices }) => [
          ...boxes.filter(({ text }) => choices.length === 0 || text !== '').map((box) => [box.id, box.text]),
          ...(boxes.length > 0 && choices.length === 0 ? [] : [[id, chosen ?? '?']]),
        ]),
    ),
  };
}

/** The answers of a layout for this sheet. Each column is recognised by its heading, because it may be somewhere else next month. */
export function answersOf(
  { columns, answers }: WideLayout,
  heads: readonly { readonly letters: string; readonly head: string }[],
): Answers {
  const byHead = new Map(columns.map((one) => [headWords(one.head), one.is]));
  const found = new Map(Object.entries(answers).filter(([, answer]) => answer !== '?'));
  for (const { letters, head } of heads) {
    const is = byHead.get(headWords(head));
    const isOne = heads.filter((other) => headWords(other.head) === headWords(head)).length === 1;
    const own = columns.find(
      ({ column, head: text }) => column === letters && headWords(text) === headWords(head),
    )?.is;
    const role = isOne ? is : own;
    if (role !== undefined && role !== '?') found.set(`column:${letters}`, role);
  }
  return found;
}

/** The head's rows of a layout, if this sheet has the same heads there. */
export function headOf({ headRows, columns }: WideLayout, grid: WideGrid): HeadRows | undefined {
  if (headRows === undefined) return undefined;
  const [from, to] = headRows.map((row) => row - 1) as [number, number];
  const known = new Set(columns.flatMap(({ head }) => head.split(' / ').map(headWords)));
  const texts = (grid.cells[to] ?? []).map(({ text }) => headWords(text)).filter((text) => text !== '');
  const same = texts.filter((text) => known.has(text)).length;
  return from <= to && texts.length > 0 && same >= texts.length / 2 ? { from, to } : undefined;
}
