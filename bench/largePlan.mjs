// A plan folder of a size that no council has, made up by code, and its site.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../bin/scorecard.mjs', import.meta.url));
const INDICATORS = 1000;
const NEIGHBOURS = 10;
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];
const PRIORITIES = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];
const ENGLAND = 'E92000001';
const REGION = 'E12000003';

/** Typed into the search. */
const WORD = 'dentist';

const WHO = [
  'Children',
  'Pupils',
  'Care leavers',
  'Young people',
  'Families',
  'Babies',
  'Looked after children',
  'Carers',
];
const WHAT = [
  'seen',
  'placed',
  'assessed',
  'absent',
  'in training',
  'supported',
  'referred again',
  'immunised',
  'excluded',
];
const WHERE = [
  'at school',
  'at home',
  'within 20 days',
  'after a year',
  'by a dentist',
  'near the borough',
  'on time',
];

/** Writes the plan, builds its site with the command, and says what an opened scorecard must show. */
export async function buildLargeSite({ folder, out }) {
  mkdirSync(folder, { recursive: true });
  const files = planFiles();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const began = performance.now();
  execFileSync(process.execPath, [COMMAND, 'build', folder, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return {
    address: '#/made-up/scorecard',
    indicators: INDICATORS,
    areas: NEIGHBOURS + 2,
    years: YEARS.length,
    word: WORD,
    found: files['indicators.csv'].split('\n').filter((line) => line.includes(WORD)).length,
    buildSeconds: (performance.now() - began) / 1000,
  };
}

function planFiles() {
  const random = dice(2015);
  const neighbours = Array.from({ length: NEIGHBOURS }, (_, index) => `borough-${index + 1}`);
  const indicators = ['id,title,priority,polarity,unit,decimals,people,definition,source'];
  const observations = ['indicator,area,time_period,time_identifier,value,status,break'];
  const targets = ['indicator,time_period,time_identifier,target,amber'];
  for (let number = 1; number <= INDICATORS; number += 1) {
    const id = `indicator-${number}`;
    const pick = (words) => words[Math.floor(random() * words.length)];
    const title = `${pick(WHO)} ${pick(WHAT)} ${pick(WHERE)}, measure ${number} (made up)`;
    const polarity = number % 12 === 0 ? 'neutral' : number % 2 === 0 ? 'high' : 'low';
    const unit = number % 5 === 0 ? 'per 10,000 children' : 'percent';
    const text = `A made-up measure. ${title}, out of all who were known in the year.`;
    indicators.push(
      `${id},"${title}",${PRIORITIES[number % 8]},${polarity},"${unit}",1,no,"${text}",Made up`,
    );
    const middle = 20 + random() * 60;
    for (const area of ['sampleton', ...neighbours, ENGLAND]) {
      const own = middle + (random() - 0.5) * 20;
      const trend = (random() - 0.5) * 2;
      for (const [place, year] of YEARS.entries()) {
        const missing = area !== ENGLAND && random() < 0.03;
        const value = missing ? 'x' : Math.max(0.1, own + trend * place + (random() - 0.5) * 4).toFixed(1);
        const status = place === YEARS.length - 1 && number % 7 === 0 ? 'provisional' : '';
        const breaks = place === 5 && number % 9 === 0 ? 'yes' : '';
        observations.push(`${id},${area},${year},Calendar year,${value},${status},${breaks}`);
      }
    }
    if (number % 3 === 0 && polarity !== 'neutral')
      targets.push(`${id},${YEARS.at(-1)},Calendar year,${middle.toFixed(1)},${middle.toFixed(1)}`);
  }
  const areas = ['sampleton', ...neighbours].map((id) => `${id},${named(id)} (made up),authority,${REGION}`);
  const plan = {
    id: 'made-up',
    title: 'A plan of a thousand indicators (made up)',
    authority: 'sampleton',
    asAt: '2025-01-14',
    priorities: PRIORITIES.map((id, index) => ({
      id,
      title: `Priority ${index + 1}, with a title as long as they are (made up)`,
    })),
  };
  const csv = (lines) => `${lines.join('\n')}\n`;
  return {
    'plan.json': JSON.stringify(plan),
    'areas.csv': csv(['id,name,kind,parent', ...areas]),
    'neighbours.csv': csv([
      'area,rank,neighbour',
      ...neighbours.map((id, index) => `sampleton,${index + 1},${id}`),
    ]),
    'indicators.csv': csv(indicators),
    'observations.csv': csv(observations),
    'targets.csv': csv(targets),
  };
}

function named(id) {
  return `${id[0].toUpperCase()}${id.slice(1).replace('-', ' ')}`;
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
