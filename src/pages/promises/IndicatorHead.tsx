import type { Indicator } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import { hrefOf, planAddressOf } from '@/ui/address';
import { polarityText } from '@/wording/directionText';

/** The head of a row that is about an indicator: its name as a link, and which way is better. */
export function IndicatorHead({
  data,
  indicator,
}: {
  readonly data: PlanData;
  readonly indicator: Pick<Indicator, 'id' | 'title' | 'polarity'>;
}) {
  return (
    <th role="rowheader" scope="row">
      <a
        className="govuk-link"
        href={hrefOf({ ...planAddressOf(data), page: 'indicator', indicator: indicator.id })}
      >
        {indicator.title}
      </a>
      <small>{polarityText(indicator.polarity)}</small>
    </th>
  );
}
