import type { Area, AreaCode } from '@/domain/figures/area';
import type { DataQuery } from '@/domain/figures/dataQuery';
import { toPeriod } from '@/domain/figures/period';
import type { NeighbourSet, Plan, Target } from '@/domain/plan/plan';
import { DIGESTS_FILE } from '@/packFormat/packManifest';
import type {
  PublishedBreakdowns,
  PublishedHistory,
  PublishedLatest,
  PublishedPlan,
  PublishedPlans,
} from '@/packFormat/publishedPlan';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { isChangeOf, namesChange } from './changeWords';
import { ofSome } from './ofSome';
import { groupFigures, type AuditFigure } from './packFigures';
import { auditIndicator, sameTitle, type AuditIndicator, type PackIndicator } from './packIndicator';
import { isWithoutFigures, type Rowless } from './rowlessFigures';
import { seemsRunning } from './seemsRunning';
import { peopleCounts } from './subjectWords';

/** The files of a pack by path under `pack/`, as anyone can fetch them. */
export type PackTexts = ReadonlyMap<string, string>;

/** The parts of one plan from which figures can be worked out. */
export type AuditPlan = {
  readonly plan: Plan;
  readonly areas: ReadonlyMap<AreaCode, Area>;
  readonly neighbours: readonly NeighbourSet[];
  readonly targets: readonly Target[];
  readonly queries: readonly DataQuery[];
  readonly figures: readonly AuditFigure[];
  /** The counts of people that have no row at all. */
  readonly rowless: readonly Rowless[];
  /** Headline figures that the pack repeats: in its scorecard, and in the latest figures of all areas. */
  readonly echoes: readonly Echo[];
  /** Headline figures that the pack shows from frozen reports. */
  readonly frozen: readonly FrozenFigure[];
};

export type FrozenFigure = Pick<AuditFigure, 'area' | 'period' | 'text'> & {
  readonly report: string;
  readonly indicator: string;
  /** Whether the pack shows its colour. */
  readonly isRated: boolean;
};

export type Echo = Pick<AuditFigure, 'indicator' | 'area' | 'period' | 'text'> & { readonly file: string };

type Part = Omit<PublishedPlan, 'indicators'> & { readonly indicators: readonly PackIndicator[] };

/** One name for each indicator in every plan, edition and release, by the ids of plan and indicator. */
export type SeriesNames = Map<string, string>;

/** Reads every plan of a pack that has figures from an officer's own table, or names counts that have none. `names` has the names of the other pack, and gains those of this one. */
export function auditPlans(pack: PackTexts, names: SeriesNames = new Map()): readonly AuditPlan[] {
  const listed = read<PublishedPlans>(pack, 'plans.json');
  return (listed?.plans ?? []).flatMap(({ id }) => {
    const parts = [...pack.keys()].filter((path) => isPart(path, id));
    const [first] = parts;
    const part = first === undefined ? undefined : read<Part>(pack, first);
    if (part === undefined) return [];
    const indicators = withChanges(part.indicators.map(auditIndicator));
    const own = indicators.filter((indicator) => mentionsOwn(pack, id, indicator));
    const historyOf = (one: AuditIndicator) => pack.get(`${id}/indicators/${one.id}.json`) ?? '';
    const empty = indicators.filter((one) => peopleCounts(one) && isWithoutFigures(historyOf(one)));
    const without = empty.filter((one) => !own.includes(one));
    // A plan without a row may name what another leaves over.
    if (own.length + without.length === 0) return [];
    const areas = new Map(part.areas.map((area) => [area.code, area]));
    const held = own.length === 0 ? [] : parts.flatMap((path) => read<Part>(pack, path) ?? []);
    const { figures, seriesOf } = figuresOf(pack, id, { own, indicators, areas, names });
    return [
      {
        plan: part.plan,
        areas,
        neighbours: held.flatMap(({ neighbours }) => neighbours),
        targets: part.targets,
        queries: held.flatMap(({ queries }) => queries),
        figures,
        rowless: without.map((indicator) => ({
          indicator,
          series: seriesOf(indicator),
          next: indicators.slice(indicators.indexOf(indicator)).find((one) => own.includes(one))?.id,
        })),
        frozen: held.flatMap(frozenFigures),
        echoes: [
          ...held.flatMap((one) => partEchoes(one, indicators)),
          ...(own.length === 0 ? [] : latestEchoes(pack, id, indicators)),
        ],
      },
    ];
  });
}

/** Whether the text of a history holds figures of an officer's own table. */
export function isOwnText(text: string): boolean {
  return text.includes(JSON.stringify(OBSERVATIONS.file));
}

/** Whether a file is one area's part of a plan: the scorecard of its authority, or of one of those that the plan serves. */
export function isPart(path: string, plan: string): boolean {
  return (
    path === `${plan}/scorecard.json` ||
    (path.startsWith(`${plan}/areas/`) && !path.endsWith(`/${DIGESTS_FILE}`))
  );
}

