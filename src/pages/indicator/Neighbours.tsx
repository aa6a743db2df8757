import { neighbourBarRows } from '@/charts/neighbourBarRows';
import { NeighbourBars } from '@/charts/NeighbourBars';
import { SaveChart } from '@/charts/SaveChart';
import { neighbourSetOf } from '@/domain/plan/planData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { whenText } from '@/wording/whenText';
import { formatUnit, formatValue } from '@/ui/formatValue';
import { chartSourceText } from '@/wording/chartSourceText';
import { polarityText } from '@/wording/directionText';
import type { IndicatorView } from './indicatorView';

/** The area among its statistical neighbours, in order. */
export function Neighbours({ view: { data, row, area, areaName } }: { readonly view: IndicatorView }) {
  const { indicator, period } = row;
  const neighbourSet = neighbourSetOf(data, area);
  const bars = neighbourBarRows(data, row, area);
  const hasNone = bars.every(({ kind, value }) => kind !== 'neighbour' || value === undefined);
  if (neighbourSet === undefined || period === undefined || hasNone) return null;
  const order =
    indicator.polarity === 'neutral' ? 'highest first' : `best first, ${polarityText(indicator.polarity)}`;
  const caption = `${indicator.title}, ${whenText(period, indicator)}: ${areaName}, its statistical neighbours and England`;
  const format = (value: number) => formatValue(value, indicator.unit, indicator.decimals);
  return (
    <section className="sc-neighbours">
      <h2 className="govuk-heading-m">Beside its neighbours</h2>
      <p className="sc-quiet">
        {indicator.title}, {whenText(period, indicator)}; {order}. {neighbourSet.members.length} statistical
        neighbours
        {neighbourSet.model === undefined ? '' : ` of the ${neighbourSet.model} model`}: areas like {areaName}{' '}
        in their make-up.{' '}
        {bars.some(({ range }) => range !== undefined) &&
          'The thin line on a bar is where its figure could lie by chance, 19 times in 20. '}
        <span className="sc-no-print">
          <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'neighbours' })}>
            Who they are
          </a>
          {' · '}
          <a
            className="govuk-link"
            href={hrefOf({ ...planAddressOf(data), page: 'compare', indicator: indicator.id })}
          >
            Compare with others
          </a>
        </span>
      </p>
      <NeighbourBars bars={bars} caption={caption} format={format} />
      <SaveChart
        noun="chart of neighbours"
        from={async () => {
          const { neighbourBarsPicture } = await import('@/charts/neighbourBarsPicture');
          return neighbourBarsPicture(bars, format);
        }}
        words={{
          title: caption,
          subtitle: `${formatUnit(indicator.unit)}; ${order}.`,
          lines: [chartSourceText(data.plan, indicator)],
        }}
        name={[indicator.id, 'beside neighbours', areaName]}
      />
    </section>
  );
}
