import { csvText } from './csvText';
import type { Made } from './rows';
import type { PlanFiles } from './site';

/** A publisher withholds small counts too. */
function published(count: number): string {
  return count > 0 && count < 6 ? 'c' : String(count);
}

/** A published file in the way of Explore Education Statistics, which brings the borough's total of the first indicator. */
export function feedFiles({ axes, measures, cells }: Pick<Made, 'axes' | 'measures' | 'cells'>): PlanFiles {
  const [measure] = measures;
  if (measure?.people === undefined) return {};
  const { people } = measure;
  const own = cells.filter(({ place, groups }) => place.name === axes.places.borough && groups.size === 0);
  const lines = own.flatMap((cell) => {
    const [time = '', ...identifier] = cell.period.name.split(' ');
    const when = {
      time_period: time,
      time_identifier: identifier.join(' '),
      country_code: 'E92000001',
      country_name: 'England',
    };
    const region = { region_code: 'E12000003', region_name: 'Yorkshire and The Humber' };
    return [
      { ...when, geographic_level: 'National', n: '90000' },
      { ...when, ...region, geographic_level: 'Regional', n: '9000' },
      {
        ...when,
        ...region,
        geographic_level: 'Local authority',
        n: published(people(cell)),
        old_la_code: '372',
        new_la_code: 'E08000018',
        la_name: 'Rotherham',
      },
    ];
  });
  const places = [
    'country_code',
    'country_name',
    'region_code',
    'region_name',
    'old_la_code',
    'new_la_code',
    'la_name',
  ];
  return {
    'feeds/f.csv': csvText(['time_period', 'time_identifier', 'geographic_level', ...places, 'n'], lines),
    'feeds.json': JSON.stringify([{ indicator: measure.id, file: 'f.csv', column: 'n' }]),
  };
}
