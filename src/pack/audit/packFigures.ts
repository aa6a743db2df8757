import { indicatorFrom } from '@/packFormat/publishedIndicator';
import type { Area, AreaCode } from '@/domain/figures/area';
import { breakdownParts } from '@/domain/figures/breakdown';
import type { DataQuery } from '@/domain/figures/dataQuery';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval, ReportedRating } from '@/domain/figures/observation';
import { toPeriod, type Period } from '@/domain/figures/period';
import { DIGESTS_FILE } from '@/packFormat/packManifest';
import type { NeighbourSet, Plan, Target } from '@/domain/plan/plan';
import type {
  PublishedBreakdowns,
  PublishedGroup,
  PublishedHistory,
  PublishedLatest,
  PublishedPlan,
  PublishedPlans,
} from '@/packFormat/publishedPlan';
import { originsOf } from '@/packFormat/publishedSeries';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';

/** The files of a pack by path under `pack/`, as anyone can fetch them. */
export type PackTexts = ReadonlyMap<string, string>;

/** One figure as the pack shows it. */
export type AuditFigure = {
  readonly indicator: Indicator;
  readonly area: AreaCode;
  readonly period: Period;
  /** The sides of its breakdown, `name=value`, in order; without those that stand for all. */
  readonly sides: readonly string[];
  readonly text: string;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly interval: Interval | undefined;
  readonly reported: readonly ReportedRating[];
  readonly hasNote: boolean;
  /** Whether it says what the figure was before it was revised. */
  readonly isRevised: boolean;
  /** Whether the officer's own table brought it; what a publisher withheld in its own file is the publisher's affair. */
  readonly isOwn: boolean;
};

/** One plan of a pack, as far as figures can be worked out from it. */
export type AuditPlan = {
  readonly plan: Plan;
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly queries: readonly DataQuery[];
  readonly figures: readonly AuditFigure[];
  /** Texts of headline figures where the pack says them a second time: its scorecard, and the latest of all areas. */
  readonly echoes: readonly Echo[];
};

export type Echo = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'text'> & { readonly file: string };

/** Every plan of a pack that holds figures of an officer's own table. */
export function auditPlans(pack: PackTexts): readonly AuditPlan[] {
  const listed = read<PublishedPlans>(pack, 'plans.json');
  return (listed?.plans ?? []).flatMap(({ id }) => {
    const parts = [...pack.keys()].filter((path) => isPart(path, id));
    const [first] = parts;
    const part = first === undefined ? undefined : read<PublishedPlan>(pack, first);
    if (part === undefined) return [];
    const indicators = part.indicators.map(indicatorFrom);
    const own = indicators.filter((indicator) => mentionsOwn(pack, id, indicator));
    if (own.length === 0) return [];
    const held = parts.flatMap((path) => read<PublishedPlan>(pack, path) ?? []);
    return [
      {
        plan: part.plan,
        areas: new Map(part.areas.map((area) => [area.code, area])),
        neighbours: held.flatMap(({ neighbours }) => neighbours),
        targets: part.targets,
        queries: held.flatMap(({ queries }) => queries),
        figures: own.flatMap((indicator) => figuresOf(pack, id, indicator)),
        echoes: [...held.flatMap(partEchoes), ...latestEchoes(pack, id, indicators)],
      },
    ];
  });
}

/** Whether the text of a history holds figures of an officer's own table. */
export function isOwnText(text: string): boolean {
  return text.includes(JSON.stringify(OBSERVATIONS.file));
}

/** One area's part of a plan: the scorecard of its own authority, or of any of those that it serves. */
export function isPart(path: string, plan: string): boolean {
  return (
    path === `${plan}/scorecard.json` ||
    (path.startsWith(`${plan}/areas/`) && !path.endsWith(`/${DIGESTS_FILE}`))
  );
}

