import { toCsv } from '@/documents/csv';
import { plainScorecard } from '@/documents/plainTable';
import { scorecardTable, TABLE_COLUMNS, type TableRecord } from '@/documents/scorecardTable';
import type { AreaCode } from '@/domain/area';
import { lastDayOf } from '@/domain/period';
import { indicatorOf, type PlanData } from '@/domain/planData';
import { areasNamed, nearestAreas } from '@/sources/areas/areaRegister';
import { queryText } from '@/wording/queryText';
import { planSource, type PlanSource } from './planSource';
import { feedsAt, folderAt, formatFrom, MisuseError, readArguments, type Terminal } from './terminal';

/** `scorecard table PLAN|PACK --area AREA`: the scorecard as the page shows it. */
export async function table(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string', multiple: true },
    plan: { type: 'string' },
    indicator: { type: 'string' },
    'as-at': { type: 'string' },
    feeds: { type: 'string' },
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
  const source = await planSource(await folderAt(path), {
    plan: values.plan,
    feeds: await feedsAt(values.feeds),
    terminal,
  });
  if (source === undefined) return 1;
  const records: TableRecord[] = [];
  const queries = new Map<string, readonly string[]>();
  for (const area of words.flatMap((word) => areasOf(word, source))) {
    const data = chosen(await source.dataFor(area), values.indicator);
    records.push(...scorecardTable(data, area, asAt));
    for (const { id } of data.indicators) queries.set(id, queriesOf(data, id));
  }
  switch (format) {
    case 'csv':
      terminal.result(toCsv(TABLE_COLUMNS, records));
      return 0;
    case 'json':
      terminal.result(`${JSON.stringify(records, null, 2)}\n`);
      return 0;
    case 'text':
      terminal.result(plainScorecard(records, (id) => queries.get(id) ?? []));
      return 0;
  }
}

/** `all` is every authority of the plan. */
function areasOf(word: string, source: PlanSource): readonly AreaCode[] {
  if (word === 'all') return source.areas;
  const [named, ...others] = areasNamed({ dfeNumber: word, gssCode: word, name: word });
  const area = others.length === 0 && named !== undefined ? named.code : (word as AreaCode);
  if (!source.isKnown(area))
    throw new MisuseError(
      `The plan has no area "${word}". Expected a code such as ${source.example}.${nearestAreas(word)}`,
    );
  return [area];
}

/** The plan with the one indicator that was asked for, or with all. */
function chosen(data: PlanData, indicator: string | undefined): PlanData {
  if (indicator === undefined) return data;
  const found = indicatorOf(data, indicator);
  if (found === undefined) throw new MisuseError(`The plan has no indicator "${indicator}".`);
  return { ...data, indicators: [found] };
}

function queriesOf(data: PlanData, id: string): readonly string[] {
  const indicator = indicatorOf(data, id);
  if (indicator === undefined) return [];
  return data.queries
    .filter((query) => query.indicator === indicator.id)
    .map((query) => queryText(query, indicator));
}
