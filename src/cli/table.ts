import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePlan, parsePlans } from '@/data/parsePack';
import { toCsv } from '@/documents/csv';
import { issueLine, plainScorecard } from '@/documents/plainTable';
import { scorecardTable, TABLE_COLUMNS } from '@/documents/scorecardTable';
import type { AreaCode } from '@/domain/area';
import { lastDayOf } from '@/domain/period';
import { indicatorOf, type PlanData } from '@/domain/planData';
import { registeredArea } from '@/sources/areaRegister';
import { queryText } from '@/wording/queryText';
import { compileFolder, summary } from './check';
import { folderAt, formatFrom, MisuseError, readArguments, type Terminal } from './terminal';

/** `scorecard table PLAN|PACK --area AREA`: the scorecard as the page shows it. */
export async function table(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string', multiple: true },
    plan: { type: 'string' },
    indicator: { type: 'string' },
    'as-at': { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, ['csv', 'json', 'text']);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new MisuseError('Expected one plan folder or pack.');
  const words = values.area ?? [];
  if (words.length === 0)
    throw new MisuseError('Expected --area and the area’s code, such as --area E08000018.');
  const asAt = values['as-at'];
  if (asAt !== undefined && lastDayOf(asAt) === undefined)
    throw new MisuseError(`--as-at ${asAt} is not a time period. Expected a year such as 2024, or 202324.`);
  const data = await planAt(await folderAt(path), values.plan, terminal);
  if (data === undefined) return 1;
  if (values.indicator !== undefined && indicatorOf(data, values.indicator) === undefined)
    throw new MisuseError(`The plan has no indicator "${values.indicator}".`);
  const records = words
    .flatMap((word) => areasOf(word, data))
    .flatMap((area) => scorecardTable(data, area, asAt))
    .filter(({ indicator }) => values.indicator === undefined || indicator === values.indicator);
  switch (format) {
    case 'csv':
      terminal.result(toCsv(TABLE_COLUMNS, records));
      return 0;
    case 'json':
      terminal.result(`${JSON.stringify(records, null, 2)}\n`);
      return 0;
    case 'text':
      terminal.result(plainScorecard(records, (id) => queriesOf(data, id)));
      return 0;
  }
}

/** The plan in a plan folder, or the one of a pack that `--plan` names (or its only or first). */
async function planAt(
  path: string,
  id: string | undefined,
  terminal: Terminal,
): Promise<PlanData | undefined> {
  const pack = join(path, 'pack');
  const isPack = await stat(join(pack, 'plans.json')).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isPack) {
    const { plans } = parsePlans(await readJson(join(pack, 'plans.json')));
    const chosen = id === undefined ? plans[0] : plans.find((plan) => plan.id === id);
    if (chosen === undefined)
      throw new MisuseError(`The pack holds ${plans.map((plan) => plan.id).join(', ')}, and not "${id}".`);
    return parsePlan(await readJson(join(pack, chosen.id, 'scorecard.json')));
  }
  const { plan, issues } = await compileFolder(path);
  if (plan === undefined) {
    for (const issue of issues) terminal.message(issueLine(issue));
    terminal.message(summary(issues));
    return undefined;
  }
  if (id !== undefined && id !== plan.data.plan.id)
    throw new MisuseError(`The folder holds the plan "${plan.data.plan.id}", and not "${id}".`);
  return plan.data;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

/** `all` is every authority of the plan. */
function areasOf(word: string, data: PlanData): readonly AreaCode[] {
  if (word === 'all')
    return [...data.areas.values()].filter(({ kind }) => kind === 'authority').map(({ code }) => code);
  const area = registeredArea(word)?.code ?? (word as AreaCode);
  if (!data.areas.has(area))
    throw new MisuseError(`The plan has no area "${word}". Expected a code such as ${data.plan.authority}.`);
  return [area];
}

function queriesOf(data: PlanData, id: string): readonly string[] {
  const indicator = indicatorOf(data, id);
  if (indicator === undefined) return [];
  return data.queries
    .filter((query) => query.indicator === indicator.id)
    .map((query) => queryText(query, indicator));
}
