import { capital } from '@/domain/figures/capital';
import { bestNeighbour } from '@/domain/scorecard/bestNeighbour';
import { areaName } from '@/domain/plan/planData';
import { BandMark } from '@/ui/BandMark';
import { formatReading } from '@/ui/formatValue';
import { companionTextsThere } from '@/wording/neighbourText';
import { bandCaution, bandText, bestQuarterText, rankText } from '@/wording/nationalRankText';
import type { IndicatorView } from './indicatorView';

/** The area's rank among all authorities, and its band. */
export function NationalRankWords({ view: { row } }: { readonly view: IndicatorView }) {
  const { nationalRank, indicator, observation } = row;
  if (nationalRank === undefined || observation?.reading.kind !== 'value') return null;
  const { quarter } = nationalRank;
  return (
    <p>
      <strong>{capital(rankText(nationalRank))}</strong> in England<span className="sc-band__comma">,</span>{' '}
      <span className="sc-quiet">
        {quarter !== undefined && <BandMark band={quarter.band} />}
        {bandText(nationalRank, observation.reading.value, indicator)}.
      </span>
    </p>
  );
}

/** Which figures the band is worked out from, and the best of the neighbours. */
export function NationalRankNotes({ view: { data, row } }: { readonly view: IndicatorView }) {
  const { nationalRank, indicator, observation } = row;
  const bestNeighbourHere = bestNeighbour(row.neighbours, indicator.polarity);
  const value = observation?.reading.kind === 'value' ? observation.reading.value : undefined;
  const ranked = value === undefined ? undefined : nationalRank;
  const quarter = ranked && bestQuarterText(ranked, indicator);
  const caution = ranked && value !== undefined ? bandCaution(ranked, value, indicator) : undefined;
  const notes = [
    quarter && `Band A, the best quarter, is ${quarter}; D is the worst quarter.`,
    caution,
    bestNeighbourHere &&
      `Best neighbour: ${areaName(data, bestNeighbourHere.area)}, ${formatReading(bestNeighbourHere.reading, indicator)}${companionTextsThere(data, row, bestNeighbourHere.area)}.`,
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? null : <p className="govuk-body-s sc-quiet">{notes.join(' ')}</p>;
}
