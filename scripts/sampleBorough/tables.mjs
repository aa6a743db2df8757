import { IN_YEAR } from './inYear.mjs';
import { inYearRows } from './inYearRows.mjs';
import { BOROUGH, LOCALITIES, NEIGHBOURS, REGION } from './places.mjs';
import { targetRows } from './targetRows.mjs';
import { YEARLY } from './yearly.mjs';
import { yearlyRows } from './yearlyRows.mjs';

/** What is not public: the month that is not over, and one that would help a bidder. */
const NOT_PUBLIC = [
  {
    indicator: 'contacts',
    area: BOROUGH.id,
    time_period: '2025',
    time_identifier: 'December',
    value: 402,
    status: 'provisional',
    source: 'extract-2025-12',
    note: 'To 5 December only.',
    access: 'draft',
  },
  {
    indicator: 'agency-workers',
    area: BOROUGH.id,
    time_period: '202526',
    time_identifier: 'Financial year',
    value: 10.8,
    source: 'extract-2025-12',
    note: 'The contract with an agency is being tendered.',
    access: 'exempt:3',
  },
];

const OBSERVATIONS =
  'indicator area time_period time_identifier breakdown value numerator denominator status break source note access';

/** The tables of the plan that chance writes, by the names of their files. */
export function sampleTables() {
  const observations = [...IN_YEAR.flatMap(inYearRows), ...YEARLY.flatMap(yearlyRows), ...NOT_PUBLIC];
  return new Map([
    ['observations.csv', table(OBSERVATIONS, observations)],
    [
      'targets.csv',
      table('indicator time_period time_identifier target amber note', IN_YEAR.flatMap(targetRows)),
    ],
    ['areas.csv', table('id name kind parent', areas())],
    ['neighbours.csv', table('area rank neighbour closeness model', neighbours())],
  ]);
}

function areas() {
  return [
    { ...BOROUGH, kind: 'authority', parent: REGION.id },
    ...LOCALITIES.map(({ id, name }) => ({ id, name, kind: 'locality', parent: BOROUGH.id })),
    ...NEIGHBOURS.map(({ id, name }) => ({ id, name, kind: 'authority', parent: REGION.id })),
    { ...REGION, kind: 'region' },
  ];
}

function neighbours() {
  return NEIGHBOURS.map(({ id }, at) => ({
    area: BOROUGH.id,
    rank: at + 1,
    neighbour: id,
    closeness: at < 4 ? 'Very close' : 'Close',
    model: 'made up',
  }));
}

function table(header, rows) {
  const columns = header.split(' ');
  const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column] ?? ''))).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
