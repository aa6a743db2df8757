import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { useMenu } from '@/ui/useMenu';
import { COLUMN_TITLES, columnsWithContent, columnsShown, choiceWithColumnToggled } from './columns';
import type { ScorecardParams } from './scorecardParams';

/** The options of the view: which columns to show, rows by priority or in one list, full or compact. */
export function ViewOptions({
  rows,
  view,
  changeParams,
}: {
  readonly rows: readonly ScorecardRow[];
  readonly view: ScorecardParams;
  readonly changeParams: (changes: Partial<ScorecardParams>) => void;
}) {
  const { closingProps } = useMenu();
  const shownColumns = columnsShown(rows, view);
  return (
    <details className="sc-menu sc-menu--options" {...closingProps}>
      <summary>View</summary>
      <div>
        <fieldset>
          <legend>Columns</legend>
          {columnsWithContent(rows).map((column) => (
            <Tick
              key={column}
              title={COLUMN_TITLES[column]}
              isChecked={shownColumns.includes(column)}
              toggle={() => changeParams(choiceWithColumnToggled(column, rows, view))}
            />
          ))}
        </fieldset>
        <fieldset>
          <legend>Rows</legend>
          <Tick
            title="By priority"
            isChecked={!view.flat}
            toggle={() => changeParams({ flat: !view.flat })}
          />
          <Tick
            title="Choose a set of my own"
            isChecked={view.picking}
            toggle={() => changeParams({ picking: !view.picking })}
          />
          <Tick
            title="Compact"
            isChecked={view.compact}
            toggle={() => changeParams({ compact: !view.compact })}
          />
        </fieldset>
      </div>
    </details>
  );
}

function Tick({
  title,
  isChecked,
  toggle,
}: {
  readonly title: string;
  readonly isChecked: boolean;
  readonly toggle: () => void;
}) {
  return (
    <label className="sc-tick">
      <input type="checkbox" checked={isChecked} onChange={toggle} /> {title}
    </label>
  );
}
