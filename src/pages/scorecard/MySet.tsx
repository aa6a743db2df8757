import type { Indicator } from '@/domain/figures/indicator';
import type { PlanPlace } from '@/ui/address';
import { CopyLink } from '@/ui/CopyLink';
import { mySetCount } from '@/ui/mySetAddress';
import { MySetLinks } from '@/ui/MySetBar';
import { isMySet, type ScorecardParams } from './scorecardParams';

/** My set of indicators: how many there are, and buttons to choose, show, share and print it. Only the address holds it. */
export function MySet({
  view,
  indicators,
  where,
  change,
}: {
  readonly view: ScorecardParams;
  readonly indicators: readonly Indicator[];
  readonly where: PlanPlace;
  readonly change: (next: Partial<ScorecardParams>) => void;
}) {
  const known = view.set.filter((id) => indicators.some((indicator) => indicator.id === id));
  return (
    <section className="sc-my-set sc-no-print" aria-label="My set">
      <p role="status">
        <strong>My set: {mySetCount(known.length, view.set.length)}</strong>
        {view.picking && ' Tick the indicators that you want.'}
      </p>
      {isMySet(view) ? (
        <>
          <button type="button" className="sc-link-button" onClick={() => change({ picking: true })}>
            Change the set
          </button>
          <MySetLinks set={view.set} page="scorecard" where={where} asAt={view.asAt} />
          <CopyLink what="set" />
          <button type="button" className="sc-link-button" onClick={() => print()}>
            Print my set
          </button>
          <button type="button" className="sc-link-button" onClick={() => change({ set: [] })}>
            Show all indicators
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
            Stop choosing
          </button>
        </>
      )}
    </section>
  );
}