/** Searches the text and does not parse it: a pack for all of England has hundreds of files with publishers' figures only. */
function mentionsOwn(pack: PackTexts, plan: string, { id }: AuditIndicator): boolean {
  return ['indicators', 'breakdowns'].some((folder) =>
    isOwnText(pack.get(`${plan}/${folder}/${id}.json`) ?? ''),
  );
}

function read<File>(pack: PackTexts, path: string): File | undefined {
  const text = pack.get(path);
  return text === undefined ? undefined : (JSON.parse(text) as File);
}

type Held = {
  readonly own: readonly AuditIndicator[];
  readonly indicators: readonly AuditIndicator[];
  readonly areas: AuditPlan['areas'];
  readonly names: SeriesNames;
};

function withChanges(indicators: readonly AuditIndicator[]): readonly AuditIndicator[] {
  const isChange = ({ title }: AuditIndicator) =>
    namesChange(title) && indicators.some((one) => one.people && isChangeOf(title, one.title));
  return indicators.map((one) => (isChange(one) ? { ...one, isChange: true } : one));
}

/** Reads all figures of indicators with own rows. Of other indicators it reads only denominators, for the same areas. */
function figuresOf(
  pack: PackTexts,
  plan: string,
  { own, indicators, areas, names }: Held,
): {
  readonly figures: readonly AuditFigure[];
  readonly seriesOf: (one: AuditIndicator) => string;
} {
  const namesMet = new Map<string, number>();
  for (const one of indicators) namesMet.set(sameTitle(one), (namesMet.get(sameTitle(one)) ?? 0) + 1);
  const seriesOf = (one: AuditIndicator) => {
    const key = `${plan}|${one.id}|${one.measure.kind}`;
    const title = namesMet.get(sameTitle(one)) === 1 ? sameTitle(one) : `${sameTitle(one)} ${one.id}`;
    const name = names.get(key) ?? title;
    names.set(key, name);
    return name;
  };
  const whereOf = (code: string) => whereIn(areas, code);
  const figures = own.flatMap((indicator) =>
    indicatorFigures(pack, plan, { indicator, series: seriesOf(indicator), whereOf }),
  );
  const ownAreas = new Set<string>(figures.flatMap(({ isOwn, area }) => (isOwn ? [area] : [])));
  const named = new Set(own.flatMap(({ denominator }) => denominator?.trim().toLowerCase() ?? []));
  const beside = indicators.filter(
    (one) => !own.includes(one) && (named.has(one.title.trim().toLowerCase()) || named.has(one.id)),
  );
  const others = beside.flatMap((indicator) =>
    indicatorFigures(pack, plan, { indicator, series: seriesOf(indicator), whereOf, areas: ownAreas }),
  );
  return { figures: [...figures, ...others], seriesOf };
}

function indicatorFigures(
  pack: PackTexts,
  plan: string,
  naming: Parameters<typeof groupFigures>[1],
): readonly AuditFigure[] {
  const { id } = naming.indicator;
  const history = read<PublishedHistory>(pack, `${plan}/indicators/${id}.json`);
  const broken = read<PublishedBreakdowns>(pack, `${plan}/breakdowns/${id}.json`);
  const groups = [
    ...(history === undefined ? [] : [{ ...history, breakdown: '' }]),
    ...(broken?.groups ?? []),
  ];
  const stating =
    broken?.within === undefined ? naming.indicator : { ...naming.indicator, within: broken.within };
  const named = { ...naming, indicator: stating, ofSome: ofSome(groups) };
  const figures = groups.flatMap((group) => groupFigures(group, named));
  if (!seemsRunning(figures)) return figures;
  const indicator: AuditIndicator = { ...stating, seemsRunning: true };
  return figures.map((figure) => ({ ...figure, indicator }));
}

/** Names a registered area by its code, and an area of the officer's own by its name and parent, because its id may change between releases. */
export function whereIn(areas: AuditPlan['areas'], code: string): string {
  const area = areas.get(code as AreaCode);
  if (area === undefined || /^[A-Z]\d{8}$/.test(code)) return code;
  return `${area.name.toLowerCase()} (${area.kind} of ${area.parent ?? ''})`;
}

function partEchoes(
  { areas, periods, figures, area }: Part,
  indicators: readonly AuditIndicator[],
): readonly Echo[] {
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

function frozenFigures({ frozen = [], area }: Part): readonly FrozenFigure[] {
  return frozen.flatMap(({ report, figures }) =>
    figures.flatMap(({ indicator, period: named, value, rating }): readonly FrozenFigure[] => {
      const period = named && toPeriod(...named);
      if (period === undefined) return [];
      const text = value ?? 'c';
      return [
        {
          report,
          indicator,
          area: area as AreaCode,
          period,
          text,
          isRated: rating !== undefined && rating !== 'not rated',
        },
      ];
    }),
  );
}

function latestEchoes(pack: PackTexts, plan: string, indicators: readonly AuditIndicator[]): readonly Echo[] {
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
