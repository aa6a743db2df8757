import Papa from 'papaparse';
import { isYear } from '@/domain/figures/period';
import { sheetPlaceText } from '@/domain/figures/sheetPlace';
import { idText } from '@/sources/idText';
import { INDICATORS } from '@/sources/plan/indicatorsTable';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { PLAN_FILE } from '@/sources/plan/planJson';
import { TARGETS } from '@/sources/plan/targetsTable';
import { COMMENTARY } from '@/sources/plan/commentaryTable';
import { AREAS } from '@/sources/plan/areasTable';
import { PASTED_FILE } from './pastedFile';
import type { WideIndicator, WideReading } from './wideReading';

/** What a plan must say about itself and a sheet of figures does not. */
export type PlanAbout = {
  readonly id: string;
  readonly title: string;
  /** The GSS code of the authority. Undefined if the officer has not said whose figures they are. */
  readonly authority: string | undefined;
};

/** The id of the area that takes the place of the authority until the officer names it, so that the plan can be looked at. */
const UNNAMED_AUTHORITY = 'our-authority';

/** Makes a plan folder of a sheet, as texts by the name of the file. The sheet is the source of every figure. */
export function widePlan(wideReading: WideReading, planDetails: PlanAbout): ReadonlyMap<string, string> {
  const { indicators } = wideReading;
  const area = planDetails.authority ?? UNNAMED_AUTHORITY;
  const priorities = prioritiesOf(indicators);
  const files = new Map<string, string>([
    [PLAN_FILE, planText(wideReading, planDetails, { area, priorities })],
    [
      INDICATORS.file,
      csv(
        INDICATORS.columns,
        indicators.map((indicator) => indicatorRow(indicator, priorities, wideReading)),
      ),
    ],
    [
      OBSERVATIONS.file,
      csv(
        OBSERVATIONS.columns,
        indicators.flatMap((indicator) => observationRows(indicator, area, wideReading)),
      ),
    ],
  ]);
  const targets = indicators.flatMap(targetRows);
  if (targets.length > 0) files.set(TARGETS.file, csv(TARGETS.columns, targets));
  const comments = indicators.flatMap((indicator) => commentRows(indicator, wideReading));
  if (comments.length > 0) files.set(COMMENTARY.file, csv(COMMENTARY.columns, comments));
  if (planDetails.authority === undefined)
    files.set(
      AREAS.file,
      csv(AREAS.columns, [
        { id: UNNAMED_AUTHORITY, name: 'Our authority (not named yet)', kind: 'authority' },
      ]),
    );
  return files;
}

type Row = Readonly<Record<string, string | undefined>>;

/** Writes a table as CSV without the columns that no row fills, so that it is short to read. */
function csv(columns: readonly string[], rows: readonly Row[]): string {
  const columnsUsed = columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  return `${Papa.unparse({ fields: [...columnsUsed], data: rows.map((row) => columnsUsed.map((column) => row[column] ?? '')) }, { newline: '\n' })}\n`;
}

function prioritiesOf(indicators: readonly WideIndicator[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { group } of indicators) {
    if (group === undefined || ids.has(group)) continue;
    const plainId = idText(group).slice(0, 40).replace(/-$/, '') || 'priority';
    const takenIds = [...ids.values()];
    ids.set(group, takenIds.includes(plainId) ? `${plainId}-${takenIds.length + 1}` : plainId);
  }
  return ids;
}

function planText(
  { indicators, latest, grid }: WideReading,
  { id, title }: PlanAbout,
  { area, priorities }: { readonly area: string; readonly priorities: ReadonlyMap<string, string> },
): string {
  const periodEnds = indicators.flatMap(({ observations }) => observations.map(({ period }) => period.end));
  const plan = {
    id,
    title,
    authority: area,
    asAt: latest?.end ?? periodEnds.toSorted().at(-1) ?? '2000-01-01',
    priorities: [...priorities].map(([text, priority]) => ({
      id: priority,
      title: text.replace(/^[\d.]+\s+/, ''),
    })),
    sources: [{ id: sourceOf(grid.file), title: 'The authority’s own scorecard' }],
    rating: { basis: indicators.some(({ targets }) => targets.length > 0) ? 'target' : 'benchmark' },
  };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

function sourceOf(file: string): string {
  return idText(file.replace(/\.[^.]*$/, '')) || 'sheet';
}

function indicatorRow(
  wideIndicator: WideIndicator,
  priorities: ReadonlyMap<string, string>,
  { latest }: WideReading,
): Row {
  const isRated = wideIndicator.observations.some(({ rating }) => rating !== undefined);
  const isMonthly = latest !== undefined && !isYear(latest);
  const isAcademic = wideIndicator.observations.some(
    ({ period }) => period.timeIdentifier === 'Academic year',
  );
  return {
    id: wideIndicator.id,
    code: wideIndicator.code,
    title: wideIndicator.title,
    priority: wideIndicator.group === undefined ? undefined : priorities.get(wideIndicator.group),
    polarity: wideIndicator.polarity,
    unit: wideIndicator.unit,
    decimals: String(wideIndicator.decimals),
    type: 'local',
    in_year: wideIndicator.hasToDate && isMonthly ? 'as-printed' : undefined,
    year: wideIndicator.hasToDate && isMonthly && isAcademic ? 'academic' : undefined,
    basis: isRated || wideIndicator.isUnrated ? 'reported' : undefined,
    whole: wideIndicator.whole,
  };
}

function observationRows(
  { id, observations, groupFigures }: WideIndicator,
  area: string,
  { grid }: WideReading,
): readonly Row[] {
  return [
    ...observations.map((observation) => ({ ...observation, breakdown: undefined })),
    ...groupFigures,
  ].map((observation) => ({
    indicator: id,
    area: observation.area === 'own' ? area : observation.area,
    time_period: observation.period.timePeriod,
    time_identifier: observation.period.timeIdentifier,
    breakdown: observation.breakdown,
    value: observation.text,
    rating: observation.rating,
    rating_by: observation.rating === undefined ? undefined : 'council',
    status: observation.status,
    source: sourceOf(grid.file),
    page: sheetPlaceText({ ...namesOf(grid), cell: observation.place }),
    note: observation.area === 'own' ? undefined : 'As printed',
  }));
}

/** The names of the sheet that an officer knows: a CSV file has no name of a sheet, and pasted cells have no file. */
function namesOf({ file, sheet }: WideReading['grid']): {
  readonly file: string;
  readonly sheet: string | undefined;
} {
  if (file === PASTED_FILE) return { file: 'cells that were pasted', sheet: undefined };
  return { file, sheet: /\.csv$/i.test(file) ? undefined : sheet.trim() };
}

function targetRows({ id, targets }: WideIndicator): readonly Row[] {
  return targets.map(({ period, target, amber }) => ({
    indicator: id,
    time_period: period.timePeriod,
    time_identifier: period.timeIdentifier,
    target,
    amber,
  }));
}

function commentRows({ id, comment }: WideIndicator, { latest }: WideReading): readonly Row[] {
  if (comment === undefined) return [];
  return [
    {
      indicator: id,
      time_period: latest?.timePeriod,
      time_identifier: latest?.timeIdentifier,
      kind: 'story',
      text: comment.text,
    },
  ];
}
