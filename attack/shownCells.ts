import { groupName, quantityKey, type CellName } from './quantity';

/** A pack as anyone can read it: the text of each file by its path below `pack/`. */
export type PackTexts = ReadonlyMap<string, string>;

/** All that the files say of one cell. */
export type ShownCell = CellName & {
  /** Numbers as the files write them, without a sign. */
  readonly value?: string;
  /** A sign in place of the figure: `c`, `exempt:3`. */
  readonly sign?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly earlierValue?: string;
  readonly isRevised?: boolean;
};

export type ShownIndicator = {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly isPeople: boolean;
  readonly inYear?: string;
  /** The words for the rate's denominator. */
  readonly denominator?: string;
  readonly cells: ReadonlyMap<string, ShownCell>;
};

export type ShownPack = {
  readonly indicators: readonly ShownIndicator[];
  readonly areas: readonly { readonly area: string; readonly kind: string; readonly within: string }[];
  readonly neighbours: readonly string[];
};

type JsonObject = { readonly [key: string]: unknown };
type ShownArea = {
  readonly code: string;
  readonly kind: string;
  /** The officer's own word for the kind of area: ward, locality. */
  readonly sort?: string;
  readonly parent?: string;
};
type ShownSeries = readonly [area: string | number, values: string, notes?: JsonObject];
type ShownFigures = {
  readonly periods: readonly (readonly [string, string])[];
  readonly series: readonly ShownSeries[];
  readonly origins?: readonly (readonly [string, JsonObject?])[];
};

/** Reads every plan of a pack from its files alone, and uses no rule of the program that wrote them. */
export function shownPacks(pack: PackTexts): readonly ShownPack[] {
  const readJson = (path: string): JsonObject | undefined => {
    const text = pack.get(path);
    return text === undefined ? undefined : (JSON.parse(text) as JsonObject);
  };
  const plans = (readJson('plans.json')?.['plans'] ?? []) as readonly { readonly id: string }[];
  return plans.flatMap(({ id }) => {
    const scorecardJson = readJson(`${id}/scorecard.json`);
    return scorecardJson === undefined ? [] : [shownPlan(id, scorecardJson, readJson)];
  });
}

function shownPlan(
  id: string,
  scorecardJson: JsonObject,
  readJson: (path: string) => JsonObject | undefined,
): ShownPack {
  const areas = (scorecardJson['areas'] ?? []) as readonly ShownArea[];
  const neighbourSets = (scorecardJson['neighbours'] ?? []) as readonly JsonObject[];
  const inYearFigures = (readJson(`${id}/in-year.json`)?.['figures'] ?? []) as readonly JsonObject[];
  const indicators = (scorecardJson['indicators'] as readonly JsonObject[]).map(
    (indicatorJson): ShownIndicator => {
      const key = String(indicatorJson['id']);
      const title = String(indicatorJson['title']);
      const cells = new Map<string, ShownCell>();
      const history = readJson(`${id}/indicators/${key}.json`);
      if (history !== undefined) addFigures(cells, { title, group: '' }, history as unknown as ShownFigures);
      const breakdownsJson = readJson(`${id}/breakdowns/${key}.json`);
      for (const groupFigures of (breakdownsJson?.['groups'] ?? []) as readonly (ShownFigures & {
        breakdown: string;
      })[])
        addFigures(cells, { title, group: sortedGroup(groupFigures.breakdown) }, groupFigures);
      for (const figures of inYearFigures.filter(({ indicator }) => indicator === key))
        addWithinYear(cells, title, figures);
      return {
        title,
        unit: String(indicatorJson['unit']),
        decimals: Number(indicatorJson['decimals'] ?? 0),
        isPeople: indicatorJson['people'] !== false,
        ...(typeof indicatorJson['inYear'] === 'string' ? { inYear: indicatorJson['inYear'] } : {}),
        ...(typeof indicatorJson['denominator'] === 'string'
          ? { denominator: indicatorJson['denominator'] }
          : {}),
        cells,
      };
    },
  );
  return {
    indicators,
    areas: areas.map(({ code, kind, sort = kind, parent = '' }) => ({
      area: code,
      kind: sort,
      within: parent,
    })),
    neighbours: neighboursIn(neighbourSets),
  };
}

