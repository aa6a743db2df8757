import { csvText } from './csvText';
import { quantityKey, type CellName, type Knowledge, type KnownLine, type Quantity } from './quantity';
import type { Random } from './random';
import type { Secret } from './secrets';
import type { PlanFiles } from './site';

export const TOWN = 'X08000001';
const REGION = 'X12000001';

/** One indicator of a made-up plan. Each indicator has its own title, and all count the same people. */
export type TitledIndicator = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly isPeople: boolean;
  readonly columns: Readonly<Record<string, string>>;
  /** The plan that the indicator is in: the first plan, or another of the same authority. */
  readonly plan: number;
};

type SheetPlace = { readonly area?: string; readonly period: string; readonly group?: string };

/** What a row shows, with the true numbers behind it. */
type SheetEntry = {
  /** The number of people; for a share, the numerator. */
  readonly count?: number;
  readonly denominator?: number;
  /** The number that the row shows, if that is not the count. */
  readonly text?: string;
  /** Other columns of the row. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Whether the figure has no row, so that a reader can only work it out. */
  readonly isUnprinted?: boolean;
};

type WrittenRow = {
  readonly indicator: TitledIndicator;
  readonly key: string;
  readonly text: string;
  readonly line: Readonly<Record<string, string>>;
};

const SMALLEST = 6;
const LARGE = 80;

/** A plan while it is being made: its indicators, its figures, and the sums that a reader guesses from the titles. */
export class KindSheet {
  readonly random: Random;
  readonly #isControl: boolean;
  readonly #indicators: TitledIndicator[] = [];
  readonly #rows: WrittenRow[] = [];
  readonly #lines: KnownLine[] = [];
  readonly #signed: string[] = [];
  readonly #secrets = new Map<string, number>();
  readonly #truth = new Map<string, number>();
  readonly #targets: Readonly<Record<string, string>>[] = [];
  #hasMistake = false;
  #areas: { readonly id: string; readonly kind: string; readonly within: string; readonly parent: string }[] =
    [];

  constructor(random: Random, isControl: boolean) {
    this.random = random;
    this.#isControl = isControl;
  }

  /** Draws a count: mostly small, but never in a control. */
  draw(meanCount = this.random.pick([2, 4, 8, 20])): number {
    return (this.#isControl ? LARGE : 0) + this.random.count(meanCount);
  }

  indicator(
    title: string,
    extraFields: Partial<Omit<TitledIndicator, 'id' | 'title'>> = {},
  ): TitledIndicator {
    const newIndicator: TitledIndicator = {
      id: `m${this.#indicators.length}`,
      title,
      unit: 'count',
      isPeople: true,
      columns: {},
      plan: 0,
      ...extraFields,
    };
    this.#indicators.push(newIndicator);
    return newIndicator;
  }

  /** An area within the town. `parent` is the area that areas.csv puts it in. */
  area(
    id: string,
    kind: string,
    location: { readonly within?: string; readonly parent?: string } = {},
  ): string {
    const { within = TOWN, parent = within } = location;
    this.#areas = [...this.#areas, { id, kind, within, parent }];
    return id;
  }

  put(
    indicator: TitledIndicator,
    place: SheetPlace,
    { count, denominator, text, columns = {}, isUnprinted = false }: SheetEntry,
  ): void {
    const key = cellKey('count', indicator, place);
    const isShare = denominator !== undefined;
    // A large count behind a withheld share is no secret, because another indicator may show it.
    if (count !== undefined && (!isShare || count < SMALLEST)) this.#hide(indicator, key, count);
    if (isShare) {
      this.#hide(indicator, cellKey('denominator', indicator, place), denominator);
      this.#hide(indicator, cellKey('rest', indicator, place), denominator - (count ?? 0));
    }
    if (isUnprinted) return;
    const shownText = text ?? String(count);
    if (Number(shownText) < 0) this.#signed.push(key);
    const { area = TOWN, period, group = '' } = place;
    const spaceAt = period.indexOf(' ');
    const [time, identifier] = [period.slice(0, spaceAt), period.slice(spaceAt + 1)];
    const line = {
      indicator: indicator.id,
      area,
      time_period: time,
      time_identifier: identifier,
      breakdown: group,
    };
    this.#rows.push({ indicator, key, text: shownText, line: { ...line, value: shownText, ...columns } });
  }

  #hide({ isPeople }: TitledIndicator, key: string, value: number): void {
    this.#truth.set(key, value);
    if (isPeople && value > 0 && value < SMALLEST) this.#secrets.set(key, value);
  }

