import { useId, useMemo } from 'react';
import type { PlanData } from '@/domain/plan/planData';
import { tallyOf } from '@/domain/scorecard/tally';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { tallyText } from '@/wording/tallyText';
import { InYearCells } from './InYearCells';
import type { InYearGroup } from './inYearGroups';
import { sharedHeads, type RowHeads } from './sharedHeads';

/** The rows under shared headings. The first column stays when the rest is scrolled; on a phone or a tablet held upright each row is a card. */
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
  const heads = useMemo(() => sharedHeads(groups.flatMap(({ rows }) => rows)), [groups]);
  const columns = columnsOf(heads);
  return (
    <SidewaysRegion aria-labelledby={captionId} className="sc-iy-region">
      <table role="table" className="sc-iy">
        <caption id={captionId} className="govuk-visually-hidden">
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ name, title, note }, place) => (
              <th role="columnheader" scope="col" key={place} className={`sc-iy__${name}`}>
                {title}
                {note !== undefined && <span className="sc-iy__note">{note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ id, title, rows }) => (
          <tbody role="rowgroup" key={id}>
            {title !== undefined && (
              <tr role="row" className="sc-iy__group">
                <td role="rowheader" colSpan={columns.length}>
                  <h2 className="sc-iy__group-title">
                    {title} <span className="sc-quiet sc-no-print">{tallyText(tallyOf(rows))}</span>
                  </h2>
                </td>
              </tr>
            )}
            {rows.map((row) => (
              <tr role="row" key={row.indicator.id} className="sc-iy__row">
                <InYearCells data={data} row={row} heads={heads} asAt={asAt} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </SidewaysRegion>
  );
}

type Column = { readonly name: string; readonly title: string; readonly note?: string | undefined };

/** The order of the officers' printed row. */
function columnsOf({ recent, lastYear, years, others }: RowHeads): readonly Column[] {
  return [
    { name: 'indicator', title: 'Indicator' },
    { name: 'good', title: 'Good is' },
    ...recent.map((title) => ({ name: 'figure', title })),
    { name: 'date', title: 'Year to date' },
    {
      name: 'figure',
      title: lastYear === '' ? 'Last year' : lastYear,
      note: lastYear === '' ? undefined : 'last year',
    },
    { name: 'direction', title: 'Direction' },
    { name: 'rating', title: 'Rating' },
    { name: 'target', title: 'Target', note: 'amber' },
    { name: 'trend', title: 'Trend', note: 'last 24' },
    ...years.map((title) => ({ name: 'year', title, note: 'year' })),
    { name: 'others', title: 'Neigh\u00adbours', note: 'best' },
    { name: 'others', title: 'England', note: 'region' },
    { name: 'age', title: others === '' ? 'Others' : `Others ${others}`, note: 'older by' },
  ];
}
