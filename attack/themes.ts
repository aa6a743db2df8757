import type { Random } from './random';
import type { BreakdownKind, PeriodsKind, PlacesKind } from './town';
import { UNIT_SPELLINGS, type UnitKind } from './unitSpellings';

/** The ways in which a plan is untidy. Each plan has one theme, and other faults at random. */
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

/** The columns that are printed beside a share or rate. */
export type BesideShare = 'counts' | 'denominator' | 'numerator' | 'interval' | 'nothing';

export type Options = {
  readonly theme: Theme;
  readonly places: PlacesKind;
  readonly periods: PeriodsKind;
  readonly breakdowns: readonly BreakdownKind[];
  readonly isTwoWay: boolean;
  readonly groupsEverywhere: boolean;
  readonly kinds: readonly UnitKind[];
  /** The share of units that are not spelled as the program spells them. */
  readonly shareOfOddUnits: number;
  readonly besideShare: BesideShare;
  /** The share of rows that are left out of the plan. */
  readonly shareLeftOut: number;
  readonly saysUnions: boolean;
  readonly saysInYear: boolean;
  readonly neighbours: readonly string[];
  readonly parts: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  readonly hasPopulation: boolean;
  readonly hasFeed: boolean;
  readonly hasRevised: boolean;
  readonly keptBackAs: 'exempt:3' | 'draft' | undefined;
  readonly hasSecondPlan: boolean;
  readonly hasRelease: boolean;
  readonly hasMembers: boolean;
  readonly hasTexts: boolean;
  /** Whether the table is so small that every other table that fits can be built as well. */
  readonly isSmallTable: boolean;
  readonly isControl: boolean;
};

const OVERLAPS: readonly BreakdownKind[] = ['sex and all', 'ages within ages', 'ethnicity'];
const BREAKDOWNS: readonly BreakdownKind[] = ['sex', 'age', 'wide', ...OVERLAPS];
/** Kinds of places for which areas.csv does not say in which locality a ward lies. They are rare, because most officers say so. */
const UNSTATED: readonly PlacesKind[] = ['flat wards', 'one kind'];
const PLACES: readonly PlacesKind[] = ['localities', 'localities', 'wards', 'wards', ...UNSTATED];
const RATIOS: readonly UnitKind[] = ['percent', 'thousand', 'ten thousand'];

export const PART_TITLES = ['Left care early', 'Left care late', 'Left care at any time'] as const;

/** The share of plans with a site for members: few, because sealing a site takes a second. */
const MEMBERS_SHARE = 0.15;

export function optionsOf(seed: number, random: Random): Options {
  const drawnTheme = THEMES[seed % THEMES.length] ?? 'anything';
  const theme = drawnTheme === 'members' && !random.chance(MEMBERS_SHARE) ? 'exempt' : drawnTheme;
  const baseOptions = anyOptions(theme, random);
  const chosenOptions = { ...baseOptions, ...optionsOfTheme(theme, random) };
  // Only plans of counts have periods within a year: a yearly mean is not the sum of its terms, and few plans give
  // shares by quarter.
  const areAllCounts = chosenOptions.kinds.every((kind) => kind === 'count');
  return {
    ...chosenOptions,
    periods:
      areAllCounts || ['year', 'years'].includes(chosenOptions.periods) ? chosenOptions.periods : 'years',
    isTwoWay: chosenOptions.isTwoWay && chosenOptions.breakdowns.length > 1,
  };
}