  target(indicator: TitledIndicator, period: string, target: number): void {
    const spaceAt = period.indexOf(' ');
    const [time_period, time_identifier] = [period.slice(0, spaceAt), period.slice(spaceAt + 1)];
    this.#targets.push({ indicator: indicator.id, time_period, time_identifier, target: String(target) });
  }

  /** Notes that a figure may be below 0. */
  signed(indicator: TitledIndicator, place: SheetPlace): string {
    const key = cellKey('count', indicator, place);
    this.#signed.push(key);
    return key;
  }

  line(line: KnownLine): void {
    this.#lines.push(line);
  }

  sum(whole: string, parts: readonly string[]): void {
    this.line({ terms: [[1, whole], ...parts.map((part) => [-1, part] as const)], least: 0, most: 0 });
  }

  /** Notes that something in the plan is wrong, and that the command is right to refuse it. */
  mistake(): void {
    this.#hasMistake = true;
  }

  /** The plan folders, with the true figures behind them. Some of the rows, chosen at random, are left out. */
  newIndicator(shareLeftOut: number) {
    const keptRows = this.#rows.filter(() => !this.random.chance(shareLeftOut));
    const plans = [...new Set(this.#indicators.map(({ plan }) => plan))].toSorted((a, b) => a - b);
    const knowledge: Knowledge = {
      areas: this.#areas.map(({ id, kind, within }) => ({ area: id, kind, within })),
      names: [],
      groups: [],
      indicators: [],
      lines: this.#lines,
      signedKeys: this.#signed,
    };
    return {
      plans: plans.map((plan) => this.#files(plan, keptRows)),
      hasMistake: this.#hasMistake,
      secrets: [...this.#secrets].map(([key, value]): Secret => ({ key, value })),
      truth: this.#truth,
      written: new Map(keptRows.map(({ key, text }) => [key, text])),
      knowledge,
    };
  }

  #files(plan: number, rows: readonly WrittenRow[]): PlanFiles {
    const planIndicators = this.#indicators.filter((indicator) => indicator.plan === plan);
    const tables: PlanFiles = {
      'areas.csv': csvText(
        ['id', 'name', 'kind', 'parent'],
        [
          { id: TOWN, name: 'Sampleton', kind: 'authority', parent: REGION },
          { id: REGION, name: 'Sample region', kind: 'region', parent: '' },
          ...this.#areas.map(({ id, kind, parent }) => ({ id, name: id.replace('-', ' '), kind, parent })),
        ],
      ),
      'indicators.csv': csvText(
        ['id', 'title', 'polarity', 'unit', 'people', 'decimals', 'denominator'],
        planIndicators.map(({ id, title, unit, isPeople, columns }) => ({
          id,
          title,
          polarity: 'low',
          unit,
          people: isPeople ? '' : 'no',
          ...columns,
        })),
      ),
      'observations.csv': csvText(
        'indicator area time_period time_identifier breakdown value numerator denominator'.split(' '),
        rows.filter(({ indicator }) => indicator.plan === plan).map(({ line }) => line),
      ),
      'targets.csv': csvText(
        ['indicator', 'time_period', 'time_identifier', 'target'],
        this.#targets.filter(({ indicator }) => planIndicators.some(({ id }) => id === indicator)),
      ),
    };
    return {
      'plan.json': JSON.stringify({
        id: `p${plan}`,
        title: 'Made-up plan',
        authority: TOWN,
        asAt: '2026-01-01',
      }),
      ...Object.fromEntries(Object.entries(tables).filter(([, text]) => text !== '')),
    };
  }
}

export function cellKey(
  quantity: Quantity,
  { title }: Pick<TitledIndicator, 'title'>,
  place: SheetPlace,
): string {
  const cell: CellName = { title, area: place.area ?? TOWN, period: place.period, group: place.group ?? '' };
  return quantityKey(quantity, cell);
}

/** The key of a count. */
export function countOf(indicator: Pick<TitledIndicator, 'title'>, place: SheetPlace): string {
  return cellKey('count', indicator, place);
}
