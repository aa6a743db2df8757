import { toPeriod, type Period } from '@/domain/figures/period';

/** A period from DfE's two columns: `aPeriod('2014')`, `aPeriod('201415', 'Autumn term')`. */
export function aPeriod(timePeriod = '2014', timeIdentifier = 'Calendar year'): Period {
  const period = toPeriod(timePeriod, timeIdentifier);
  if (period === undefined) throw new Error(`The test asks for no period: ${timePeriod} ${timeIdentifier}`);
  return period;
}
