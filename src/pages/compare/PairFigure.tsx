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

/** Two areas side by side: the message, the counts of better and worse as filters, and the table. */
export function PairFigure({
  view,
  pairs,
  otherName,
  isRated,
}: {
  readonly view: CompareView;
  readonly pairs: readonly SideBySide[];
  readonly otherName: string;
  /** Whether the ratings of the other area are known. */
  readonly isRated: boolean;
}) {
  const { data, areaName, params, changeParams } = view;
  const shownPairs = useMemo(
    () => pairs.filter((pair) => params.outcome === undefined || outcomeOf(pair) === params.outcome),
    [pairs, params.outcome],
  );
  const tally = sideTally(pairs);
  const message = tallyMessage(tally, areaName, otherName);
  const count = (outcome: PairOutcome) => pairs.filter((pair) => outcomeOf(pair) === outcome).length;
  const source = sourcesText(data.plan);
  const asAt = `Figures as at ${formatDay(data.plan.asAt)}.`;
  const samePeriodNote =
    'Only figures of the same period are compared, and only where higher or lower is better.';
  const shownNote =
    params.outcome === undefined
      ? `${pairs.length} indicators.`
      : `${shownPairs.length} of ${pairs.length} indicators shown: ${TITLE_BY_OUTCOME[params.outcome].toLowerCase()}.`;
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{message}</h2>
      <p className="sc-quiet sc-measure">
        {samePeriodNote}
        {!isRated && ` This plan does not rate ${otherName}.`}
      </p>
      <div className="sc-chips sc-no-print" role="group" aria-label="Show">
        <button
          type="button"
          className="sc-chip"
          aria-pressed={params.outcome === undefined}
          onClick={() => changeParams({ outcome: undefined })}
        >
          All {pairs.length}
        </button>
        {PAIR_OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => (
          <button
            key={outcome}
            type="button"
            className="sc-chip"
            aria-pressed={params.outcome === outcome}
            onClick={() => changeParams({ outcome })}
          >
            {TITLE_BY_OUTCOME[outcome]} {count(outcome)}
          </button>
        ))}
      </div>
      <p className="sc-filters__count" role="status">
        {shownNote}
      </p>
      <PairTable view={view} pairs={shownPairs} otherName={otherName} isRated={isRated} />
      <p className="govuk-body-s sc-quiet">
        {source} {asAt}
      </p>
      <SaveChart
        noun="table"
        from={async () => {
          const { twoAreasPicture } = await import('@/charts/twoAreasPicture');
          return twoAreasPicture({ heads: [areaName, otherName], lines: pairLines(shownPairs, isRated) });
        }}
        words={{
          title: message,
          subtitle: `${areaName} beside ${otherName}; ${shownNote} ${samePeriodNote}`,
          lines: [`${source} ${asAt}`],
        }}
        name={[areaName, 'beside', otherName]}
        csv={async () => {
          const [{ toCsv }, { pairRecords, PAIR_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/pairRecords'),
          ]);
          return toCsv(
            PAIR_CSV,
            pairRecords(shownPairs, { ownName: areaName, otherName, source, asAt: data.plan.asAt }),
          );
        }}
      />
    </section>
  );
}

const TITLE_BY_OUTCOME: Readonly<Record<PairOutcome, string>> = {
  better: 'Better',
  worse: 'Worse',
  level: 'Level',
  none: 'Neutral or not compared',
};

function outcomeOf({ result }: SideBySide): PairOutcome {
  return result.kind === 'compared' ? result.word : 'none';
}
