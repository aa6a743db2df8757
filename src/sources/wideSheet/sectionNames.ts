import type { QuestionLog } from './questionLog';
import type { ColumnReading } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';
import type { RowReading } from './wideRows';

/** The number of an indicator that begins with its section: `1.2` is in section 1, `A/3` in section A. */
const SECTION_NUMBER = /^([A-Za-z]|\d{1,2})[./-]\d{1,3}[a-z]?$/;

/** A scorecard has at most this many sections; with more, the first parts of the numbers are no sections. */
const MOST = 12;

/** Returns the name of the section that an indicator's number begins with. Undefined if the officer has given it no name. */
export type SectionOf = (code: string) => string | undefined;

const NONE: SectionOf = () => undefined;

/** Asks for the names of the sections where only numbers such as 1.1 and 2.1 tell them apart. The names become priorities; a sheet without names has none. */
export function sectionNames(
  grid: WideGrid,
  {
    rows,
    columns,
    questions,
  }: {
    readonly rows: readonly RowReading[];
    readonly columns: readonly ColumnReading[];
    readonly questions: QuestionLog;
  },
): SectionOf {
  const code = columns.find(({ role }) => role === 'code');
  const indicatorRows = rows.flatMap((row) => (row.kind === 'indicator' ? [row] : []));
  const hasPriorities =
    columns.some(({ role }) => role === 'priority') || indicatorRows.some(({ group }) => group !== undefined);
  if (code === undefined || hasPriorities) return NONE;
  const numbers = indicatorRows.map(({ row }) => cellAt(grid, row, code.column).text.trim());
  const sections = [...new Set(numbers.flatMap((number) => sectionIn(number) ?? []))];
  const isRule = numbers.filter((number) => sectionIn(number) === undefined).length <= 0.2 * numbers.length;
  if (!isRule || sections.length < 2 || sections.length > MOST) return NONE;
  const texts = questions.write({
    id: 'sections',
    place: code.letters,
    found: `The numbers begin with ${sections[0]} to ${sections.at(-1)}, and nothing names these sections.`,
    question:
      'What are they called? They become the priorities. If you leave the boxes empty, there are no priorities.',
    boxes: sections.map((section) => ({
      id: `section:${section}`,
      label: `${section} (${numbers.filter((number) => sectionIn(number) === section).join(', ')})`,
    })),
  });
  return (number) => {
    const text = texts.get(`section:${sectionIn(number.trim()) ?? ''}`)?.trim() ?? '';
    return text === '' ? undefined : text;
  };
}

function sectionIn(number: string): string | undefined {
  return SECTION_NUMBER.exec(number)?.[1];
}
