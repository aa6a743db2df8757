import { csvText } from './csvText';
import { INNOCENT_TEXTS } from './innocentTexts';
import type { Random } from './random';
import type { Secret } from './secrets';
import type { PlanFiles } from './site';

const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five'];

/** A text in one of the plan's tables: a sentence that states a small count in figures or words, or one that states none. Undefined if no small count has a row. */
export function textsWith(
  secrets: readonly Secret[],
  writtenKeys: ReadonlySet<string>,
  random: Random,
): { readonly files: PlanFiles; readonly sentences: readonly string[] } | undefined {
  const secretsToTell = secrets.filter(
    ({ key, value }) => key.startsWith('count|') && writtenKeys.has(key) && value < NUMBER_WORDS.length,
  );
  if (secretsToTell.length === 0) return undefined;
  const tellsSecret = random.chance(0.5);
  const { key, value } = random.pick(secretsToTell);
  const [, title = '', , period = ''] = key.split('|');
  const [time = '', ...identifier] = period.split(' ');
  const countText = random.pick([
    String(value),
    NUMBER_WORDS[value] ?? '',
    (NUMBER_WORDS[value] ?? '').toUpperCase(),
  ]);
  const tellingSentence = random.pick([
    `We knew ${countText} of these children well.`,
    `There were ${countText} of them at that time.`,
    `Of these ${countText} had come before.`,
    `${countText} girls went missing and came home.`,
  ]);
  const sentence = tellsSecret ? tellingSentence : random.pick(INNOCENT_TEXTS);
  const id = `m${/\d/.exec(title)?.[0] ?? '0'}`;
  const periodColumns = { time_period: time, time_identifier: identifier.join(' ') };
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
        [{ indicator: id, ...periodColumns, target: '50', note: sentence }],
      ),
    },
    {
      'commentary.csv': csvText(
        ['indicator', 'kind', 'text', 'time_period', 'time_identifier'],
        [{ indicator: id, kind: 'story', text: sentence, ...periodColumns }],
      ),
    },
  ]);
  return { files, sentences: tellsSecret ? [sentence] : [] };
}
