/** The prefix of all ids in the example. When the example is removed, every row that names such an id is removed. */
export const EXAMPLE_PREFIX = 'example-';

const EXAMPLE_ID = `${EXAMPLE_PREFIX}re-referrals`;

type Row = Readonly<Record<string, string>>;

/** The example rows of a new plan, by table: one indicator with two made-up figures, a target and a paragraph. `year` is the year before the plan's date. */
function examples(area: string, year: number): Readonly<Record<string, readonly Row[]>> {
  const figure = { indicator: EXAMPLE_ID, area, time_identifier: 'Financial year', source: 'Example' };
  const financial = (from: number) => `${from}${String((from + 1) % 100).padStart(2, '0')}`;
  return {
    indicators: [
      {
        id: EXAMPLE_ID,
        title: 'Referrals within 12 months of an earlier one (example)',
        polarity: 'low',
        unit: 'percent',
        people: 'yes',
        definition: 'Referrals of children who were referred in the 12 months before, out of all referrals.',
      },
    ],
    observations: [
      { ...figure, time_period: financial(year - 2), value: '24.1', numerator: '410', denominator: '1701' },
      { ...figure, time_period: financial(year - 1), value: '22.4', numerator: '392', denominator: '1750' },
    ],
    targets: [
      {
        indicator: EXAMPLE_ID,
        time_period: financial(year - 1),
        time_identifier: 'Financial year',
        target: '22',
        amber: '25',
      },
    ],
    commentary: [
      {
        indicator: EXAMPLE_ID,
        kind: 'story',
        text: 'Since a social worker sits with the front door, fewer come back (example).',
        owner: 'Head of service',
      },
    ],
  };
}

/** The example rows of a table, in the order of its columns. */
export function exampleRows(
  table: string,
  columns: readonly string[],
  { area, day }: { readonly area: string; readonly day: string },
): readonly (readonly string[])[] {
  const rows = examples(area, Number(day.slice(0, 4)))[table] ?? [];
  return rows.map((row) => columns.map((column) => row[column] ?? ''));
}
