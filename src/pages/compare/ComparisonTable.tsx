import type { RankedBar } from '@/charts/rankedRows';
import type { Comparison } from '@/domain/compare/comparedAreas';
import { rankText } from '@/wording/nationalRankText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';

/** The figures of the chart as a table, in the same order. */
export function ComparisonTable({
  bars,
  caption,
  comparison: { isWhole, cuts, indicator },
}: {
  readonly bars: readonly RankedBar[];
  readonly caption: string;
  readonly comparison: Comparison;
}) {
  const isRanked = isWhole && indicator.polarity !== 'neutral';
  return (
    <SidewaysRegion aria-label="Figures of the chart">
      <table className="govuk-table sc-figures__table sc-compared__table">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col">Area</th>
            <th scope="col" className="sc-number">
              Figure
            </th>
            {isRanked && <th scope="col">Place in England</th>}
            {cuts !== undefined && <th scope="col">Band</th>}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {bars.map(({ key, name, kind, text, area }) => (
            <tr key={key} className={`govuk-table__row sc-compared__row--${kind}`}>
              <th scope="row">
                {name}
                {kind === 'neighbour' && <span className="sc-quiet"> neighbour</span>}
              </th>
              <td className="sc-number">{text}</td>
              {isRanked && <td>{area?.nationalRank === undefined ? '–' : rankText(area.nationalRank)}</td>}
              {cuts !== undefined && <td>{area?.nationalRank?.quarter?.band ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysRegion>
  );
}
