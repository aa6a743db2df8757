import { groupName, quantityKey, type CellName } from './quantity';

/** A pack as anyone can read it: the text of each file by its path below `pack/`. */
export type PackTexts = ReadonlyMap<string, string>;

/** All that the files say of one cell. */
export type ShownCell = CellName & {
  /** Numbers as they are written, without sign. */
  readonly value?: string;
  /** A sign in place of the figure: `c`, `exempt:3`. */
  readonly sign?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly was?: string;
  readonly isRevised?: boolean;
};

export type ShownIndicator = {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly isPeople: boolean;
  readonly inYear?: string;
  /** What the rate is said to be of, in words. */
  readonly denominator?: string;
  readonly cells: ReadonlyMap<string, ShownCell>;
};

export type ShownPack = {
  readonly indicators: readonly ShownIndicator[];
  readonly areas: readonly { readonly area: string; readonly kind: string; readonly within: string }[];
  readonly neighbours: readonly string[];
};

type Json = { readonly [key: string]: unknown };
type AreaShown = {
  readonly code: string;
  readonly kind: string;
  /** The officer's own word: ward, locality. */
  readonly sort?: string;
  readonly parent?: string;
};
type Series = readonly [area: string | number, values: string, notes?: Json];
type Figures = {
  readonly periods: readonly (readonly [string, string])[];
  readonly series: readonly Series[];
  readonly origins?: readonly (readonly [string, Json?])[];
};

/** Reads every plan of a pack. Only what stands in its files: no rule of the program that wrote them. */
export function shownPacks(pack: PackTexts): readonly ShownPack[] {
  const read = (path: string): Json | undefined => {
    const text = pack.get(path);
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  };
  const plans = (read('plans.json')?.['plans'] ?? []) as readonly { readonly id: string }[];
  return plans.flatMap(({ id }) => {
    const part = read(`${id}/scorecard.json`);
    return part === undefined ? [] : [planShown(id, part, read)];
  });
}

function planShown(id: string, part: Json, read: (path: string) => Json | undefined): ShownPack {
  const areas = (part['areas'] ?? []) as readonly AreaShown[];
  const sets = (part['neighbours'] ?? []) as readonly Json[];
  const within = (read(`${id}/in-year.json`)?.['figures'] ?? []) as readonly Json[];
  const indicators = (part['indicators'] as readonly Json[]).map((about): ShownIndicator => {
    const key = String(about['id']);
    const title = String(about['title']);
    const cells = new Map<string, ShownCell>();
    const history = read(`${id}/indicators/${key}.json`);
    if (history !== undefined) addFigures(cells, { title, group: '' }, history as unknown as Figures);
    const broken = read(`${id}/breakdowns/${key}.json`);
    for (const group of (broken?.['groups'] ?? []) as readonly (Figures & { breakdown: string })[])
      addFigures(cells, { title, group: sortedGroup(group.breakdown) }, group);
    for (const one of within.filter(({ indicator }) => indicator === key)) addWithinYear(cells, title, one);
    return {
      title,
      unit: String(about['unit']),
      decimals: Number(about['decimals'] ?? 0),
      isPeople: about['people'] !== false,
      ...(typeof about['inYear'] === 'string' ? { inYear: about['inYear'] } : {}),
      ...(typeof about['denominator'] === 'string' ? { denominator: about['denominator'] } : {}),
      cells,
    };
  });
  return {
    indicators,
    areas: areas.map(({ code, kind, sort = kind, parent = '' }) => ({
      area: code,
      kind: sort,
      within: parent,
    })),
    neighbours: neighboursIn(sets),
  };
}

/** The areas of the first set of neighbours. */
function neighboursIn([first]: readonly Json[]): readonly string[] {
  const members = (first?.['members'] ?? []) as readonly { readonly area: string }[];
  return members.map(({ area }) => area);
}

function addFigures(
  cells: Map<string, ShownCell>,
  { title, group }: Pick<CellName, 'title' | 'group'>,
  { periods, series, origins = [] }: Figures,
): void {
  for (const [place, [area, values, notes = {}]] of series.entries()) {
    const more = origins[place]?.[1] ?? {};
    for (const [column, text] of values.split(' ').entries()) {
      const period = periods[column];
      if (period === undefined || text === '~') continue;
      const origin = (more[column] ?? {}) as Json;
      add(cells, {
        title,
        area: String(area),
        period: period.join(' '),
        group,
        ...shownText(text),
        ...counts(origin),
        ...interval((notes['intervals'] as Json | undefined)?.[column]),
        ...was((origin['revised'] as Json | undefined)?.['was']),
        ...((notes['statuses'] as Json | undefined)?.[column] === 'revised' ? { isRevised: true } : {}),
      });
    }
  }
}

function addWithinYear(cells: Map<string, ShownCell>, title: string, figures: Json): void {
  const periods = figures['periods'] as Figures['periods'];
  const said = (figures['was'] ?? {}) as Readonly<Record<string, readonly [string, string]>>;
  for (const [column, text] of (typeof figures['counts'] === 'string' ? figures['counts'] : '')
    .split(' ')
    .entries()) {
    const period = periods[column];
    if (period === undefined) continue;
    const [numerator, denominator] = text.split('/').map(Number);
    add(cells, {
      title,
      area: String(figures['area']),
      period: period.join(' '),
      group: '',
      ...(text.includes('/')
        ? counts({
            numerator,
            denominator,
          })
        : {}),
      ...was(said[column]?.[0]),
    });
  }
}

/** What one file leaves out another may say. */
function add(cells: Map<string, ShownCell>, cell: ShownCell): void {
  const key = quantityKey('count', cell);
  cells.set(key, { ...cells.get(key), ...cell });
}

function shownText(text: string): Pick<ShownCell, 'value' | 'sign'> {
  return Number.isFinite(Number(text)) ? { value: text } : { sign: text };
}

function counts(origin: Json): Pick<ShownCell, 'numerator' | 'denominator'> {
  const [numerator, denominator] = [origin['numerator'], origin['denominator']];
  return {
    ...(typeof numerator === 'number' ? { numerator } : {}),
    ...(typeof denominator === 'number' ? { denominator } : {}),
  };
}

function interval(held: unknown): Pick<ShownCell, 'interval'> {
  if (held === undefined) return {};
  const { lower, upper } = held as { lower: number; upper: number };
  return { interval: { lower, upper } };
}

function was(text: unknown): Pick<ShownCell, 'was'> {
  return typeof text === 'string' && Number.isFinite(Number(text)) ? { was: text } : {};
}

function sortedGroup(breakdown: string): string {
  return groupName(
    breakdown.split(';').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
}
