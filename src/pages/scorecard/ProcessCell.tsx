import type { PlanData } from '@/domain/plan/planData';
import { processResult } from '@/domain/process/processOfRow';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { AssuranceMark } from '@/ui/AssuranceMark';
import { VariationMark } from '@/ui/VariationMark';
import { NOT_STABLE, assuranceWord, variationText } from '@/wording/processText';

/**
 * The process control marks of a row: what the process does, and whether it can be relied on to meet its target. With too few points to say,
 * how many points there are.
 */
export function ProcessCell({ data, row }: { readonly data: PlanData; readonly row: ScorecardRow }) {
  const processOutcome = processResult(data, row);
  if (processOutcome === undefined) return <span className="sc-quiet sc-cell__none">none</span>;
  if (processOutcome.kind === 'few')
    return <span className="sc-quiet">too few points: {processOutcome.points}</span>;
  const { variation, assurance, isTrial } = processOutcome;
  return (
    <>
      <VariationMark variation={variation} label={variationText(variation)} />
      {assurance === 'not stable' ? (
        <span className="sc-table__note">{NOT_STABLE}</span>
      ) : (
        assurance !== undefined && <AssuranceMark assurance={assurance} label={assuranceWord(assurance)} />
      )}
      {isTrial && <span className="sc-table__note">few points so far</span>}
    </>
  );
}
