import { INNOCENT_TEXTS } from './innocentTexts';
import { peopleTable, type Axes, type Cell, type PeopleTable } from './peopleTable';
import type { Random } from './random';
import { PART_TITLES, type BesideShare, type Options } from './themes';
import { UNIT_SPELLINGS, type UnitKind } from './unitSpellings';

/** One indicator with the true figures behind it. */
export type Measure = {
  readonly id: string;
  readonly title: string;
  readonly kind: UnitKind;
  readonly decimals: number;
  readonly besideShare: BesideShare;
  /** The indicator's row of indicators.csv. */
  readonly columns: Readonly<Record<string, string>>;
  /** Whether the indicator counts people, so that its small counts are secret. */
  readonly isPeople: boolean;
  readonly isSensitive: boolean;
  /** The count, or the count behind a share or rate; undefined for a mean. */
  readonly people?: PeopleTable;
  /** The denominator of a share or rate, or the number of people behind a mean. */
  readonly denominator?: PeopleTable;
  readonly mean?: (cell: Cell) => number;
  /** The count before it was revised. */
  readonly countBeforeRevision?: PeopleTable;
};

type DrawContext = { readonly options: Options; readonly axes: Axes; readonly random: Random };

const LARGE = 80;

export function indicatorsOf(options: Options, axes: Axes, random: Random): readonly Measure[] {
  const drawContext = { options, axes, random };
  if (options.parts.length > 0) return partsOf(drawContext);
  const measures = options.kinds.map((kind, kindIndex) => measureOf(`m${kindIndex}`, kind, drawContext));
  return [
    ...(options.hasPopulation ? withPopulation(measures, drawContext) : measures),
    ...(options.isControl ? [institutions(drawContext)] : []),
  ];
}

function measureOf(id: string, kind: UnitKind, drawContext: DrawContext): Measure {
  const { options } = drawContext;
  const isRunningTotal = options.periods === 'running';
  const title = `Measure ${id.slice(1)}${isRunningTotal && !options.saysInYear ? ', year to date' : ''}`;
  const baseFields = { ...outlineOf(id, title, kind, drawContext), besideShare: options.besideShare };
  // An average without its number of people may be about one child, because nothing shows that the number is large.
  const besideMean: BesideShare =
    options.isControl && options.besideShare === 'nothing' ? 'denominator' : options.besideShare;
  if (kind === 'mean') return { ...baseFields, besideShare: besideMean, ...meansOf(drawContext) };
  const people = countsOf(drawContext, kind === 'pounds' ? 5000 : undefined);
  const countBeforeRevision =
    options.hasRevised && kind === 'count' ? beforeRevision(people, drawContext) : undefined;
  return {
    ...baseFields,
    people,
    ...(countBeforeRevision === undefined ? {} : { countBeforeRevision }),
    ...(kind === 'count' || kind === 'pounds'
      ? {}
      : { denominator: denominatorOf(people, kind, drawContext) }),
  };
}

function outlineOf(id: string, title: string, kind: UnitKind, { options, random }: DrawContext): Measure {
  const isSensitive = options.periods === 'spans';
  const inYear = { quarters: 'sum', terms: 'sum', running: 'cumulative' }[options.periods as 'quarters'];
  const decimals = kind === 'count' || kind === 'pounds' ? 0 : random.pick([0, 1, 1, 2]);
  return {
    id,
    title,
    kind,
    decimals,
    isSensitive,
    besideShare: 'counts',
    isPeople: kind !== 'pounds',
    columns: {
      id,
      title,
      polarity: random.pick(['low', 'high', 'neutral']),
      unit: unitSpelling(kind, options.shareOfOddUnits, random),
      decimals: String(decimals),
      people: kind !== 'pounds' && random.chance(0.15) ? 'yes' : '',
      in_year: inYear !== undefined && options.saysInYear ? inYear : '',
      sensitive: isSensitive ? 'yes' : '',
      definition: random.chance(0.3) ? random.pick(INNOCENT_TEXTS) : '',
    },
  };
}

function unitSpelling(kind: UnitKind, shareOfOddUnits: number, random: Random): string {
  const [ownSpelling] = UNIT_SPELLINGS[kind];
  return random.chance(shareOfOddUnits) ? random.pick(UNIT_SPELLINGS[kind]) : ownSpelling;
}

