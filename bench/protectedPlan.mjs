// A plan folder of counts of children as a large council keeps them: indicators by month, locality and group, with all totals; made up by code.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INDICATORS = 60;
const MONTHS = 'April May June July August September October November December January February March'.split(
  ' ',
);
/** The months of the financial year 2024/25: the last three are of the year after. */
const yearOf = (month) => (MONTHS.indexOf(month) < 9 ? 2024 : 2025);
const LOCALITIES = ['north', 'south', 'east', 'west', 'central', 'moor'];
const GROUPS = Array.from({ length: 20 }, (_, group) => `Group ${String.fromCodePoint(65 + group)}`);
/** The mean count of a group in a locality: of these indicators some are rare. */
const MEANS = [1, 4, 12, 40];

export const SHAPE = `${INDICATORS} indicators × ${MONTHS.length} months × ${LOCALITIES.length} localities × ${GROUPS.length} groups`;

/** Writes the plan. With `people` "no" nothing of it need be protected, and all else is the same. */
export function writeProtectedPlan(folder, people) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(planFiles(people))) writeFileSync(join(folder, name), text);
  return folder;
}

function planFiles(people) {
  const random = dice(60);
  const indicators = ['id,title,polarity,unit,decimals,people'];
  const observations = ['indicator,area,time_period,time_identifier,breakdown,value'];
  for (let number = 1; number <= INDICATORS; number += 1) {
    // Without a number: beside withheld figures it would have to be looked at.
    const reason = String.fromCodePoint(97 + Math.floor(number / 26), 97 + (number % 26));
    const id = `visits-${reason}`;
    indicators.push(`${id},Children visited for reason ${reason} (made up),neutral,count,0,${people}`);
    const mean = MEANS[number % MEANS.length];
    for (const month of MONTHS) {
      const ofAll = GROUPS.map(() => 0);
      const rows = (area, counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        observations.push(`${id},${area},${yearOf(month)},${month},,${total}`);
        counts.forEach((count, group) =>
          observations.push(`${id},${area},${yearOf(month)},${month},team=${GROUPS[group]},${count}`),
        );
      };
      for (const area of LOCALITIES) {
        const counts = GROUPS.map(() => Math.floor(-Math.log(1 - random()) * mean));
        counts.forEach((count, group) => (ofAll[group] += count));
        rows(area, counts);
      }
      rows('sampleton', ofAll);
    }
  }
  const areas = LOCALITIES.map((id) => `${id},${id} (made up),local,sampleton`);
  const plan = { id: 'protected', title: 'Made up', authority: 'sampleton', asAt: '2025-12-31' };
  const csv = (lines) => `${lines.join('\n')}\n`;
  return {
    'plan.json': JSON.stringify(plan),
    'areas.csv': csv(['id,name,kind,parent', 'sampleton,Sampleton (made up),authority,E12000003', ...areas]),
    'indicators.csv': csv(indicators),
    'observations.csv': csv(observations),
  };
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
