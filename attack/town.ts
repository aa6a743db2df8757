import type { Random } from './random';

/** One value of an axis: a place, a period or a group. It is made up of leaves, given by number. */
export type Value = { readonly name: string; readonly leaves: readonly number[] };

/** An axis of a table of people. Its leaves do not overlap; its values may. */
export type Axis = { readonly leaves: number; readonly values: readonly Value[] };

/** The name of a breakdown, with what a reader knows of its groups. */
export type Breakdown = Axis & {
  readonly name: string;
  readonly unions: readonly { readonly group: string; readonly partOf: string }[];
};

export type AreaLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly within: string;
};
export type Places = Axis & {
  readonly borough: string;
  /** Where the wards really lie, and what areas.csv says: wards may have the borough as their parent there. */
  readonly lines: readonly AreaLine[];
  readonly written: readonly AreaLine[];
};

export type PlacesKind = 'borough' | 'localities' | 'wards' | 'flat wards' | 'one kind';

const REGION = 'X12000001';

/** If there are neighbours, which are authorities next to the borough, there are no places within the borough. */
export function placesOf(
  kind: PlacesKind,
  {
    borough,
    neighbours,
    random,
  }: { readonly borough: string; readonly neighbours: readonly string[]; readonly random: Random },
): Places {
  const headLines: readonly AreaLine[] =
    borough === 'E08000018'
      ? []
      : [
          { id: borough, name: 'Sampleton', kind: 'authority', within: REGION },
          { id: REGION, name: 'Sample region', kind: 'region', within: '' },
        ];
  if (kind === 'borough') {
    const values = [borough, ...neighbours].map((name, leaf) => ({ name, leaves: [leaf] }));
    const neighbourLines = neighbours.map((id, neighbourIndex) => ({
      id,
      name: `Town ${neighbourIndex + 2}`,
      kind: 'authority',
      within: REGION,
    }));
    const lines = [...headLines, ...neighbourLines];
    return { borough, leaves: values.length, values, lines, written: lines };
  }
  const hasWards = kind !== 'localities';
  const localities = ['north', 'south', 'west'].slice(0, random.between(2, hasWards ? 2 : 3));
  const wardsEach = hasWards ? 2 : 1;
  const values: Value[] = [
    { name: borough, leaves: Array.from({ length: localities.length * wardsEach }, (_, leaf) => leaf) },
  ];
  const lines: AreaLine[] = [...headLines];
  for (const [localityIndex, id] of localities.entries()) {
    const localityLeaves = Array.from({ length: wardsEach }, (_, ward) => localityIndex * wardsEach + ward);
    values.push({ name: id, leaves: localityLeaves });
    lines.push({ id, name: id[0]?.toUpperCase() + id.slice(1), kind: 'locality', within: borough });
    if (!hasWards) continue;
    for (const [ward, leaf] of localityLeaves.entries()) {
      values.push({ name: `${id}-${ward + 1}`, leaves: [leaf] });
      lines.push({ id: `${id}-${ward + 1}`, name: `Ward ${leaf + 1}`, kind: 'ward', within: id });
    }
  }
  const isFlat = kind === 'flat wards' || kind === 'one kind';
  const written = lines.map((line) => ({
    ...line,
    ...(isFlat && line.kind === 'ward' ? { within: borough } : {}),
    ...(kind === 'one kind' && line.kind === 'ward' ? { kind: 'locality' } : {}),
  }));
  return { borough, leaves: localities.length * wardsEach, values, lines, written };
}

export type PeriodsKind = 'year' | 'years' | 'quarters' | 'terms' | 'running' | 'spans';

/** The axis of periods. For a running total, each value is the year so far. */
export function periodsOf(kind: PeriodsKind): Axis {
  const valueEach = (names: readonly string[]) => names.map((name, leaf) => ({ name, leaves: [leaf] }));
  const leavesBelow = (length: number) => Array.from({ length }, (_, leaf) => leaf);
  const quarters = [1, 2, 3, 4].map((quarter) => `202324 Financial year Q${quarter}`);
  if (kind === 'year') return { leaves: 1, values: valueEach(['2024 Calendar year']) };
  if (kind === 'years') return { leaves: 2, values: valueEach(['2023 Calendar year', '2024 Calendar year']) };
  if (kind === 'quarters')
    return {
      leaves: 4,
      values: [...valueEach(quarters), { name: '202324 Financial year', leaves: leavesBelow(4) }],
    };
  if (kind === 'terms') {
    const terms = ['Autumn term', 'Spring term', 'Summer term'].map((term) => `202324 ${term}`);
    return {
      leaves: 3,
      values: [...valueEach(terms), { name: '202324 Academic year', leaves: leavesBelow(3) }],
    };
  }
  if (kind === 'running')
    return {
      leaves: 4,
      values: quarters.map((name, quarterIndex) => ({ name, leaves: leavesBelow(quarterIndex + 1) })),
    };
  const spans = ['2019-2021', '2020-2022', '2021-2023', '2022-2024'];
  return {
    leaves: 6,
    values: spans.map((span, firstLeaf) => ({
      name: `${span} Calendar year`,
      leaves: [firstLeaf, firstLeaf + 1, firstLeaf + 2],
    })),
  };
}

export type BreakdownKind = 'sex' | 'sex and all' | 'age' | 'ages within ages' | 'ethnicity' | 'wide';

export function breakdownOf(kind: BreakdownKind, random: Random): Breakdown {
  const plainBreakdown = (name: string, names: readonly string[]): Breakdown => ({
    name,
    leaves: names.length,
    values: names.map((group, leaf) => ({ name: group, leaves: [leaf] })),
    unions: [],
  });
  if (kind === 'sex') return plainBreakdown('sex', ['Female', 'Male']);
  if (kind === 'age') return plainBreakdown('age', ['0-5', '6-11', '12-17']);
  if (kind === 'wide')
    return plainBreakdown('need', ['Abuse', 'Illness', 'Disability', 'Absent parenting', 'Low income']);
  if (kind === 'sex and all') {
    const totalGroup = random.pick(['Both sexes', 'All', 'Persons', 'Total', 'People', 'All children']);
    const sex = plainBreakdown('sex', ['Female', 'Male']);
    return {
      ...sex,
      values: [...sex.values, { name: totalGroup, leaves: [0, 1] }],
      unions: ['Female', 'Male'].map((group) => ({ group, partOf: totalGroup })),
    };
  }
  if (kind === 'ages within ages') {
    const age = plainBreakdown('age', ['16', '17', '18']);
    const unions = ['16', '17'].map((group) => ({ group, partOf: '16-17' }));
    return { ...age, values: [...age.values, { name: '16-17', leaves: [0, 1] }], unions };
  }
  const groups = plainBreakdown('ethnicity', ['White British', 'White Gypsy/Roma', 'Asian', 'Black']);
  const unions = ['White British', 'White Gypsy/Roma'].map((group) => ({ group, partOf: 'White' }));
  return { ...groups, values: [...groups.values, { name: 'White', leaves: [0, 1] }], unions };
}
