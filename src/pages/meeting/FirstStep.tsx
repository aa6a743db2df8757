import { useRef } from 'react';
import type { Plan } from '@/domain/plan/plan';
import { inOrder } from '@/domain/report/meetingSteps';
import { focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';
import { raised } from '@/ui/myQuestions';

/** The step before the first priority: how to turn pages, and the order of the priorities, which the presenter can change. */
export function FirstStep({ plan, order }: { readonly plan: Plan; readonly order: KeptList<string> }) {
  const ids = inOrder(
    plan.priorities.map(({ id }) => id),
    order.all,
  );
  const list = useRef<HTMLOListElement>(null);
  const titles = new Map(plan.priorities.map(({ id, title }) => [id, title]));
  // The first item has no button to move up, so the item itself takes the focus.
  const raise = (id: string, at: number) =>
    focusAfter(
      () => order.change(raised(ids, id)),
      () => {
        const item = list.current?.children[at - 1];
        return item?.querySelector('button') ?? item;
      },
    );
  const reset = () =>
    focusAfter(
      () => order.change([]),
      () => list.current,
    );
  return (
    <>
      <p>
        Turn with “Back” and “Next” at the top, or by swiping.
        <span className="sc-meeting__keys">
          {' '}
          With a keyboard, the arrow keys turn too; Escape leaves a field, and then the meeting.
        </span>{' '}
        Each priority is one screen: its figures to ask about, what is written, who answers, and a place to
        write what members ask for.
      </p>
      <h2>In this order</h2>
      <ol className="sc-meeting__order" tabIndex={-1} ref={list}>
        {ids.map((id, at) => (
          <li key={id} tabIndex={-1}>
            {titles.get(id)}{' '}
            {at > 0 && (
              <button type="button" className="sc-meeting__raise sc-no-print" onClick={() => raise(id, at)}>
                Move up<span className="govuk-visually-hidden">: {titles.get(id)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {order.all.length > 0 && (
        <p className="sc-no-print">
          <button type="button" className="sc-link-button" onClick={reset}>
            Back to the plan’s own order
          </button>
        </p>
      )}
    </>
  );
}
