import type { Random } from './random';
import type { BreakdownKind, PeriodsKind, PlacesKind } from './town';
import { UNIT_SPELLINGS, type UnitKind } from './unitSpellings';

/** What a plan is untidy in; each plan has one above all, and others by chance. */
export const THEMES = [
  ...([
    'units',
    'overlapping groups',
    'two-way',
    'nested areas',
    'flat areas',
    'quarters',
    'running total',
  ] as const),
  ...(['spans', 'shares', 'shares without counts', 'rates', 'rates with intervals', 'population'] as const),
  ...(['means', 'neighbours', 'feed', 'revised', 'exempt', 'draft', 'money', 'parts of a whole'] as const),
  ...(['two plans', 'two releases', 'members', 'texts', 'known rule', 'anything', 'control'] as const),
] as const;
export type Theme = (typeof THEMES)[number];

/** What is printed beside a share or rate. */
export type Beside = 'counts' | 'denominator' | 'numerator' | 'interval' | 'nothing';

export type Options = {
  readonly theme: Theme;
  readonly places: PlacesKind;
  readonly periods: PeriodsKind;
  readonly breakdowns: readonly BreakdownKind[];
  readonly isTwoWay: boolean;
  readonly groupsEverywhere: boolean;
  readonly kinds: readonly UnitKind[];
  /** The share of units that are spelled in some other way than the program's own. */
  readonly unitsAre: number;
  readonly beside: Beside;
  /** The share of rows that are left out. */
  readonly leftOut: number;
  readonly saysUnions: boolean;
  readonly saysInYear: boolean;
  readonly neighbours: readonly string[];
  readonly parts: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  readonly hasPopulation: boolean;
  readonly hasFeed: boolean;
  readonly hasRevised: boolean;
  readonly kept: 'exempt:3' | 'draft' | undefined;
  readonly hasSecondPlan: boolean;
  readonly hasRelease: boolean;
  readonly hasMembers: boolean;
  readonly hasTexts: boolean;
  /** A table so small that every other that fits can be built too. */
  readonly isSmallTable: boolean;
  readonly isControl: boolean;
};

const OVERLAPS: readonly BreakdownKind[] = ['sex and all', 'ages within ages', 'ethnicity'];
const BREAKDOWNS: readonly BreakdownKind[] = ['sex', 'age', 'wide', ...OVERLAPS];
/** Most officers say in which locality a ward lies. */
const UNSTATED: readonly PlacesKind[] = ['flat wards', 'one kind'];
const PLACES: readonly PlacesKind[] = ['localities', 'localities', 'wards', 'wards', ...UNSTATED];
const RATIOS: readonly UnitKind[] = ['percent', 'thousand', 'ten thousand'];

export const PART_TITLES = ['Left care early', 'Left care late', 'Left care at any time'] as const;

/** A site for members takes a second to seal, so that only so many are made. */
const MEMBERS_SHARE = 0.15;

export function optionsOf(seed: number, random: Random): Options {
  const drawn = THEMES[seed % THEMES.length] ?? 'anything';
  const theme = drawn === 'members' && !random.chance(MEMBERS_SHARE) ? 'exempt' : drawn;
  const base = anyOptions(theme, random);
  const chosen = { ...base, ...themed(theme, random) };
  // A mean of a year is no sum of its terms, and few plans give the shares of quarters.
  const isYears = chosen.kinds.every((kind) => kind === 'count');
  return {
    ...chosen,
    periods: isYears || ['year', 'years'].includes(chosen.periods) ? chosen.periods : 'years',
    isTwoWay: chosen.isTwoWay && chosen.breakdowns.length > 1,
  };
}

function anyOptions(theme: Theme, random: Random): Options {
  const isWild = theme === 'anything' || theme === 'control';
  const often = (share: number) => random.chance(isWild ? share * 2 : share);
  const first = random.pick(BREAKDOWNS);
  const second = random.pick(BREAKDOWNS.filter((kind) => kind.slice(0, 3) !== first.slice(0, 3)));
  return {
    theme,
    places: often(0.2)
      ? random.pick(PLACES.filter((kind) => theme !== 'control' || !UNSTATED.includes(kind)))
      : 'borough',
    periods: often(0.2) ? random.pick(['years', 'quarters', 'terms'] as const) : 'year',
    breakdowns: often(0.7) ? (often(0.2) ? [first, second] : [first]) : [],
    isTwoWay: often(0.4),
    groupsEverywhere: random.chance(0.4),
    kinds: isWild ? [random.pick(Object.keys(UNIT_SPELLINGS) as UnitKind[]), 'count'] : ['count'],
    unitsAre: isWild ? 0.5 : 0.15,
    beside: random.pick(['counts', 'denominator', 'numerator', 'interval', 'nothing'] as const),
    leftOut: random.chance(0.7) ? 0.2 : 0,
    saysUnions: random.chance(0.5),
    saysInYear: random.chance(0.6),
    neighbours: [],
    parts: [],
    hasPopulation: false,
    hasFeed: false,
    hasRevised: isWild && random.chance(0.2),
    kept: undefined,
    hasSecondPlan: false,
    hasRelease: false,
    hasMembers: false,
    hasTexts: false,
    isSmallTable: false,
    isControl: theme === 'control',
  };
}

