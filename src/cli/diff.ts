import { changeLines } from '@/documents/report/changeLines';
import { recordChanges, type KeptRecord } from '@/documents/report/recordChanges';
import { scorecardTable } from '@/documents/scorecardTable';
import { areasAsked } from './areasAsked';
import { readFrozen } from './frozenReport';
import { planSource } from './planSource';
import { feedsAt, formatFrom, isFileAt, readArguments, type Terminal, UsageError } from './terminal';

type Asked = {
  readonly area: string | undefined;
  readonly plan: string | undefined;
  readonly feeds: string | undefined;
};

/** `scorecard diff OLD NEW`: what changed between two scorecards, each a frozen report, a plan folder or a pack. */
export async function diff(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string' },
    plan: { type: 'string' },
    feeds: { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, ['text', 'json']);
  const [old, now, ...more] = positionals;
  if (old === undefined || now === undefined || more.length > 0)
    throw new UsageError('Expected two: the old and the new, each a frozen report, a plan folder or a pack.');
  const asked = { area: values.area, plan: values.plan, feeds: await feedsAt(values.feeds) };
  const [before, after] = [await recordsAt(old, asked, terminal), await recordsAt(now, asked, terminal)];
  if (before === undefined || after === undefined) return 1;
  const changes = recordChanges(before, after);
  terminal.result(format === 'json' ? `${JSON.stringify(changes, null, 2)}\n` : changeLines(changes));
  return 0;
}

async function recordsAt(
  path: string,
  { area: word, plan, feeds }: Asked,
  terminal: Terminal,
): Promise<readonly KeptRecord[] | undefined> {
  if (await isFileAt(path)) return await readFrozen(path);
  const source = await planSource(path, { plan, feeds, terminal });
  if (source === undefined) return undefined;
  const [area = source.example] = word === undefined ? [] : areasAsked(word, source);
  return scorecardTable(await source.dataFor(area), area);
}
