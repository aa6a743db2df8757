// A file such as Explore Education Statistics publishes, made up by code and as large as asked: areas by periods by combinations
// of three filters, five indicators, some of them withheld.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REGISTER = fileURLToPath(new URL('../src/sources/areas/englishAreas.csv', import.meta.url));
export const INDICATORS = ['first_percent', 'second_percent', 'third_count', 'fourth_rate', 'fifth_percent'];
export const FILTERS = ['sex', 'age', 'characteristic'];
const PERIODS = Array.from({ length: 20 }, (_, place) => 2006 + place);
const SEXES = ['Total', 'Female', 'Male', 'Unknown'];
const AGES = ['Total', ...Array.from({ length: 9 }, (_, place) => `Age ${place + 1} to ${place + 2}`)];

/** The filters' values of every combination: 4 sexes by 10 ages by as many characteristics as are needed. */
function combinations(count) {
  const perCharacteristic = SEXES.length * AGES.length;
  return Array.from({ length: count }, (_, place) => {
    const characteristic = Math.floor(place / perCharacteristic);
    const within = place % perCharacteristic;
    return [
      SEXES[within % SEXES.length],
      AGES[Math.floor(within / SEXES.length)],
      characteristic === 0 ? 'Total' : `Characteristic ${characteristic}`,
    ];
  });
}

/** Writes the file; returns how many rows it has, and its combinations. */
export function writeEesFile(path, wantedRows) {
  const areas = areaCells();
  const all = combinations(Math.round(wantedRows / (areas.length * PERIODS.length)));
  const file = openSync(path, 'w');
  const header = `time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,${FILTERS.join(',')},${INDICATORS.join(',')}`;
  writeSync(file, `${header}\n`);
  const random = randomNumbers(7);
  let rows = 0;
  for (const combination of all) {
    let text = '';
    for (const area of areas)
      for (const year of PERIODS) {
        const figures = INDICATORS.map((name) => figure(name, random));
        text += `${year}${String((year + 1) % 100).padStart(2, '0')},Academic year,${area},${combination.join(',')},${figures.join(',')}\n`;
        rows += 1;
      }
    writeSync(file, text);
  }
  closeSync(file);
  return { rows, combinations: all };
}

/** Level to name of the area, as ten columns have it. */
function areaCells() {
  const [, ...lines] = readFileSync(REGISTER, 'utf8').trim().split('\n');
  const rows = lines.filter((line) => !line.includes('"')).map((line) => line.split(','));
  const names = new Map(rows.map(([code, , name]) => [code, name]));
  return rows.flatMap(([code, number, name, kind, parent, , until]) => {
    if (until !== '' && until !== undefined) return [];
    const england = 'E92000001,England';
    if (kind === 'country') return [`National,${england},,,,,`];
    if (kind === 'region') return [`Regional,${england},${code},${name},,,`];
    return [`Local authority,${england},${parent},${names.get(parent)},${number},${code},${name}`];
  });
}

function figure(name, random) {
  const chance = random();
  if (chance < 0.03) return 'c';
  if (chance < 0.04) return 'z';
  return name.endsWith('_count') ? Math.floor(random() * 5000) : (random() * 100).toFixed(1);
}

/** Numbers that are the same in every run (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
