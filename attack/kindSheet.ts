import { csvText } from './csvText';
import { quantityKey, type CellName, type Knowledge, type KnownLine, type Quantity } from './quantity';
import type { Random } from './random';
import type { Secret } from './secrets';
import type { PlanFiles } from './site';

export const TOWN = 'X08000001';
const REGION = 'X12000001';

/** One indicator of a made-up plan. Each has its own title, and all are of the same people. */
export type Titled = {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly isPeople: boolean;
  readonly columns: Readonly<Record<string, string>>;
  /** The plan that it is in: the first, or another of the same authority. */
  readonly plan: number;
};

type Place = { readonly area?: string; readonly period: string; readonly group?: string };

/** What a row shows, and the true numbers behind it. */
type Entry = {
  /** How many people there are: of a share, those counted. */
  readonly count?: number;
  readonly of?: number;
  /** What the row shows, where that is not the count. */
  readonly text?: string;
  /** Other columns of the row. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Nobody prints it: a reader can only work it out. */
  readonly isUnprinted?: boolean;
};

type Written = {
  readonly of: Titled;
  readonly key: string;
  readonly text: string;
  readonly line: Readonly<Record<string, string>>;
};

const SMALLEST = 6;
const LARGE = 80;

/** A plan in the making: its indicators, its figures, and the sums that a reader guesses from the titles. */
export class KindSheet {
  readonly random: Random;
  readonly #isControl: boolean;
  readonly #indicators: Titled[] = [];
  readonly #rows: Written[] = [];
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

  /** Mostly few; in a control never. */
  draw(mean = this.random.pick([2, 4, 8, 20])): number {
    return (this.#isControl ? LARGE : 0) + this.random.count(mean);
  }

  indicator(title: string, more: Partial<Omit<Titled, 'id' | 'title'>> = {}): Titled {
    const made: Titled = {
      id: `m${this.#indicators.length}`,
      title,
      unit: 'count',
      isPeople: true,
      columns: {},
      plan: 0,
      ...more,
    };
    this.#indicators.push(made);
    return made;
  }

  /** An area within the town; `parent` is what areas.csv says of where it lies. */
  area(id: string, kind: string, more: { readonly within?: string; readonly parent?: string } = {}): string {
    const { within = TOWN, parent = within } = more;
    this.#areas = [...this.#areas, { id, kind, within, parent }];
    return id;
  }

  put(of: Titled, place: Place, { count, of: all, text, columns = {}, isUnprinted = false }: Entry): void {
    const key = cellKey('count', of, place);
    const isShare = all !== undefined;
    // That a count of many is behind a withheld share is no secret: the other indicator may show it.
    if (count !== undefined && (!isShare || count < SMALLEST)) this.#hide(of, key, count);
    if (isShare) {
      this.#hide(of, cellKey('denominator', of, place), all);
      this.#hide(of, cellKey('rest', of, place), all - (count ?? 0));
    }
    if (isUnprinted) return;
    const shown = text ?? String(count);
    if (Number(shown) < 0) this.#signed.push(key);
    const { area = TOWN, period, group = '' } = place;
    const at = period.indexOf(' ');
    const [time, identifier] = [period.slice(0, at), period.slice(at + 1)];
    const line = { indicator: of.id, area, time_period: time, time_identifier: identifier, breakdown: group };
    this.#rows.push({ of, key, text: shown, line: { ...line, value: shown, ...columns } });
  }

  #hide({ isPeople }: Titled, key: string, value: number): void {
    this.#truth.set(key, value);
    if (isPeople && value > 0 && value < SMALLEST) this.#secrets.set(key, value);
  }

  target(of: Titled, period: string, target: number): void {
    const at = period.indexOf(' ');
    const [time_period, time_identifier] = [period.slice(0, at), period.slice(at + 1)];
    this.#targets.push({ indicator: of.id, time_period, time_identifier, target: String(target) });
  }

  /** A figure that may be below 0. */
  signed(of: Titled, place: Place): string {
    const key = cellKey('count', of, place);
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

  /** The folders, and what is true of them. Some rows are left out. */
  made(leftOut: number) {
    const kept = this.#rows.filter(() => !this.random.chance(leftOut));
    const plans = [...new Set(this.#indicators.map(({ plan }) => plan))].toSorted((a, b) => a - b);
    const knows: Knowledge = {
      areas: this.#areas.map(({ id, kind, within }) => ({ area: id, kind, within })),
      names: [],
      groups: [],
      indicators: [],
      lines: this.#lines,
      signed: this.#signed,
    };
    return {
      plans: plans.map((plan) => this.#files(plan, kept)),
      hasMistake: this.#hasMistake,
      secrets: [...this.#secrets].map(([key, value]): Secret => ({ key, value })),
      truth: this.#truth,
      written: new Map(kept.map(({ key, text }) => [key, text])),
      knows,
    };
  }

  #files(plan: number, rows: readonly Written[]): PlanFiles {
    const own = this.#indicators.filter((one) => one.plan === plan);
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
        own.map(({ id, title, unit, isPeople, columns }) => ({
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
        rows.filter(({ of }) => of.plan === plan).map(({ line }) => line),
      ),
      'targets.csv': csvText(
        ['indicator', 'time_period', 'time_identifier', 'target'],
        this.#targets.filter(({ indicator }) => own.some(({ id }) => id === indicator)),
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

export function cellKey(quantity: Quantity, { title }: Pick<Titled, 'title'>, place: Place): string {
  const cell: CellName = { title, area: place.area ?? TOWN, period: place.period, group: place.group ?? '' };
  return quantityKey(quantity, cell);
}

/** The key of a count. */
export function countOf(of: Pick<Titled, 'title'>, place: Place): string {
  return cellKey('count', of, place);
}
