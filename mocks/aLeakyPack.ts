import { toPeriod } from '@/domain/figures/period';
import { aPack, type Pack } from './aPack';
import { aPlanFile, aPlanFolder } from './aPlanFolder';

/** A cell of a pack: `starts, sampleton, 2014 Calendar year`, and its breakdown where it has one. */
export type HiddenCell = {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown?: string;
};

type Files = Readonly<Record<string, string | undefined>>;

/** A pack of a plan that withholds nothing by itself, with the named cells withheld by hand afterwards, and nothing done about what gives them away. */
export function aLeakyPack(files: Files, hidden: readonly HiddenCell[]): Pack {
  const whole = aPack(
    aPlanFolder({
      'targets.csv': undefined,
      'commentary.csv': undefined,
      ...files,
      'plan.json': JSON.stringify(aPlanFile({ disclosure: { smallest: 1 }, asAt: '2016-01-14' })),
    }),
  );
  const pack = new Map(whole);
  for (const [path, text] of whole) {
    const json: unknown = JSON.parse(text);
    if (path.endsWith('/scorecard.json')) hideInPart(json as Part, hidden);
    if (path.endsWith('/latest.json')) hideInLatest(json as Latest, hidden);
    const [, folder, id] = /(\w+)\/([^/]+)\.json$/.exec(path) ?? [];
    const own = hidden.filter(({ indicator }) => indicator === id);
    if (folder === 'indicators') hideInGroup({ ...(json as Group), breakdown: '' }, own);
    if (folder === 'breakdowns')
      for (const group of (json as { readonly groups: readonly Group[] }).groups) hideInGroup(group, own);
    pack.set(path, `${JSON.stringify(json)}\n`);
  }
  return pack;
}

// The files as far as this fixture writes in them: to all others a pack is read-only.
type Notes = { intervals?: Record<string, unknown> };
type Series<Area> = [area: Area, values: string, notes?: Notes];
type PeriodText = readonly [string, string];
type Group = {
  readonly breakdown: string;
  readonly periods: readonly PeriodText[];
  readonly series: Series<string>[];
  readonly origins: readonly (readonly [rows: string, notes?: Record<string, unknown>])[];
};
type Part = {
  readonly plan: { smallestCount: number };
  readonly indicators: readonly { readonly id: string }[];
  readonly areas: readonly { readonly code: string }[];
  readonly periods: readonly PeriodText[];
  readonly figures: readonly { readonly periods: readonly number[]; readonly series: Series<number>[] }[];
};
type Latest = {
  readonly areas: readonly string[];
  readonly periods: readonly PeriodText[];
  readonly indicators: { readonly id: string; readonly period?: number; values: string }[];
};

function isHidden(cell: HiddenCell, area: string, period: PeriodText | undefined): boolean {
  const [timePeriod = '', timeIdentifier = ''] = period ?? [];
  const named = toPeriod(timePeriod, timeIdentifier);
  return cell.area === area && cell.period === `${named?.timePeriod} ${named?.timeIdentifier}`;
}

function hideInGroup(group: Group, hidden: readonly HiddenCell[]): void {
  const own = hidden.filter(({ breakdown = '' }) => breakdown === group.breakdown);
  group.series.forEach((one, index) => {
    const columns = group.periods.flatMap((period, column) =>
      own.some((cell) => isHidden(cell, one[0], period)) ? [column] : [],
    );
    one[1] = withC(one[1], columns);
    for (const column of columns) {
      delete one[2]?.intervals?.[column];
      const notes = group.origins[index]?.[1];
      if (notes?.[column] !== undefined) delete notes[column];
    }
  });
}

function hideInPart(part: Part, hidden: readonly HiddenCell[]): void {
  part.plan.smallestCount = 6;
  part.figures.forEach((figures, index) => {
    const own = hidden.filter(
      ({ indicator, breakdown }) => indicator === part.indicators[index]?.id && breakdown === undefined,
    );
    for (const one of figures.series) {
      const columns = figures.periods.flatMap((at, column) =>
        own.some((cell) => isHidden(cell, part.areas[one[0]]?.code ?? '', part.periods[at])) ? [column] : [],
      );
      one[1] = withC(one[1], columns);
      for (const column of columns) delete one[2]?.intervals?.[column];
    }
  });
}

function hideInLatest(latest: Latest, hidden: readonly HiddenCell[]): void {
  for (const one of latest.indicators) {
    const places = latest.areas.flatMap((area, index) =>
      hidden.some(
        (cell) =>
          cell.indicator === one.id &&
          cell.breakdown === undefined &&
          isHidden(cell, area, latest.periods[one.period ?? -1]),
      )
        ? [index]
        : [],
    );
    one.values = withC(one.values, places);
  }
}

function withC(values: string, columns: readonly number[]): string {
  return values
    .split(' ')
    .map((text, column) => (columns.includes(column) ? 'c' : text))
    .join(' ');
}
