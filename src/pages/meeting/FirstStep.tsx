import { useRef } from 'react';
import type { Plan } from '@/domain/plan/plan';
import { inOrder } from '@/domain/report/meetingSteps';
import { focusAfter } from '@/ui/focusAfter';
import type { KeptList } from '@/ui/keptList';
import { withItemMovedUp } from '@/ui/myQuestions';

/** The step before the first priority: how to turn the steps, and the order of the priorities, which the presenter can change. */
export function FirstStep({ plan, order }: { readonly plan: Plan; readonly order: KeptList<string> }) {
  const ids = inOrder(
    plan.priorities.map(({ id }) => id),
    order.items,
  );
  const list = useRef<HTMLOListElement>(null);
  const titles = new Map(plan.priorities.map(({ id, title }) => [id, title]));
  // The first item has no button to move up, so the item itself takes the focus.
  const moveUp = (id: string, index: number) =>
    focusAfter(
      () => order.setItems(withItemMovedUp(ids, id)),
      () => {
        const itemBefore = list.current?.children[index - 1];
        return itemBefore?.querySelector('button') ?? itemBefore;
      },
    );
  const resetOrder = () =>
    focusAfter(
      () => order.setItems([]),
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
        {ids.map((id, index) => (
          <li key={id} tabIndex={-1}>
            <div>
              {titles.get(id)}
              {index > 0 && (
                <button
                  type="button"
                  className="sc-meeting__raise sc-no-print"
                  onClick={() => moveUp(id, index)}
                >
                  Move up<span className="govuk-visually-hidden">: {titles.get(id)}</span>
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {order.items.length > 0 && (
        <p className="sc-no-print">
          <button type="button" className="sc-link-button" onClick={resetOrder}>
            Back to the plan’s own order
          </button>
        </p>
      )}
    </>
  );
}
