import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { useMenu } from '@/ui/useMenu';
import { COLUMN_TITLES, columnsHeld, columnsShown, columnToggled } from './columns';
import type { ScorecardParams } from './scorecardParams';

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
  const shown = columnsShown(rows, view);
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
              checked={shown.includes(column)}
              toggle={() => change(columnToggled(column, rows, view))}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>Rows</legend>
          <Tick title="By priority" checked={!view.flat} toggle={() => change({ flat: !view.flat })} />
          <Tick
            title="Choose a set of my own"
            checked={view.picking}
            toggle={() => change({ picking: !view.picking })}
          />
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
