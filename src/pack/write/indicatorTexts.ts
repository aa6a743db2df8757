import type { AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import {
  NO_ROW,
  PACK_SCHEMA,
  type PublishedBreakdowns,
  type PublishedHistory,
  type PublishedPeriod,
  type StatedGroup,
} from '@/packFormat/publishedPlan';
import type { Breakdown } from '@/pack/columns/breakdowns';
import { fedBreakdowns } from '@/pack/columns/fedBreakdowns';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { breakdownParts } from '@/domain/figures/breakdown';
import { yearToDateTest } from '@/domain/scorecard/scorecardSeries';
import type { GroupRow } from '@/sources/plan/groupsTable';
import { figuresHeld, type IndicatorHeld } from './dataText';
import { figuresOf } from './figuresOf';
import { localFigures, type IndicatorFigures } from '@/pack/columns/indicatorFigures';
import { publishedPeriod, type PartLayout } from './partLayout';
import { partPieces, seriesText, type PartPieces } from './publishedPart';
import { packJson } from './packJson';

export type PackFile = readonly [path: string, text: string];

/** The texts of a pack for one indicator. They depend on no other indicator, so two threads can share the work. */
export type IndicatorTexts = {
  readonly files: readonly PackFile[];
  readonly pieces: PartPieces;
  readonly latest: LatestTexts;
  readonly indicatorHeld: IndicatorHeld;
};

/** The text of every area in the newest period in which any area has a figure, in the order of the layout. */
export type LatestTexts = {
  readonly id: IndicatorId;
  readonly period: PublishedPeriod | undefined;
  readonly values: string;
};

/** Makes the texts of an indicator. `areasPresent` collects the areas that have a figure in the newest period. */
export function indicatorTexts(
  compiled: CompiledPlan,
  indicator: Indicator,
  frame: { readonly layout: PartLayout; readonly areasPresent: Set<AreaCode> },
): IndicatorTexts {
  const folder = compiled.data.plan.id;
  const figures = figuresOf(compiled, indicator);
  const columnsHeld = heldColumns(figures);
  const files: PackFile[] = [
    [`${folder}/indicators/${indicator.id}.json`, historyText(compiled, indicator, figures)],
  ];
  const indicatorGroups = groupsOf(compiled, indicator);
  if (indicatorGroups.length > 0)
    files.push([
      `${folder}/breakdowns/${indicator.id}.json`,
      breakdownsText(indicatorGroups, compiled.groups),
    ]);
  return {
    files,
    pieces: partPieces(figures, indicator, { layout: frame.layout, columnsHeld }),
    latest: latestOf(indicator, figures, {
      ...frame,
      column: newestColumn(compiled, indicator, figures, columnsHeld),
    }),
    indicatorHeld: figuresHeld(figures, columnsHeld),
  };
}

/** The indexes of the columns in which any area has a value. */
function heldColumns({ areas, periods }: IndicatorFigures): readonly number[] {
  const hasColumn = new Uint8Array(periods.length);
  for (const { numbers } of areas.values())
    for (let column = 0; column < periods.length; column += 1)
      if (!Number.isNaN(numbers[column])) hasColumn[column] = 1;
  return periods.flatMap((_, column) => (hasColumn[column] === 1 ? [column] : []));
}

/** The groups from the officer's own rows; if there are none, those of published files. */
function groupsOf({ breakdowns, fed }: CompiledPlan, indicator: Indicator): readonly Breakdown[] {
  return breakdowns.get(indicator.id) ?? (fed === undefined ? [] : fedBreakdowns(fed, indicator));
}

function breakdownsText(breakdowns: readonly Breakdown[], groupRows: readonly GroupRow[]): string {
  const groups = breakdowns.map(({ breakdown, series, origins }) => {
    const { periods, files, areas } = localFigures(series, origins);
    return {
      breakdown,
      periods: periods.map(publishedPeriod),
      files,
      series: [...areas].map(([code, { values, notes }]) =>
        notes === undefined ? ([code, values] as const) : ([code, values, notes] as const),
      ),
      origins: [...areas.values()].map((areaFigures) => areaFigures.origins),
    };
  });
  const statedGroups = statedGroupsOf(breakdowns, groupRows);
  return packJson({
    schema: PACK_SCHEMA,
    groups,
    ...(statedGroups.length > 0 && { within: statedGroups }),
  } satisfies PublishedBreakdowns);
}

/** The rows of groups.csv for the breakdowns that an indicator has. */
function statedGroupsOf(
  breakdowns: readonly Breakdown[],
  groupRows: readonly GroupRow[],
): readonly StatedGroup[] {
  const names = new Set(
    breakdowns.flatMap(({ breakdown }) => breakdownParts(breakdown).map(({ name }) => name.toLowerCase())),
  );
  return groupRows
    .filter(({ breakdown }) => names.has(breakdown.trim().toLowerCase()))
    .map(({ breakdown, group, partOf }) => [breakdown, group, partOf] as const);
}

/** The figures of every area as JSON text. It is put together by hand because it is most of a large pack, and its values need no escaping. */
function historyText(
  { indicatorDescriptions: abouts }: CompiledPlan,
  indicator: Indicator,
  { areas, periods, files }: IndicatorFigures,
): string {
  const headJson = packJson({
    schema: PACK_SCHEMA,
    about: abouts.get(indicator.id) ?? {},
    periods: periods.map(publishedPeriod),
    files,
  } satisfies Omit<PublishedHistory, 'series' | 'origins'>);
  let series = '';
  let origins = '';
  let comma = '';
  for (const [code, areaFigures] of areas) {
    series += comma + seriesText(quotedCode(code), areaFigures);
    const [rows, notes] = areaFigures.origins;
    origins += notes === undefined ? `${comma}["${rows}"]` : `${comma}["${rows}",${JSON.stringify(notes)}]`;
    comma = ',';
  }
  return `${headJson.slice(0, -2)},"series":[${series}],"origins":[${origins}]}\n`;
}

const QUOTED_CODES = new Map<AreaCode, string>();

/** An area code in quotes, remembered because the same few hundred codes are in every file. */
function quotedCode(code: AreaCode): string {
  const quotedText = QUOTED_CODES.get(code);
  if (quotedText !== undefined) return quotedText;
  const text = JSON.stringify(code);
  QUOTED_CODES.set(code, text);
  return text;
}

/** The newest column with a value, which is never a printed year to date. */
function newestColumn(
  { data }: CompiledPlan,
  indicator: Indicator,
  { periods }: IndicatorFigures,
  columnsHeld: readonly number[],
): number | undefined {
  const isYearToDate = yearToDateTest(periods, indicator, data.plan.asAt);
  return columnsHeld.findLast((column) => {
    const period = periods[column];
    return period !== undefined && !isYearToDate(period);
  });
}

/** Changes `areasPresent`. */
function latestOf(
  { id }: Indicator,
  { areas, periods }: IndicatorFigures,
  {
    layout,
    areasPresent,
    column,
  }: {
    readonly layout: PartLayout;
    readonly areasPresent: Set<AreaCode>;
    readonly column: number | undefined;
  },
): LatestTexts {
  const period = column === undefined ? undefined : periods[column];
  if (column === undefined || period === undefined) return { id, period: undefined, values: '' };
  const values = layout.areas.map(({ code }) => {
    const areaFigures = areas.get(code);
    if (areaFigures !== undefined && !Number.isNaN(areaFigures.numbers[column])) areasPresent.add(code);
    return areaFigures === undefined ? NO_ROW : textAt(areaFigures.values, column, periods.length);
  });
  return { id, period: publishedPeriod(period), values: values.join(' ') };
}

/** The text of one column. This is mostly the last column, which can be found without splitting the rest. */
function textAt(values: string, column: number, width: number): string {
  if (column === width - 1) return values.slice(values.lastIndexOf(' ') + 1);
  return values.split(' ')[column] ?? NO_ROW;
}
