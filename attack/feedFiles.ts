import { csvText } from './csvText';
import type { MadePlan } from './rows';
import type { PlanFiles } from './site';

/** A count as a published file writes it: publishers withhold small counts too. */
function publishedText(count: number): string {
  return count > 0 && count < 6 ? 'c' : String(count);
}

/** A published file in the layout of Explore Education Statistics, with the borough's total of the first indicator. */
export function feedFiles({
  axes,
  measures,
  cells,
}: Pick<MadePlan, 'axes' | 'measures' | 'cells'>): PlanFiles {
  const [measure] = measures;
  if (measure?.people === undefined) return {};
  const { people } = measure;
  const boroughCells = cells.filter(
    ({ place, groups }) => place.name === axes.places.borough && groups.size === 0,
  );
  const lines = boroughCells.flatMap((cell) => {
    const [time = '', ...identifier] = cell.period.name.split(' ');
    const periodColumns = {
      time_period: time,
      time_identifier: identifier.join(' '),
      country_code: 'E92000001',
      country_name: 'England',
    };
    const regionColumns = { region_code: 'E12000003', region_name: 'Yorkshire and The Humber' };
    return [
      { ...periodColumns, geographic_level: 'National', n: '90000' },
      { ...periodColumns, ...regionColumns, geographic_level: 'Regional', n: '9000' },
      {
        ...periodColumns,
        ...regionColumns,
        geographic_level: 'Local authority',
        n: publishedText(people(cell)),
        old_la_code: '372',
        new_la_code: 'E08000018',
        la_name: 'Rotherham',
      },
    ];
  });
  const placeColumns = [
    'country_code',
    'country_name',
    'region_code',
    'region_name',
    'old_la_code',
    'new_la_code',
    'la_name',
  ];
  return {
    'feeds/f.csv': csvText(
      ['time_period', 'time_identifier', 'geographic_level', ...placeColumns, 'n'],
      lines,
    ),
    'feeds.json': JSON.stringify([{ indicator: measure.id, file: 'f.csv', column: 'n' }]),
  };
}