/** What a theme insists on. */
function themed(theme: Theme, random: Random): Partial<Options> {
  const grouped = { breakdowns: [random.pick(BREAKDOWNS)] };
  switch (theme) {
    case 'units':
      return {
        unitsAre: 1,
        kinds: ['count', random.pick(RATIOS), random.pick(Object.keys(UNIT_SPELLINGS) as UnitKind[])],
        ...grouped,
      };
    case 'overlapping groups':
      return { breakdowns: [random.pick(OVERLAPS)] };
    case 'two-way':
      return {
        breakdowns: [
          random.pick(['sex', 'sex and all'] as const),
          random.pick(['age', 'ages within ages', 'wide'] as const),
        ],
        isTwoWay: true,
      };
    case 'nested areas':
      return { places: random.pick(['localities', 'wards'] as const) };
    case 'flat areas':
      return { places: random.pick(['flat wards', 'one kind'] as const) };
    case 'quarters':
      return {
        periods: random.pick(['quarters', 'terms'] as const),
        places: random.pick(['borough', 'localities'] as const),
      };
    case 'running total':
      return { periods: 'running', breakdowns: random.chance(0.3) ? ['sex'] : [] };
    case 'spans':
      return { periods: 'spans', breakdowns: [], places: 'borough' };
    case 'shares':
      return { kinds: ['percent'], beside: random.pick(['counts', 'denominator'] as const), ...grouped };
    case 'shares without counts':
      return {
        kinds: ['percent'],
        beside: random.pick(['nothing', 'numerator', 'interval'] as const),
        ...grouped,
      };
    case 'rates':
      return {
        kinds: [random.pick(['thousand', 'ten thousand'] as const)],
        beside: random.pick(['counts', 'denominator'] as const),
      };
    case 'rates with intervals':
      return { kinds: [random.pick(['thousand', 'ten thousand'] as const)], beside: 'interval' };
    case 'population':
      return { kinds: [random.pick(RATIOS)], beside: 'nothing', hasPopulation: true };
    case 'means':
      return { kinds: ['mean'], ...grouped };
    case 'neighbours':
      return {
        kinds: [random.pick(['mean', 'percent', 'count'] as const)],
        neighbours: ['X08000002', 'X08000003', 'X08000004'],
        places: 'borough',
        breakdowns: [],
        leftOut: 0,
      };
    case 'feed':
      return { hasFeed: true, periods: 'year', ...grouped };
    case 'revised':
      return { hasRevised: true, ...grouped };
    case 'exempt':
      return { kept: 'exempt:3', ...grouped };
    case 'draft':
      return { kept: 'draft', ...grouped };
    case 'money':
      return { kinds: ['pounds'], kept: 'exempt:3', breakdowns: ['wide'], leftOut: 0 };
    case 'parts of a whole':
      return {
        parts: [{ whole: PART_TITLES[2], parts: [PART_TITLES[0], PART_TITLES[1]] }],
        kinds: [random.pick(['percent', 'count'] as const)],
        breakdowns: [],
        beside: 'counts',
      };
    case 'two plans':
      return { hasSecondPlan: true, leftOut: 0.3, ...grouped };
    case 'two releases':
      return { hasRelease: true, leftOut: 0.3, ...grouped };
    case 'members':
      return {
        hasMembers: true,
        kept: random.pick(['exempt:2', 'draft'] as const) === 'draft' ? 'draft' : 'exempt:3',
        ...grouped,
      };
    case 'texts':
      return { hasTexts: true, ...grouped };
    case 'known rule':
      return {
        isSmallTable: true,
        places: 'borough',
        periods: 'year',
        breakdowns: [random.pick(['sex', 'age', 'age', 'wide'] as const)],
        isTwoWay: false,
        leftOut: 0,
        unitsAre: 0,
      };
    case 'control':
      return { leftOut: random.chance(0.5) ? 0.2 : 0 };
    case 'anything':
      return {};
  }
}
