import { capital } from '@/domain/figures/capital';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import { areaName } from '@/domain/plan/planData';
import { formatReading } from '@/ui/formatValue';
import { readWithThere } from '@/wording/neighbourText';
import { bandCaution, bandText, bestQuarterText, rankText } from '@/wording/nationalRankText';
import type { IndicatorView } from './indicatorView';

/** The place among all authorities, the band and what it rests on, and the best of the neighbours. */
export function NationalRankWords({ view: { data, row } }: { readonly view: IndicatorView }) {
  const { nationalRank, indicator, observation } = row;
  const best = bestNeighbour(row.neighbours, indicator.polarity);
  const bestText =
    best !== undefined &&
    `Best neighbour: ${areaName(data, best.area)}, ${formatReading(best.reading, indicator)}${readWithThere(data, row, best.area)}.`;
  if (nationalRank === undefined || observation?.reading.kind !== 'value')
    return bestText === false ? null : <p className="sc-quiet">{bestText}</p>;
  const { value } = observation.reading;
  const caution = bandCaution(nationalRank, value, indicator);
  const quarter = bestQuarterText(nationalRank, indicator);
  return (
    <>
      <p>
        <strong>{capital(rankText(nationalRank))}</strong> in England,{' '}
        {bandText(nationalRank, value, indicator)}.
      </p>
      <p className="sc-quiet">
        {quarter !== undefined && `Band A, the best quarter, is ${quarter}; D is the worst quarter. `}
        {caution !== undefined && `${caution} `}
        {bestText}
      </p>
    </>
  );
}
