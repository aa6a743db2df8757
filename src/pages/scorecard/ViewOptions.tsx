import type { ScorecardRow } from '@/domain/scorecard';
import { newestValue } from '@/domain/series';
import { besideText, NO_COMPARATOR } from '@/wording/besideText';
import { useMenu } from '@/ui/useMenu';
import { COLUMNS, type Column, type ScorecardParams } from './scorecardParams';

const COLUMN_TITLES: Readonly<Record<Column, string>> = {
  direction: 'Direction',
  trend: 'Trend',
  beside: 'Beside others',
  target: 'Target',
  rank: 'Rank in England',
};

/** The columns that have something to show; one that would be empty in every row is not offered. */
export function columnsHeld(rows: readonly ScorecardRow[]): readonly Column[] {
  return COLUMNS.filter((column) => {
    switch (column) {
      case 'direction':
        return rows.some(({ direction }) => direction.kind === 'change');
      case 'trend':
        return rows.some(({ series }) => newestValue(series) !== undefined);
      case 'beside':
        return rows.some((row) => besideText(row) !== NO_COMPARATOR);
      case 'target':
        return rows.some(({ target }) => target !== undefined);
      case 'rank':
        return rows.some(({ standing }) => standing !== undefined);
    }
  });
}

/** Which columns to show, by priority or flat, full or compact. */
export function ViewOptions({
  rows,
  view,
  change,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly view: ScorecardParams;
  readonly change: (next: Partial<ScorecardParams>) => void;
}) {
  const { closing } = useMenu();
  const toggled = (column: Column) =>
    view.hidden.includes(column) ? view.hidden.filter((one) => one !== column) : [...view.hidden, column];
  return (
    <details className="sc-menu sc-menu--options" {...closing}>
      <summary>View</summary>
      <div>
        <fieldset>
          <legend>Columns</legend>
          {columnsHeld(rows).map((column) => (
            <Tick
              key={column}
              title={COLUMN_TITLES[column]}
              checked={!view.hidden.includes(column)}
              toggle={() => change({ hidden: toggled(column) })}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>Rows</legend>
          <Tick title="By priority" checked={!view.flat} toggle={() => change({ flat: !view.flat })} />
          <Tick title="Compact" checked={view.compact} toggle={() => change({ compact: !view.compact })} />
        </fieldset>
      </div>
    </details>
  );
}

function Tick({
  title,
  checked,
  toggle,
}: {
  readonly title: string;
  readonly checked: boolean;
  readonly toggle: () => void;
}) {
  return (
    <label className="sc-tick">
      <input type="checkbox" checked={checked} onChange={toggle} /> {title}
    </label>
  );
}
