import type { Indicator } from '@/domain/figures/indicator';
import { CopyLink } from '@/ui/CopyLink';
import { isMySet, type ScorecardParams } from './scorecardParams';

/** The reader's own set of indicators: how many there are, and buttons to choose, show, share and print it. Only the address holds it. */
export function MySet({
  view,
  indicators,
  change,
}: {
  readonly view: ScorecardParams;
  readonly indicators: readonly Indicator[];
  readonly change: (next: Partial<ScorecardParams>) => void;
}) {
  const known = view.set.filter((id) => indicators.some((indicator) => indicator.id === id));
  const lost = view.set.length - known.length;
  return (
    <section className="sc-my-set sc-no-print" aria-label="My set">
      <p role="status">
        <strong>My set: {countText(known.length)}.</strong>{' '}
        {view.picking && 'Tick the indicators that you want. '}
        {lost > 0 && `${lost} of the address ${lost === 1 ? 'is' : 'are'} not in this plan. `}
      </p>
      {isMySet(view) ? (
        <>
          <button type="button" className="sc-link-button" onClick={() => change({ picking: true })}>
            Change the set
          </button>
          <CopyLink what="set" />
          <button type="button" className="sc-link-button" onClick={() => print()}>
            Print it
          </button>
          <button type="button" className="sc-link-button" onClick={() => change({ set: [] })}>
            Leave it
          </button>
        </>
      ) : (
        <>
          {known.length > 0 && (
            <>
              <button type="button" className="sc-link-button" onClick={() => change({ picking: false })}>
                Show only these
              </button>
              <button type="button" className="sc-link-button" onClick={() => change({ set: [] })}>
                Clear the ticks
              </button>
            </>
          )}
          <button
            type="button"
            className="sc-link-button"
            onClick={() => change({ picking: false, set: [] })}
          >
            Leave it
          </button>
        </>
      )}
    </section>
  );
}

function countText(count: number): string {
  return count === 1 ? '1 indicator' : `${count === 0 ? 'no' : count} indicators`;
}
