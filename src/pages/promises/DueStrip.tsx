import type { ListedAction } from '@/domain/registers/listedActions';
import { formatDay } from '@/ui/formatPeriod';
import { ActionMark } from './ActionMark';
import { dueMonths } from './dueMonths';

/** When each action falls due, month by month: what is past first, then what is to come, and at the end what names no last day. */
export function DueStrip({
  actions,
  asAt,
}: {
  readonly actions: readonly ListedAction[];
  readonly asAt: string;
}) {
  const { months, undated, past, toCome } = dueMonths(actions, asAt);
  if (months.length === 0) return null;
  return (
    <section className="sc-due" aria-labelledby="when-due">
      <h2 id="when-due" className="govuk-heading-l">
        When each falls due
      </h2>
      <p className="sc-quiet sc-measure">
        By the last day that its words can mean. The number under each mark is the action’s. As at{' '}
        {formatDay(asAt)}, {past} {past === 1 ? 'lies' : 'lie'} behind, {toCome} still to come,{' '}
        {undated.length} without a last day.
      </p>
      <ol className="sc-due__months">
        {months.map((month) => (
          <li
            key={month.key}
            className={month.isPast ? 'sc-due__month sc-due__month--past' : 'sc-due__month'}
          >
            <Marks actions={month.actions} />
            <span className="sc-due__label">
              {month.label}
              <small>{month.isPast ? 'past' : month.note}</small>
            </span>
          </li>
        ))}
        {undated.length > 0 && (
          <li className="sc-due__month sc-due__month--none">
            <Marks actions={undated} />
            <span className="sc-due__label">No last day</span>
          </li>
        )}
      </ol>
    </section>
  );
}

function Marks({ actions }: { readonly actions: readonly ListedAction[] }) {
  return (
    <span className="sc-due__marks">
      {actions.map(({ number, action }) => (
        <span key={action.id} className="sc-due__mark">
          <ActionMark rating={action.rating} wordless />
          <span>{number}</span>
        </span>
      ))}
    </span>
  );
}
