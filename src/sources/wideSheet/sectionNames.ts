import type { Asking } from './asking';
import type { ColumnReading } from './wideHead';
import { cellAt, type WideGrid } from './wideGrid';
import type { RowReading } from './wideRows';

/** The section and the indicator of a number: `1.2`, `A/3`. */
const SECTION = /^([A-Za-z]|\d{1,2})[./-]\d{1,3}[a-z]?$/;

/** The most sections of a scorecard. */
const MOST = 12;

/** The name of a section, by the number of one of its indicators. Undefined where the officer has not given one. */
export type SectionOf = (code: string) => string | undefined;

const NONE: SectionOf = () => undefined;

/** Asks what the sections are called where numbers such as 1.1 and 2.1 are all that tells them apart. Without names there are no priorities. */
export function sectionNames(
  grid: WideGrid,
  {
    rows,
    columns,
    asker,
  }: {
    readonly rows: readonly RowReading[];
    readonly columns: readonly ColumnReading[];
    readonly asker: Asking;
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
  const texts = asker.write({
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
  return SECTION.exec(number)?.[1];
}
