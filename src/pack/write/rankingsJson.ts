import type { AreaCode } from '@/domain/figures/area';
import { cutsOfSorted } from '@/domain/ranking/band';
import type { Indicator } from '@/domain/figures/indicator';
import type { JudgedPolarity } from '@/domain/figures/polarity';
import { rankInSorted } from '@/domain/ranking/rank';
import { ALL_AUTHORITIES } from '@/domain/ranking/nationalRanking';
import type { IndicatorFigures } from '@/pack/columns/indicatorFigures';
import type { PartLayout } from './partLayout';

/**
 * The ranks of one indicator as a pack writes them (`PublishedRank`), by area, for areas with a part of their own. They are stored as texts:
 * functions would keep the figures of all of England in memory until the last part is written.
 */
export function rankingsJson(
  figures: IndicatorFigures,
  { polarity }: Indicator,
  { areas, areaIndexes, hasPart }: PartLayout,
): ReadonlyMap<AreaCode, string> {
  const texts = new Map<AreaCode, string>();
  const authorities = [...figures.areas].filter(
    ([code]) => areas[areaIndexes.get(code) ?? -1]?.kind === 'authority',
  );
  if (polarity === 'neutral' || authorities.length < ALL_AUTHORITIES) return texts;
  const allNumbers = authorities.map(([, { numbers }]) => numbers);
  const numbersWithPart = authorities.filter(([code]) => hasPart(code)).map(([, { numbers }]) => numbers);
  const columns = figures.periods.map((_, column) =>
    numbersWithPart.some((numbers) => !Number.isNaN(numbers[column]))
      ? rankedColumn(allNumbers, column)
      : undefined,
  );
  for (const [code, { numbers }] of authorities) {
    const text = hasPart(code) ? placesText(columns, numbers, polarity) : undefined;
    if (text !== undefined) texts.set(code, text);
  }
  return texts;
}

/** The figures of one period in order, and the text that ends every area's standing: the number of areas and the cuts. */
type RankedColumn = { readonly sortedValues: Float64Array; readonly ending: string };

function rankedColumn(authorities: readonly ArrayLike<number>[], column: number): RankedColumn {
  const values = new Float64Array(authorities.length);
  let count = 0;
  for (const numbers of authorities) {
    const value = numbers[column];
    if (value === undefined || Number.isNaN(value)) continue;
    values[count] = value;
    count += 1;
  }
  const sortedValues = values.subarray(0, count).sort();
  const cuts = cutsOfSorted(sortedValues);
  return { sortedValues, ending: cuts === undefined ? `${count}]` : `${count},[${cuts.join(',')}]]` };
}

function placesText(
  columns: readonly (RankedColumn | undefined)[],
  areaNumbers: ArrayLike<number>,
  polarity: JudgedPolarity,
): string | undefined {
  let text = '';
  for (let column = 0; column < columns.length; column += 1) {
    const [ranked, value] = [columns[column], areaNumbers[column]];
    if (ranked === undefined || value === undefined || Number.isNaN(value)) continue;
    const { place: rankPlace, tiedCount } = rankInSorted(value, ranked.sortedValues, polarity);
    text += `${text === '' ? '[' : ','}[${column},${rankPlace},${tiedCount},${ranked.ending}`;
  }
  return text === '' ? undefined : `${text}]`;
}
