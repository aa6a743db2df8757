import { IN_YEAR_CSV, inYearTable, type InYearRecord } from '@/documents/inYearTable';
import { plainInYear } from '@/documents/plainInYear';
import { plainScorecard } from '@/documents/plainTable';
import { scorecardTable, TABLE_CSV, type TableRecord } from '@/documents/scorecardTable';
import { TABLE_FORMATS, tableText, type TableFormat } from '@/documents/tableFormat';
import type { AreaCode } from '@/domain/figures/area';
import { inYearRows } from '@/domain/inYear/inYear';
import { lastDayOf } from '@/domain/figures/period';
import { companionsOf } from '@/domain/scorecard/pair';
import { indicatorOf, type PlanData } from '@/domain/plan/planData';
import { queryText } from '@/wording/queryText';
import { areasAsked } from './areasAsked';
import { planOrPackAt } from './packFolder';
import { planSource, type PlanSource } from './planSource';
import { feedsAt, formatFrom, MisuseError, onePath, readArguments, type Terminal } from './terminal';

/** `scorecard table PLAN|PACK --area AREA`: writes the scorecard as the page shows it. */
export async function table(args: readonly string[], terminal: Terminal): Promise<0 | 1> {
  const { values, positionals } = readArguments(args, {
    area: { type: 'string', multiple: true },
    plan: { type: 'string' },
    indicator: { type: 'string' },
    'as-at': { type: 'string' },
    view: { type: 'string' },
    feeds: { type: 'string' },
    format: { type: 'string' },
  });
  const format = formatFrom(values.format, TABLE_FORMATS);
  const viewName = values.view ?? 'scorecard';
  if (viewName !== 'scorecard' && viewName !== 'in-year')
    throw new MisuseError(`--view ${viewName} is not a view. Expected in-year, or none for the scorecard.`);
  const path = onePath(positionals, 'Expected one plan folder or pack.');
  const words = values.area ?? [];
  const asAt = values['as-at'];
  if (asAt !== undefined && lastDayOf(asAt) === undefined)
    throw new MisuseError(`--as-at ${asAt} is not a time period. Expected a year such as 2024, or 202324.`);
  const source = await planSource(await planOrPackAt(path), {
    plan: values.plan,
    feeds: await feedsAt(values.feeds),
    terminal,
  });
  if (source === undefined) return 1;
  if (words.length === 0)
    throw new MisuseError(`Expected --area and the area’s code. For this plan: --area ${source.example}`);
  const areas = words.flatMap((word) => areasAsked(word, source));
  const tableOptions = { source, areas, indicator: values.indicator, asAt, format };
  terminal.result(
    viewName === 'in-year' ? await inYearResult(tableOptions) : await scorecardResult(tableOptions),
  );
  return 0;
}

type TableOptions = {
  readonly source: PlanSource;
  readonly areas: readonly AreaCode[];
  readonly indicator: string | undefined;
  readonly asAt: string | undefined;
  readonly format: TableFormat;
};

async function scorecardResult({ source, areas, indicator, asAt, format }: TableOptions): Promise<string> {
  const records: TableRecord[] = [];
  const queries = new Map<string, readonly string[]>();
  for (const area of areas) {
    const wholePlan = await source.dataFor(area);
    const data = withIndicatorOnly(wholePlan, indicator);
    const rows = scorecardTable(withCompanions(data, wholePlan), area, asAt);
    records.push(...rows.filter((row) => indicator === undefined || row.indicator === indicator));
    for (const { id } of data.indicators) queries.set(id, queriesOf(data, id));
  }
  const plainTable = () => plainScorecard(records, (id) => queries.get(id) ?? []);
  return tableText({ shape: TABLE_CSV, records, plainText: plainTable }, format);
}

/** The in-year rows. An indicator without figures within the year has no row. */
async function inYearResult({ source, areas, indicator, asAt, format }: TableOptions): Promise<string> {
  const notes = await source.inYearNotes();
  const records: InYearRecord[] = [];
  for (const area of areas) {
    const data = withIndicatorOnly(await source.dataFor(area), indicator);
    records.push(...inYearTable(inYearRows(data, notes, { area, asAt }), { data, area }));
  }
  return tableText({ shape: IN_YEAR_CSV, records, plainText: () => plainInYear(records) }, format);
}

/** The plan with only the indicator that was asked for, or with all its indicators if none was. */
function withIndicatorOnly(data: PlanData, indicator: string | undefined): PlanData {
  if (indicator === undefined) return data;
  const matchingIndicator = indicatorOf(data, indicator);
  if (matchingIndicator === undefined) throw new MisuseError(`The plan has no indicator "${indicator}".`);
  return { ...data, indicators: [matchingIndicator] };
}

/**
 * Adds the indicators that those asked for must be read with, and the figure that is published for both together: a figure that would mislead
 * alone is never shown alone.
 */
function withCompanions(data: PlanData, wholePlan: PlanData): PlanData {
  if (data.indicators.length === wholePlan.indicators.length) return data;
  const companions = data.indicators.flatMap((indicator) => companionsOf(wholePlan, indicator));
  const wholeIndicators = [...data.indicators, ...companions].flatMap(({ whole: wholeIndicator }) =>
    wholeIndicator === undefined ? [] : [wholeIndicator],
  );
  const wantedIds = new Set([...[...data.indicators, ...companions].map(({ id }) => id), ...wholeIndicators]);
  return { ...data, indicators: wholePlan.indicators.filter(({ id }) => wantedIds.has(id)) };
}

function queriesOf(data: PlanData, id: string): readonly string[] {
  const indicator = indicatorOf(data, id);
  if (indicator === undefined) return [];
  return data.queries
    .filter((query) => query.indicator === indicator.id)
    .map((query) => queryText(query, indicator));
}
