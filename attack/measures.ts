import { INNOCENT_TEXTS } from './innocentTexts';
import { peopleTable, type Axes, type Cell, type PeopleTable } from './peopleTable';
import type { Random } from './random';
import { PART_TITLES, type Beside, type Options } from './themes';
import { UNIT_SPELLINGS, type UnitKind } from './unitSpellings';

/** One indicator and all that is true of it. */
export type Measure = {
  readonly id: string;
  readonly title: string;
  readonly kind: UnitKind;
  readonly decimals: number;
  readonly beside: Beside;
  /** Its line of indicators.csv. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether it counts people, so that small counts of it are secret. */
  readonly isPeople: boolean;
  readonly isSensitive: boolean;
  /** The count, or the count behind a share or rate; undefined of a mean. */
  readonly people?: PeopleTable;
  /** Out of how many, or the mean of how many. */
  readonly of?: PeopleTable;
  readonly mean?: (cell: Cell) => number;
  /** The count before it was revised. */
  readonly earlier?: PeopleTable;
};

type Draw = { readonly options: Options; readonly axes: Axes; readonly random: Random };

const LARGE = 80;

export function indicatorsOf(options: Options, axes: Axes, random: Random): readonly Measure[] {
  const draw = { options, axes, random };
  if (options.parts.length > 0) return partsOf(draw);
  const measures = options.kinds.map((kind, place) => measureOf(`m${place}`, kind, draw));
  return [
    ...(options.hasPopulation ? withPopulation(measures, draw) : measures),
    ...(options.isControl ? [institutions(draw)] : []),
  ];
}

function measureOf(id: string, kind: UnitKind, draw: Draw): Measure {
  const { options } = draw;
  const isRunning = options.periods === 'running';
  const title = `Measure ${id.slice(1)}${isRunning && !options.saysInYear ? ', year to date' : ''}`;
  const base = { ...outline(id, title, kind, draw), beside: options.beside };
  // An average without the number of people it is of may be one child's: nobody can tell that it is large.
  const counted: Beside = options.isControl && options.beside === 'nothing' ? 'denominator' : options.beside;
  if (kind === 'mean') return { ...base, beside: counted, ...meansOf(draw) };
  const people = countsOf(draw, kind === 'pounds' ? 5000 : undefined);
  const earlier = options.hasRevised && kind === 'count' ? revisedFrom(people, draw) : undefined;
  return {
    ...base,
    people,
    ...(earlier === undefined ? {} : { earlier }),
    ...(kind === 'count' || kind === 'pounds' ? {} : { of: outOf(people, kind, draw) }),
  };
}

function outline(id: string, title: string, kind: UnitKind, { options, random }: Draw): Measure {
  const isSensitive = options.periods === 'spans';
  const inYear = { quarters: 'sum', terms: 'sum', running: 'cumulative' }[options.periods as 'quarters'];
  const decimals = kind === 'count' || kind === 'pounds' ? 0 : random.pick([0, 1, 1, 2]);
  return {
    id,
    title,
    kind,
    decimals,
    isSensitive,
    beside: 'counts',
    isPeople: kind !== 'pounds',
    columns: {
      id,
      title,
      polarity: random.pick(['low', 'high', 'neutral']),
      unit: spelling(kind, options.unitsAre, random),
      decimals: String(decimals),
      people: kind !== 'pounds' && random.chance(0.15) ? 'yes' : '',
      in_year: inYear !== undefined && options.saysInYear ? inYear : '',
      sensitive: isSensitive ? 'yes' : '',
      definition: random.chance(0.3) ? random.pick(INNOCENT_TEXTS) : '',
    },
  };
}

function spelling(kind: UnitKind, unitsAre: number, random: Random): string {
  const [first] = UNIT_SPELLINGS[kind];
  return random.chance(unitsAre) ? random.pick(UNIT_SPELLINGS[kind]) : first;
}

/** Counts of one size, mostly small in a part of the leaves; in a control all large. */
function countsOf({ options, axes, random }: Draw, size?: number): PeopleTable {
  const mean = size ?? random.pick([1.5, 3, 6, 15, 50]);
  const isMixed = random.chance(0.5);
  return peopleTable(axes, () => {
    if (options.isControl) return LARGE + random.count(mean);
    if (options.isSmallTable) return random.chance(0.4) ? random.between(0, 5) : random.between(6, 12);
    return random.count(isMixed && random.chance(0.6) ? mean * 8 : mean);
  });
}

const OTHERS: Readonly<Partial<Record<UnitKind, readonly number[]>>> = {
  percent: [4, 20, 100, 600],
  thousand: [150, 1500],
  'ten thousand': [800, 9000],
};

/** So many more than are counted. */
function outOf(people: PeopleTable, kind: UnitKind, { options, axes, random }: Draw): PeopleTable {
  const mean = random.pick(OTHERS[kind] ?? [20]);
  const others = peopleTable(axes, () => (options.isControl ? LARGE * 40 : 0) + random.count(mean));
  return (cell) => people(cell) + others(cell);
}

function meansOf({ options, axes, random }: Draw): Pick<Measure, 'of' | 'mean'> {
  const mean = random.pick([2, 5, 20, 60]);
  const each: number[] = [];
  const of = peopleTable(axes, (leaf) => (each[leaf] = options.isControl ? LARGE : random.count(mean)));
  const sum = peopleTable(
    axes,
    (leaf) => (each[leaf] ?? 0) * random.between(5, 120) + random.between(0, each[leaf] ?? 0),
  );
  return { of, mean: (cell) => sum(cell) / of(cell) };
}

/** Some leaves were more before. */
function revisedFrom(people: PeopleTable, { axes, random }: Draw): PeopleTable {
  const off = peopleTable(axes, () => (random.chance(0.4) ? random.between(1, 6) : 0));
  return (cell) => people(cell) + off(cell);
}

/** Two parts and their whole, all of the same people. */
function partsOf(draw: Draw): readonly Measure[] {
  const kind = draw.options.kinds[0] ?? 'count';
  const [first, second] = [countsOf(draw), countsOf(draw)];
  const whole: PeopleTable = (cell) => first(cell) + second(cell);
  const of = kind === 'percent' ? outOf(whole, kind, draw) : undefined;
  const isWhole = draw.random.chance(0.5);
  const unit = spelling(kind, draw.options.unitsAre, draw.random);
  return [first, second, whole].map((people, place) => {
    const base = outline(`m${place}`, PART_TITLES[place] ?? '', kind, draw);
    const said = isWhole ? { whole: place < 2 ? 'm2' : '' } : { read_with: place === 0 ? 'm1' : '' };
    return {
      ...base,
      people,
      ...(of === undefined ? {} : { of }),
      columns: { ...base.columns, ...said, unit },
    };
  });
}

/** Rates of a population that is an indicator too. */
function withPopulation(measures: readonly Measure[], draw: Draw): readonly Measure[] {
  const [rate] = measures;
  if (rate?.of === undefined) return measures;
  const title = 'Children who live here';
  const base = outline('population', title, 'count', draw);
  return [
    { ...base, people: rate.of },
    { ...rate, columns: { ...rate.columns, denominator: title } },
  ];
}

/** Few, and not people. */
function institutions(draw: Draw): Measure {
  const base = outline('schools', 'Schools judged inadequate', 'count', draw);
  const people = peopleTable(draw.axes, () => draw.random.between(0, 3));
  return {
    ...base,
    people,
    isPeople: false,
    columns: { ...base.columns, people: 'no', unit: 'schools', in_year: '' },
  };
}
