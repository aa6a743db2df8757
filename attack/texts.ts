import { csvText } from './csvText';
import { INNOCENT_TEXTS } from './innocentTexts';
import type { Random } from './random';
import type { Secret } from './secrets';
import type { PlanFiles } from './site';

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