function anyOptions(theme: Theme, random: Random): Options {
  const isWild = theme === 'anything' || theme === 'control';
  const isOften = (share: number) => random.chance(isWild ? share * 2 : share);
  const firstBreakdown = random.pick(BREAKDOWNS);
  const secondBreakdown = random.pick(
    BREAKDOWNS.filter((kind) => kind.slice(0, 3) !== firstBreakdown.slice(0, 3)),
  );
  return {
    theme,
    places: isOften(0.2)
      ? random.pick(PLACES.filter((kind) => theme !== 'control' || !UNSTATED.includes(kind)))
      : 'borough',
    periods: isOften(0.2) ? random.pick(['years', 'quarters', 'terms'] as const) : 'year',
    breakdowns: isOften(0.7) ? (isOften(0.2) ? [firstBreakdown, secondBreakdown] : [firstBreakdown]) : [],
    isTwoWay: isOften(0.4),
    groupsEverywhere: random.chance(0.4),
    kinds: isWild ? [random.pick(Object.keys(UNIT_SPELLINGS) as UnitKind[]), 'count'] : ['count'],
    shareOfOddUnits: isWild ? 0.5 : 0.15,
    besideShare: random.pick(['counts', 'denominator', 'numerator', 'interval', 'nothing'] as const),
    shareLeftOut: random.chance(0.7) ? 0.2 : 0,
    saysUnions: random.chance(0.5),
    saysInYear: random.chance(0.6),
    neighbours: [],
    parts: [],
    hasPopulation: false,
    hasFeed: false,
    hasRevised: isWild && random.chance(0.2),
    keptBackAs: undefined,
    hasSecondPlan: false,
    hasRelease: false,
    hasMembers: false,
    hasTexts: false,
    isSmallTable: false,
    isControl: theme === 'control',
  };
}

/** The options that a theme always sets. */
function optionsOfTheme(theme: Theme, random: Random): Partial<Options> {
  const withBreakdown = { breakdowns: [random.pick(BREAKDOWNS)] };
  switch (theme) {
    case 'units':
      return {
        shareOfOddUnits: 1,
        kinds: ['count', random.pick(RATIOS), random.pick(Object.keys(UNIT_SPELLINGS) as UnitKind[])],
        ...withBreakdown,
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
      return {
        kinds: ['percent'],
        besideShare: random.pick(['counts', 'denominator'] as const),
        ...withBreakdown,
      };
    case 'shares without counts':
      return {
        kinds: ['percent'],
        besideShare: random.pick(['nothing', 'numerator', 'interval'] as const),
        ...withBreakdown,
      };
    case 'rates':
      return {
        kinds: [random.pick(['thousand', 'ten thousand'] as const)],
        besideShare: random.pick(['counts', 'denominator'] as const),
      };
    case 'rates with intervals':
      return { kinds: [random.pick(['thousand', 'ten thousand'] as const)], besideShare: 'interval' };
    case 'population':
      return { kinds: [random.pick(RATIOS)], besideShare: 'nothing', hasPopulation: true };
    case 'means':
      return { kinds: ['mean'], ...withBreakdown };
    case 'neighbours':
      return {
        kinds: [random.pick(['mean', 'percent', 'count'] as const)],
        neighbours: ['X08000002', 'X08000003', 'X08000004'],
        places: 'borough',
        breakdowns: [],
        shareLeftOut: 0,
      };
    case 'feed':
      return { hasFeed: true, periods: 'year', ...withBreakdown };
    case 'revised':
      return { hasRevised: true, ...withBreakdown };
    case 'exempt':
      return { keptBackAs: 'exempt:3', ...withBreakdown };
    case 'draft':
      return { keptBackAs: 'draft', ...withBreakdown };
    case 'money':
      return { kinds: ['pounds'], keptBackAs: 'exempt:3', breakdowns: ['wide'], shareLeftOut: 0 };
    case 'parts of a whole':
      return {
        parts: [{ whole: PART_TITLES[2], parts: [PART_TITLES[0], PART_TITLES[1]] }],
        kinds: [random.pick(['percent', 'count'] as const)],
        breakdowns: [],
        besideShare: 'counts',
      };
    case 'two plans':
      return { hasSecondPlan: true, shareLeftOut: 0.3, ...withBreakdown };
    case 'two releases':
      return { hasRelease: true, shareLeftOut: 0.3, ...withBreakdown };
    case 'members':
      return {
        hasMembers: true,
        keptBackAs: random.pick(['exempt:2', 'draft'] as const) === 'draft' ? 'draft' : 'exempt:3',
        ...withBreakdown,
      };
    case 'texts':
      return { hasTexts: true, ...withBreakdown };
    case 'known rule':
      return {
        isSmallTable: true,
        places: 'borough',
        periods: 'year',
        breakdowns: [random.pick(['sex', 'age', 'age', 'wide'] as const)],
        isTwoWay: false,
        shareLeftOut: 0,
        shareOfOddUnits: 0,
      };
    case 'control':
      return { shareLeftOut: random.chance(0.5) ? 0.2 : 0 };
    case 'anything':
      return {};
  }
}
