import { csvText } from './csvText';
import type { Random } from './random';
import type { Secret } from './secrets';
import type { PlanFiles } from './site';

/** Texts full of numbers that tell no count: to stop a build for one of them is a false alarm. */
export const INNOCENT_TEXTS: readonly string[] = [
  'Young people aged 16 and 17 (school years 12 and 13) at the end of the month.',
  'Assessments finished within 45 working days of the referral, from 1 April 2023 to 31 March 2024.',
  'Looked after for two and a half years or more, with 3 or more homes in 12 months.',
  'Pupils in Year 11 at Key Stage 4 who achieve a 9-5 pass in English and maths.',
  'Three- and four-year-olds, and those 2 years old, who take up a place.',
  'The target of 95% is for 2024/25; a figure of 10% or more is looked into.',
  'Care leavers aged 19, 20 and 21, on the day, as in the returns of 2012-2014.',
  'Ages 0-5, 6-11 and 12-17, each in a row; 16-17 is the group that the law names.',
  'Rate for each 10,000 children, rounded to the nearest 10 under section 47.',
  'See page 12, table 3 and the note of 14 May 2023 on the 6-to-8-week review.',
];

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** A sentence that tells a small count that has a row, in figures or in words, in one of the tables that hold text. */
export function textsWith(
  secrets: readonly Secret[],
  written: ReadonlySet<string>,
  random: Random,
): { readonly files: PlanFiles; readonly sentences: readonly string[] } | undefined {
  const able = secrets.filter(
    ({ key, value }) => key.startsWith('count|') && written.has(key) && value < WORDS.length,
  );
  if (able.length === 0) return undefined;
  const tells = random.chance(0.5);
  const { key, value } = random.pick(able);
  const [, title = '', , period = ''] = key.split('|');
  const [time = '', ...identifier] = period.split(' ');
  const many = random.pick([String(value), WORDS[value] ?? '', (WORDS[value] ?? '').toUpperCase()]);
  const secret = random.pick([
    `We knew ${many} of these children well.`,
    `There were ${many} of them at that time.`,
    `Of these ${many} had come before.`,
    `${many} girls went missing and came home.`,
  ]);
  const sentence = tells ? secret : random.pick(INNOCENT_TEXTS);
  const id = `m${/\d/.exec(title)?.[0] ?? '0'}`;
  const when = { time_period: time, time_identifier: identifier.join(' ') };
  const files = random.pick<PlanFiles>([
    {
      'events.csv': csvText(
        ['date', 'text', 'indicator'],
        [{ date: '2024-05-01', text: sentence, indicator: id }],
      ),
    },
    {
      'targets.csv': csvText(
        ['indicator', 'time_period', 'time_identifier', 'target', 'note'],
        [{ indicator: id, ...when, target: '50', note: sentence }],
      ),
    },
    {
      'commentary.csv': csvText(
        ['indicator', 'kind', 'text', 'time_period', 'time_identifier'],
        [{ indicator: id, kind: 'story', text: sentence, ...when }],
      ),
    },
  ]);
  return { files, sentences: tells ? [sentence] : [] };
}
