import type { Indicator } from '@/domain/figures/indicator';
import type { PlanAddress } from '@/ui/address';
import { CopyLink } from '@/ui/CopyLink';
import { mySetCountText } from '@/ui/mySetAddress';
import { MySetLinks } from '@/ui/MySetBar';
import { isMySet, type ScorecardParams } from './scorecardParams';

/** The reader's own set of indicators: how many it has, and buttons to choose, show, share and print it. Only the address holds the set. */
export function MySet({
  view,
  indicators,
  planAddress,
  changeParams,
}: {
  readonly view: ScorecardParams;
  readonly indicators: readonly Indicator[];
  readonly planAddress: PlanAddress;
  readonly changeParams: (changes: Partial<ScorecardParams>) => void;
}) {
  const knownIds = view.set.filter((id) => indicators.some((indicator) => indicator.id === id));
  return (
    <section className="sc-my-set sc-no-print" aria-label="My set">
      <p role="status">
        <strong>My set: {mySetCountText(knownIds.length, view.set.length)}</strong>
        {view.picking && ' Tick the indicators that you want.'}
      </p>
      {isMySet(view) ? (
        <>
          <button type="button" className="sc-link-button" onClick={() => changeParams({ picking: true })}>
            Change the set
          </button>
          <MySetLinks mySet={view.set} page="scorecard" planAddress={planAddress} asAt={view.asAt} />
          <CopyLink noun="set" />
          <button type="button" className="sc-link-button" onClick={() => print()}>
            Print my set
          </button>
          <button type="button" className="sc-link-button" onClick={() => changeParams({ set: [] })}>
            Show all indicators
          </button>
        </>
      ) : (
        <>
          {knownIds.length > 0 && (
            <>
              <button
                type="button"
                className="sc-link-button"
                onClick={() => changeParams({ picking: false })}
              >
                Show only these
              </button>
              <button type="button" className="sc-link-button" onClick={() => changeParams({ set: [] })}>
                Clear the ticks
              </button>
            </>
          )}
          <button
            type="button"
            className="sc-link-button"
            onClick={() => changeParams({ picking: false, set: [] })}
          >
            Stop choosing
          </button>
        </>
      )}
    </section>
  );
}
