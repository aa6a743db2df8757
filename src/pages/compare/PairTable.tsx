import { useGrowing } from '@/charts/useGrowing';
import type { Indicator } from '@/domain/indicator';
import { SHORTHAND_MEANINGS } from '@/domain/reading';
import type { Pair, Side } from '@/domain/sideBySide';
import { hrefOf, whereOf } from '@/ui/address';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatReading } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { RatingMark } from '@/ui/RatingMark';
import { polarityText } from '@/wording/directionText';
import { pairText } from '@/wording/sideText';
import type { CompareView } from './compareView';

/** Each indicator with both figures, both ratings where known, and the difference in words. */
export function PairTable({
  view: { data, areaName },
  pairs,
  other,
  isRated,
}: {
  readonly view: CompareView;
  readonly pairs: readonly Pair[];
  readonly other: string;
  readonly isRated: boolean;
}) {
  const drawn = useGrowing(pairs.length);
  const caption = `${areaName} and ${other}, indicator by indicator`;
  return (
    <div className="sc-table-region" role="region" aria-label={caption} tabIndex={0}>
      <table className="sc-pairs">
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Indicator</th>
            <th scope="col">{areaName}</th>
            <th scope="col">{other}</th>
            <th scope="col">{areaName} beside it</th>
          </tr>
        </thead>
        <tbody>
          {pairs.slice(0, drawn).map((pair) => (
            <tr key={pair.indicator.id}>
              <th scope="row">
                <a href={hrefOf({ ...whereOf(data), page: 'indicator', indicator: pair.indicator.id })}>
                  {pair.indicator.title}
                </a>
                <span className="sc-table__note">{polarityText(pair.indicator.polarity)}</span>
              </th>
              <SideCell side={pair.ours} indicator={pair.indicator} isRated />
              <SideCell side={pair.theirs} indicator={pair.indicator} isRated={isRated} />
              <td className={`sc-pairs__result sc-pairs__result--${styleOf(pair)}`}>{pairText(pair)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SideCell({
  side: { reading, period, rating },
  indicator,
  isRated,
}: {
  readonly side: Side;
  readonly indicator: Indicator;
  readonly isRated: boolean;
}) {
  return (
    <td>
      <span className="sc-pairs__figure">
        {reading === undefined ? (
          <span className="sc-quiet">no figure</span>
        ) : reading.kind === 'withheld' ? (
          <>
            <span aria-hidden="true">{formatReading(reading, indicator)}</span>
            <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
          </>
        ) : (
          formatReading(reading, indicator)
        )}
        {isRated && rating !== undefined && <RatingMark colour={markColour(rating)} wordless />}
      </span>
      {period !== undefined && <span className="sc-table__note">{formatPeriodShort(period)}</span>}
    </td>
  );
}

function styleOf({ result }: Pair): string {
  return result.kind === 'compared' ? result.word : 'none';
}