/** A table of counts of about the same size. Half of the tables have larger counts in some leaves; in a control all counts are large. */
function countsOf({ options, axes, random }: DrawContext, meanCount?: number): PeopleTable {
  const mean = meanCount ?? random.pick([1.5, 3, 6, 15, 50]);
  const isMixed = random.chance(0.5);
  return peopleTable(axes, () => {
    if (options.isControl) return LARGE + random.count(mean);
    if (options.isSmallTable) return random.chance(0.4) ? random.between(0, 5) : random.between(6, 12);
    return random.count(isMixed && random.chance(0.6) ? mean * 8 : mean);
  });
}

const MEAN_OTHERS: Readonly<Partial<Record<UnitKind, readonly number[]>>> = {
  percent: [4, 20, 100, 600],
  thousand: [150, 1500],
  'ten thousand': [800, 9000],
};

/** The denominators: the people counted and the others. */
function denominatorOf(
  people: PeopleTable,
  kind: UnitKind,
  { options, axes, random }: DrawContext,
): PeopleTable {
  const mean = random.pick(MEAN_OTHERS[kind] ?? [20]);
  const otherPeople = peopleTable(axes, () => (options.isControl ? LARGE * 40 : 0) + random.count(mean));
  return (cell) => people(cell) + otherPeople(cell);
}

function meansOf({ options, axes, random }: DrawContext): Pick<Measure, 'denominator' | 'mean'> {
  const mean = random.pick([2, 5, 20, 60]);
  const peopleByLeaf: number[] = [];
  const peopleOfMean = peopleTable(
    axes,
    (leaf) => (peopleByLeaf[leaf] = options.isControl ? LARGE : random.count(mean)),
  );
  const sum = peopleTable(
    axes,
    (leaf) => (peopleByLeaf[leaf] ?? 0) * random.between(5, 120) + random.between(0, peopleByLeaf[leaf] ?? 0),
  );
  return { denominator: peopleOfMean, mean: (cell) => sum(cell) / peopleOfMean(cell) };
}

/** The counts before a revision, which were larger in some leaves. */
function beforeRevision(people: PeopleTable, { axes, random }: DrawContext): PeopleTable {
  const removedByRevision = peopleTable(axes, () => (random.chance(0.4) ? random.between(1, 6) : 0));
  return (cell) => people(cell) + removedByRevision(cell);
}

/** Two parts and their whole, all of the same people. */
function partsOf(drawContext: DrawContext): readonly Measure[] {
  const kind = drawContext.options.kinds[0] ?? 'count';
  const [firstPart, secondPart] = [countsOf(drawContext), countsOf(drawContext)];
  const whole: PeopleTable = (cell) => firstPart(cell) + secondPart(cell);
  const sharedDenominator = kind === 'percent' ? denominatorOf(whole, kind, drawContext) : undefined;
  const saysWhole = drawContext.random.chance(0.5);
  const unit = unitSpelling(kind, drawContext.options.shareOfOddUnits, drawContext.random);
  return [firstPart, secondPart, whole].map((people, partIndex) => {
    const baseFields = outlineOf(`m${partIndex}`, PART_TITLES[partIndex] ?? '', kind, drawContext);
    const statedColumns = saysWhole
      ? { whole: partIndex < 2 ? 'm2' : '' }
      : { read_with: partIndex === 0 ? 'm1' : '' };
    return {
      ...baseFields,
      people,
      ...(sharedDenominator === undefined ? {} : { denominator: sharedDenominator }),
      columns: { ...baseFields.columns, ...statedColumns, unit },
    };
  });
}

/** The first measure, and an indicator of its own for its denominator. */
function withPopulation(measures: readonly Measure[], drawContext: DrawContext): readonly Measure[] {
  const [rateMeasure] = measures;
  if (rateMeasure?.denominator === undefined) return measures;
  const title = 'Children who live here';
  const baseFields = outlineOf('population', title, 'count', drawContext);
  return [
    { ...baseFields, people: rateMeasure.denominator },
    { ...rateMeasure, columns: { ...rateMeasure.columns, denominator: title } },
  ];
}

/** An indicator that counts schools: its small counts are not secret, because they are not of people. */
function institutions(drawContext: DrawContext): Measure {
  const baseFields = outlineOf('schools', 'Schools judged inadequate', 'count', drawContext);
  const people = peopleTable(drawContext.axes, () => drawContext.random.between(0, 3));
  return {
    ...baseFields,
    people,
    isPeople: false,
    columns: { ...baseFields.columns, people: 'no', unit: 'schools', in_year: '' },
  };
}