/** The areas of the first set of neighbours. */
function neighboursIn([firstSet]: readonly JsonObject[]): readonly string[] {
  const members = (firstSet?.['members'] ?? []) as readonly { readonly area: string }[];
  return members.map(({ area }) => area);
}

function addFigures(
  cells: Map<string, ShownCell>,
  { title, group }: Pick<CellName, 'title' | 'group'>,
  { periods, series, origins = [] }: ShownFigures,
): void {
  for (const [seriesIndex, [area, values, notes = {}]] of series.entries()) {
    const originsByColumn = origins[seriesIndex]?.[1] ?? {};
    for (const [column, text] of values.split(' ').entries()) {
      const period = periods[column];
      if (period === undefined || text === '~') continue;
      const origin = (originsByColumn[column] ?? {}) as JsonObject;
      addCell(cells, {
        title,
        area: String(area),
        period: period.join(' '),
        group,
        ...valueOrSign(text),
        ...countsIn(origin),
        ...intervalIn((notes['intervals'] as JsonObject | undefined)?.[column]),
        ...earlierValueIn((origin['revised'] as JsonObject | undefined)?.['was']),
        ...((notes['statuses'] as JsonObject | undefined)?.[column] === 'revised' ? { isRevised: true } : {}),
      });
    }
  }
}

function addWithinYear(cells: Map<string, ShownCell>, title: string, figures: JsonObject): void {
  const periods = figures['periods'] as ShownFigures['periods'];
  const earlierTexts = (figures['was'] ?? {}) as Readonly<Record<string, readonly [string, string]>>;
  for (const [column, text] of (typeof figures['counts'] === 'string' ? figures['counts'] : '')
    .split(' ')
    .entries()) {
    const period = periods[column];
    if (period === undefined) continue;
    const [numerator, denominator] = text.split('/').map(Number);
    addCell(cells, {
      title,
      area: String(figures['area']),
      period: period.join(' '),
      group: '',
      ...(text.includes('/')
        ? countsIn({
            numerator,
            denominator,
          })
        : {}),
      ...earlierValueIn(earlierTexts[column]?.[0]),
    });
  }
}

/** Adds what one file says about a cell to what other files say about it. */
function addCell(cells: Map<string, ShownCell>, cell: ShownCell): void {
  const key = quantityKey('count', cell);
  cells.set(key, { ...cells.get(key), ...cell });
}

function valueOrSign(text: string): Pick<ShownCell, 'value' | 'sign'> {
  return Number.isFinite(Number(text)) ? { value: text } : { sign: text };
}

function countsIn(origin: JsonObject): Pick<ShownCell, 'numerator' | 'denominator'> {
  const [numerator, denominator] = [origin['numerator'], origin['denominator']];
  return {
    ...(typeof numerator === 'number' ? { numerator } : {}),
    ...(typeof denominator === 'number' ? { denominator } : {}),
  };
}

function intervalIn(intervalJson: unknown): Pick<ShownCell, 'interval'> {
  if (intervalJson === undefined) return {};
  const { lower, upper } = intervalJson as { lower: number; upper: number };
  return { interval: { lower, upper } };
}

function earlierValueIn(text: unknown): Pick<ShownCell, 'earlierValue'> {
  return typeof text === 'string' && Number.isFinite(Number(text)) ? { earlierValue: text } : {};
}

function sortedGroup(breakdown: string): string {
  return groupName(
    breakdown.split(';').map((pair) => {
      const equalsAt = pair.indexOf('=');
      return [pair.slice(0, equalsAt), pair.slice(equalsAt + 1)] as const;
    }),
  );
}
