/** The columns of place in a file of Explore Education Statistics, for areas that tests are about. */
const PLACES: Readonly<Record<string, string>> = {
  England: 'National,E92000001,England,,,,,',
  'North East': regional('E12000001', 'North East'),
  'North West': regional('E12000002', 'North West'),
  Yorkshire: regional('E12000003', 'Yorkshire and The Humber'),
  'East Midlands': regional('E12000004', 'East Midlands'),
  'West Midlands': regional('E12000005', 'West Midlands'),
  'East of England': regional('E12000006', 'East of England'),
  London: regional('E12000007', 'London'),
  'South East': regional('E12000008', 'South East'),
  'South West': regional('E12000009', 'South West'),
  Rotherham: authority('372,E08000018,Rotherham'),
  Barnsley: authority('370,E08000038,Barnsley'),
};

function regional(code: string, name: string): string {
  return `Regional,E92000001,England,${code},${name},,,`;
}

function authority(columns: string): string {
  return `Local authority,E92000001,England,E12000003,Yorkshire and The Humber,${columns}`;
}

const HEADER =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name';

/** A file as Explore Education Statistics hands it out, with made-up figures: columns behind time and place, and rows `area|year|cells`. */
export function anEesText(columns: string, ...rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const [area = '', year = '', cells = ''] = row.split('|');
    const kind = year.length === 6 ? 'Academic year' : 'Reporting year';
    return `${year},${kind},${PLACES[area]},${cells}`;
  });
  return [`${HEADER},${columns}`, ...lines, ''].join('\n');
}
