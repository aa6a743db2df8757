import type { IndicatorHistory } from '@/data/parseHistory';
import type { AreaCode } from '@/domain/figures/area';
import type { CountsByPeriod } from '@/domain/certainty/certainty';

/** The counts behind each figure of an area that may be published, read from the indicator's history. */
export function countsOf(history: IndicatorHistory | undefined, area: AreaCode): CountsByPeriod {
  const origins = new Map(
    (history?.originsOf(area) ?? []).map((origin) => [origin.period.join('|'), origin]),
  );
  return ({ timePeriod, timeIdentifier }) => {
    const { numerator, denominator } = origins.get(`${timePeriod}|${timeIdentifier}`) ?? {};
    return { numerator, denominator };
  };
}
