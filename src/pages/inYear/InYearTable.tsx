import { useId, useMemo } from 'react';
import type { PlanData } from '@/domain/plan/planData';
import { tallyOf } from '@/domain/scorecard/tally';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { groupTally } from '@/wording/tallyText';
import { InYearCells } from './InYearCells';
import type { InYearGroup } from './inYearGroups';
import { isOlder, newestByFamily, sharedHeads, type RowHeads } from './sharedHeads';
import { shownColumns, type ShownColumns } from './shownColumns';

/** The table of the page This year. The first column stays in view when the others are scrolled; on a phone or a tablet held upright each row is a card. */
export function InYearTable({
  data,
  groups,
  asAt,
  caption,
}: {
  readonly data: PlanData;
  readonly groups: readonly InYearGroup[];
  readonly asAt: string | undefined;
  readonly caption: string;
}) {
  const captionId = useId();
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const heads = useMemo(() => sharedHeads(rows), [rows]);
  const newest = useMemo(() => newestByFamily(rows), [rows]);
  const shown = useMemo(() => shownColumns(rows, heads.years.length), [rows, heads]);
  const headGroups = headGroupsOf(heads, shown);
  const width = 1 + headGroups.reduce((sum, { columns }) => sum + columns.length, 0);
  return (
    <SidewaysRegion aria-labelledby={captionId} className="sc-iy-region">
      <table role="table" className="sc-iy">
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row" className="sc-iy__groups">
            <th role="columnheader" scope="col" rowSpan={2} className="sc-iy__indicator">
              Indicator
            </th>
            {headGroups.map(({ title, columns }) => (
              <th role="columnheader" scope="colgroup" key={title} colSpan={columns.length}>
                <span>{title}</span>
              </th>
            ))}
          </tr>
          <tr role="row">
            {/* Paper leaves the row above out: it has room for twenty rows on a sheet, and not for a line more. */}
            <th role="columnheader" scope="col" className="sc-iy__indicator sc-print-only">
              Indicator
            </th>
            {headGroups.map(({ columns }) =>
              columns.map(({ name, title, printed, note }, index) => (
                <th
                  role="columnheader"
                  scope="col"
                  key={`${name} ${title}`}
                  className={`sc-iy__${name}${index === 0 ? ' sc-iy__first' : ''}`}
                >
                  {printed === undefined ? (
                    title
                  ) : (
                    <>
                      <span className="sc-no-print">{title}</span>
                      <span className="sc-print-only">{printed}</span>
                    </>
                  )}
                  {note !== undefined && <span className="sc-iy__note">{note}</span>}
                </th>
              )),
            )}
          </tr>
        </thead>
        {groups.map(({ id, title, rows: groupRows }) => (
          <tbody role="rowgroup" key={id}>
            {title !== undefined && (
              <tr role="row" className="sc-iy__group">
                <td role="rowheader" colSpan={width}>
                  <h2 className="sc-iy__group-title">
                    {title} <span className="sc-quiet sc-no-print">{groupTally(tallyOf(groupRows))}</span>
                  </h2>
                </td>
              </tr>
            )}
            {groupRows.map((row) => (
              <tr role="row" key={row.indicator.id} className="sc-iy__row">
                <InYearCells
                  data={data}
                  row={row}
                  sharedHeads={heads}
                  shown={shown}
                  asAt={asAt}
                  isOlder={isOlder(row, newest)}
                />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </SidewaysRegion>
  );
}

type Column = {
  readonly name: string;
  readonly title: string;
  /** The column's heading on paper, where groups of columns have no heading of their own. */
  readonly printed?: string;
  readonly note?: string;
};

type HeadGroup = {
  readonly title: string;
  readonly columns: readonly Column[];
};

/** The columns after the indicator, in the order of the officers' printed row: periods, year so far, rating and change, past years, other areas. */
function headGroupsOf(
  { family, recentHeads, lastYear, years, otherHeads }: RowHeads,
  shown: ShownColumns,
): readonly HeadGroup[] {
  const shownIf = (isShown: boolean | undefined, column: Column) => (isShown === true ? [column] : []);
  const headGroups: readonly HeadGroup[] = [
    {
      title: family,
      columns: [
        ...shownIf(shown.lastYear, { name: 'before', title: lastYear }),
        ...recentHeads.flatMap((title, index) => shownIf(shown.recent[index], { name: 'figure', title })),
      ],
    },
    {
      title: 'Year to date',
      columns: [
        ...shownIf(shown.toDate, { name: 'date', title: 'this year', printed: 'Year to date' }),
        ...shownIf(shown.toDateLastYear, { name: 'date-before', title: 'last year' }),
      ],
    },
    {
      title: 'How we are doing',
      columns: [
        { name: 'rating', title: 'Rating' },
        ...shownIf(shown.target, { name: 'target', title: 'Target' }),
        { name: 'direction', title: 'Change' },
        { name: 'trend', title: 'Last 24' },
      ],
    },
    {
      title: 'Whole years',
      columns: years.flatMap((title, index) => shownIf(shown.years[index], { name: 'year', title })),
    },
    {
      title: otherHeads === '' ? 'Others' : `Others, ${otherHeads}`,
      columns: [
        ...shownIf(shown.others, {
          name: 'others',
          title: 'Neighbours',
          printed: 'Similar areas',
          note: 'best',
        }),
        ...shownIf(shown.others, { name: 'others', title: 'England', note: 'region' }),
        ...shownIf(shown.others, { name: 'age', title: 'Older by' }),
      ],
    },
  ];
  return headGroups.filter(({ columns }) => columns.length > 0);
}