/** Told without reading the file as JSON: a pack for all of England has hundreds that are a publisher's alone. */
function mentionsOwn(pack: PackTexts, plan: string, { id }: Indicator): boolean {
  return ['indicators', 'breakdowns'].some((folder) =>
    isOwnText(pack.get(`${plan}/${folder}/${id}.json`) ?? ''),
  );
}

function read<File>(pack: PackTexts, path: string): File | undefined {
  const text = pack.get(path);
  return text === undefined ? undefined : (JSON.parse(text) as File);
}

function figuresOf(pack: PackTexts, plan: string, indicator: Indicator): readonly AuditFigure[] {
  const history = read<PublishedHistory>(pack, `${plan}/indicators/${indicator.id}.json`);
  const broken = read<PublishedBreakdowns>(pack, `${plan}/breakdowns/${indicator.id}.json`);
  const groups = [
    ...(history === undefined ? [] : [{ ...history, breakdown: '' }]),
    ...(broken?.groups ?? []),
  ];
  return groups.flatMap((group) => groupFigures(group, indicator));
}

function groupFigures(group: PublishedGroup, indicator: Indicator): readonly AuditFigure[] {
  const periods = group.periods.flatMap(([timePeriod, identifier]) => toPeriod(timePeriod, identifier) ?? []);
  const sides = breakdownParts(group.breakdown)
    .filter(({ value }) => !STANDS_FOR_ALL.test(value))
    .map(({ name, value }) => `${name}=${value}`)
    .toSorted();
  return group.series.flatMap(([code, values, notes], place) => {
    const origins = group.origins[place];
    const from = new Map(
      (origins === undefined ? [] : originsOf(origins, periods, { area: code, files: group.files })).map(
        (origin) => [origin.period.join(' '), origin],
      ),
    );
    return values.split(' ').flatMap((text, column): readonly AuditFigure[] => {
      const period = periods[column];
      if (period === undefined || text === '~') return [];
      const origin = from.get(`${period.timePeriod} ${period.timeIdentifier}`);
      return [
        {
          indicator,
          area: code as AreaCode,
          period,
          sides,
          text,
          numerator: origin?.numerator,
          denominator: origin?.denominator,
          interval: notes?.intervals?.[column],
          reported: notes?.reported?.[column] ?? [],
          hasNote: origin?.note !== undefined,
          isRevised: origin?.revised !== undefined,
          isOwn: origin?.file === OBSERVATIONS.file,
        },
      ];
    });
  });
}

/** A side of a breakdown that is no part but the whole: `sex=Total`, `ethnicity=All`. */
const STANDS_FOR_ALL = /^(total|all( \w+)?|persons)$/i;

function partEchoes({
  indicators: published,
  areas,
  periods,
  figures,
  area,
}: PublishedPlan): readonly Echo[] {
  const indicators = published.map(indicatorFrom);
  return figures.flatMap((held, place) => {
    const indicator = indicators[place];
    if (indicator === undefined) return [];
    return held.series.flatMap(([at, values]) =>
      values.split(' ').flatMap((text, column): readonly Echo[] => {
        const named = periods[held.periods[column] ?? -1];
        const period = named && toPeriod(...named);
        const code = areas[at]?.code;
        if (period === undefined || code === undefined || text === '~') return [];
        return [{ indicator, area: code, period, text, file: `the scorecard of ${area}` }];
      }),
    );
  });
}

function latestEchoes(pack: PackTexts, plan: string, indicators: readonly Indicator[]): readonly Echo[] {
  const latest = read<PublishedLatest>(pack, `${plan}/latest.json`);
  return (latest?.indicators ?? []).flatMap(({ id, period: at, values }) => {
    const indicator = indicators.find((one) => one.id === id);
    const named = latest?.periods[at ?? -1];
    const period = named && toPeriod(...named);
    if (indicator === undefined || period === undefined) return [];
    return values.split(' ').flatMap((text, place): readonly Echo[] => {
      const code = latest?.areas[place];
      return code === undefined || text === '~'
        ? []
        : [{ indicator, area: code as AreaCode, period, text, file: 'latest.json' }];
    });
  });
}
