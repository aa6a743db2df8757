import type { NationalRank } from '@/domain/ranking/nationalRanking';
import type { ScorecardRow } from '@/domain/scorecard/scorecard';
import { BandMark } from '@/ui/BandMark';
import { bandText, bestQuarterText, boundaryShort, rankShort, rankText } from '@/wording/nationalRankText';

/**
 * The rank among all authorities and the band: `D joint 115th of 153`, with = for joint where the column is narrow. Only screen readers hear
 * where the best quarter begins.
 */
export function RankText({
  row,
  nationalRank,
}: {
  readonly row: ScorecardRow;
  readonly nationalRank: NationalRank;
}) {
  const { indicator, observation } = row;
  const value = observation?.reading.kind === 'value' ? observation.reading.value : Number.NaN;
  const band = bandText(nationalRank, value, indicator);
  const bestQuarter = bestQuarterText(nationalRank, indicator);
  const { quarter } = nationalRank;
  return (
    <>
      <span className="sc-rank" aria-hidden="true">
        {quarter !== undefined && (
          <>
            <BandMark band={quarter.band} /> <b>{quarter.band}</b>{' '}
          </>
        )}
        <span className="sc-rank__place sc-rank__place--whole">{placeText(rankText(nationalRank))}</span>
        <span className="sc-rank__place sc-rank__place--short">{placeText(rankShort(nationalRank))}</span>
      </span>{' '}
      <span className="govuk-visually-hidden">
        {`${rankText(nationalRank)} ${band}${bestQuarter === undefined ? '' : `; best quarter: ${bestQuarter}`}`}
      </span>
      <span className="sc-table__note" aria-hidden="true">
        {quarter === undefined ? band : boundaryShort(nationalRank, value, indicator)}
      </span>
    </>
  );
}

function placeText(rank: string): string {
  return rank.replace(' of ', ' of\u00a0');
}
