import type { ListedAction } from '@/domain/registers/listedActions';
import { formatDay } from '@/ui/formatPeriod';
import { dueStateText } from '@/wording/promisesText';
import { ActionMark } from './ActionMark';
import { dueColumns, highest, lastDays, type DueColumn } from './dueColumns';
import { stateOf, type StateFilter } from './promisesParams';
import { timeScale, type TimeScale } from './timeScale';

/** When each action is due, on a time line drawn to scale; on a narrow screen a list of dates. */
export function DueStrip({
  actions,
  asAt,
}: {
  readonly actions: readonly ListedAction[];
  readonly asAt: string;
}) {
  const days = lastDays(actions);
  if (days.length === 0) return null;
  const scale = timeScale([...days, asAt]);
  const columns = dueColumns(actions, scale.positionOf);
  const undatedActions = actions.filter(({ action }) => action.due?.latest === undefined);
  const count = (state: StateFilter) => actions.filter((action) => stateOf(action) === state).length;
  const passedColumns = columns.filter(({ day }) => day < asAt);
  const columnsToCome = columns.filter(({ day }) => day >= asAt);
  return (
    <section className="sc-due" aria-labelledby="when-due">
      <h2 id="when-due" className="govuk-heading-l">
        When each falls due
      </h2>
      <p className="sc-quiet sc-measure">
        Each action stands at the last day that its wording allows. The number beside a mark is the action’s.{' '}
        {countsText(count, asAt)}
      </p>
      <div className="sc-due__strip">
        <div className="sc-due__dated">
          <div className="sc-due__past" style={{ width: `${scale.positionOf(asAt)}%` }} aria-hidden="true">
            {scale.positionOf(asAt) >= 12 && `${count('past')} past`}
          </div>
          <ol className="sc-due__days" style={{ minHeight: `${highest(columns) * MARK_HEIGHT + 1.5}rem` }}>
            {passedColumns.map((column) => (
              <DueDay key={column.day} column={column} />
            ))}
            <li
              className={scale.positionOf(asAt) > 60 ? 'sc-due__today sc-due__today--end' : 'sc-due__today'}
              style={{ left: `${scale.positionOf(asAt)}%` }}
            >
              {formatDay(asAt)}
              <span aria-hidden="true"> · {count('to-come')} still to come</span>
            </li>
            {columnsToCome.map((column) => (
              <DueDay key={column.day} column={column} />
            ))}
          </ol>
          <Axis scale={scale} />
        </div>
        {undatedActions.length > 0 && (
          <div className="sc-due__none">
            <Marks actions={undatedActions} />
            <p>No last day</p>
          </div>
        )}
      </div>
    </section>
  );
}

/** The height of a mark with its number, in rem. */
const MARK_HEIGHT = 2.4;

function DueDay({ column: { day, position, level, actions } }: { readonly column: DueColumn }) {
  return (
    <li className="sc-due__day" style={{ left: `${position}%` }}>
      <span className="sc-due__date">{formatDay(day)}</span>
      <Marks actions={actions} />
      <i className="sc-due__stem" style={{ height: `${level * MARK_HEIGHT}rem` }} />
    </li>
  );
}

function Marks({ actions }: { readonly actions: readonly ListedAction[] }) {
  return (
    <span className="sc-due__marks">
      {actions.map(({ number, action, state }) => (
        <span key={action.id} className="sc-due__mark">
          <ActionMark rating={action.rating} hidesWord />
          <span className="govuk-visually-hidden">, action </span>
          <span>{number}</span>
          <span className="govuk-visually-hidden">
            {state.kind === 'no-date' ? '' : `, ${dueStateText(state)}`}
          </span>
        </span>
      ))}
    </span>
  );
}

function Axis({ scale: { ticks, breaks } }: { readonly scale: TimeScale }) {
  return (
    <div className="sc-due__axis" aria-hidden="true">
      {ticks.map(({ key, position, width, label, year }) => (
        <span key={key} className="sc-due__tick" style={{ left: `${position}%`, width: `${width}%` }}>
          {label}
          {year !== undefined && <b>{year}</b>}
        </span>
      ))}
      {breaks.map((position) => (
        <i key={position} className="sc-due__break" style={{ left: `${position}%` }} />
      ))}
    </div>
  );
}

/** The time line in a sentence: "On 13 March 2018, 5 are past it, 11 still to come and 4 without a last day." */
function countsText(count: (state: StateFilter) => number, asAt: string): string {
  const parts = [
    `${count('past')} ${count('past') === 1 ? 'is' : 'are'} past it`,
    `${count('to-come')} still to come`,
    ...(count('no-day') === 0 ? [] : [`${count('no-day')} without a last day`]),
    ...(count('done') === 0 ? [] : [`${count('done')} done or stopped`]),
  ];
  return `On ${formatDay(asAt)}, ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`;
}
