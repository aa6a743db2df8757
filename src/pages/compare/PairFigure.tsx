import { useMemo } from 'react';
import { sideTally, type SideBySide } from '@/domain/compare/sideBySide';
import { formatDay } from '@/ui/formatPeriod';
import { tallyMessage } from '@/wording/sideBySideText';
import { PAIR_OUTCOMES, type PairOutcome } from './compareParams';
import type { CompareView } from './compareView';
import { pairLines } from './pairLines';
import { PairTable } from './PairTable';
import { SaveChart } from '@/charts/SaveChart';
import { sourcesText } from './sourceText';

/** Two areas with their message, the counts as filters, and the table. */
export function PairFigure({
  view,
  pairs,
  other,
  isRated,
}: {
  readonly view: CompareView;
  readonly pairs: readonly SideBySide[];
  readonly other: string;
  /** Whether the ratings of the other area are known. */
  readonly isRated: boolean;
}) {
  const { data, areaName, params, change } = view;
  const shown = useMemo(
    () => pairs.filter((pair) => params.outcome === undefined || outcomeOf(pair) === params.outcome),
    [pairs, params.outcome],
  );
  const tally = sideTally(pairs);
  const message = tallyMessage(tally, areaName, other);
  const count = (outcome: PairOutcome) => pairs.filter((pair) => outcomeOf(pair) === outcome).length;
  const source = sourcesText(data.plan);
  const asAt = `Figures as at ${formatDay(data.plan.asAt)}.`;
  const only = 'Only figures of the same period are compared, and only where higher or lower is better.';
  const which =
    params.outcome === undefined
      ? `${pairs.length} indicators.`
      : `${shown.length} of ${pairs.length} indicators shown: ${TITLES[params.outcome].toLowerCase()}.`;
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{message}</h2>
      <p className="sc-quiet sc-measure">
        {only}
        {!isRated && ` This plan does not rate ${other}.`}
      </p>
      <div className="sc-chips sc-no-print" role="group" aria-label="Show">
        <button
          type="button"
          className="sc-chip"
          aria-pressed={params.outcome === undefined}
          onClick={() => change({ outcome: undefined })}
        >
          All {pairs.length}
        </button>
        {PAIR_OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="sc-chip"
            aria-pressed={params.outcome === outcome}
            onClick={() => change({ outcome })}
          >
            {TITLES[outcome]} {count(outcome)}
          </button>
        ))}
      </div>
      <p className="sc-filters__count" role="status">
        {which}
      </p>
      <PairTable view={view} pairs={shown} other={other} isRated={isRated} />
      <p className="govuk-body-s sc-quiet">
        {source} {asAt}
      </p>
      <SaveChart
        what="table"
        from={async () => {
          const { twoAreasPicture } = await import('@/charts/twoAreasPicture');
          return twoAreasPicture({ heads: [areaName, other], lines: pairLines(shown, isRated) });
        }}
        words={{
          title: message,
          subtitle: `${areaName} beside ${other}; ${which} ${only}`,
          lines: [`${source} ${asAt}`],
        }}
        name={[areaName, 'beside', other]}
        csv={async () => {
          const [{ toCsv }, { pairRecords, PAIR_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/pairRecords'),
          ]);
          return toCsv(
            PAIR_CSV,
            pairRecords(shown, { ownName: areaName, otherName: other, source, asAt: data.plan.asAt }),
          );
        }}
      />
    </section>
  );
}

const TITLES: Readonly<Record<PairOutcome, string>> = {
  better: 'Better',
  worse: 'Worse',
  level: 'Level',
  none: 'Neutral or not compared',
};

function outcomeOf({ result }: SideBySide): PairOutcome {
  return result.kind === 'compared' ? result.word : 'none';
}
