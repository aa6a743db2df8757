import type { AreaCode } from '@/domain/figures/area';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import register from '@/sources/areas/englishAreas.csv?raw';
import type { Pack } from './aPack';
import { aFedPlan, aPlanForAll, type NamedFiles } from './aFedPlan';

/**
 * Every authority of England with figures that are made up, in the layout of DfE's LAIT. The authorities and their numbers are
 * real; their figures, their neighbours and the indicators are nobody's.
 *
 * Each authority has a place of its own from 1 to 153, and its figure for 2025 is that place over ten: 0.1 to 15.3, so that type-7
 * quartiles are 3.9, 7.7 and 11.5. Rotherham's is 11.5, on the third cut, and Barnsley has the same.
 */
const PLACES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    372: 115,
    370: 116,
    332: 99,
    371: 100,
    357: 101,
    354: 102,
    335: 103,
    384: 104,
    390: 105,
    350: 106,
    876: 107,
    805: 151,
    808: 152,
    394: 153,
  }),
);
export const ROTHERHAM = 'E08000018' as AreaCode;

/** Seven stay, and Gateshead, Bolton and Halton make room for Hartlepool, Stockton-on-Tees and Sunderland. */
const STAY = [370, 371, 357, 354, 332, 335, 384];
const NEIGHBOURS_2025 = [...STAY, 390, 350, 876];
const NEIGHBOURS_2021 = [...STAY, 805, 808, 394];

type Registered = { readonly number: string; readonly kind: string; readonly until: string };

const REGISTER: readonly Registered[] = register
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.replaceAll(/"[^"]*"/g, 'in quotes').split(','))
  .map(([, number = '', , kind = '', , , until = '']) => ({ number, kind, until }));

/** DfE's numbers of the 153 authorities of today, in the order of their places. */
const NUMBERS: readonly string[] = (() => {
  const taken = new Set(PLACES.values());
  const free = Array.from({ length: 153 }, (_, index) => index + 1).filter((place) => !taken.has(place));
  const authorities = REGISTER.filter(({ kind, until }) => kind === 'authority' && until === '');
  const placed = authorities.map(({ number }) => ({
    number,
    place: PLACES.get(number) ?? free.shift() ?? 0,
  }));
  return placed.toSorted((a, b) => a.place - b.place).map(({ number }) => number);
})();

const REGIONS = ['980', '981', '982', '983', '984', '985', '986', '989', '990'];

/** Barnsley stands at place 116 and shares Rotherham's figure. */
function tenthsAt(index: number): number {
  return index + 1 === 116 ? 115 : index + 1;
}

/** `indicator|years|number|value` of a figure for each authority, each region and England. */
function everywhere(name: string, years: string, figureOf: (tenths: number) => string): readonly string[] {
  const rows = NUMBERS.map((number, index) => `${name}|${years}|${number}|${figureOf(tenthsAt(index))}`);
  const regions = REGIONS.map((number, index) => `${name}|${years}|${number}|${figureOf(60 + 5 * index)}`);
  return [...rows, ...regions, `${name}|${years}|970|${figureOf(77)}`];
}

const ROWS: readonly string[] = [
  ...everywhere('NEET', '2024', (tenths) => ((tenths + 1) / 10).toFixed(1)),
  ...everywhere('NEET', '2025', (tenths) => (tenths / 10).toFixed(1)),
  ...everywhere('Ready%', '2025', (tenths) => (50 + tenths / 10).toFixed(1)),
  ...everywhere('CIN_Num', '2025', (tenths) => String(1000 + tenths)),
  // Poole became a part of another authority in 2019.
  'CIN_Num|2025|836|77',
  ...everywhere('Excl', '2025', (tenths) => (tenths / 100).toFixed(2)),
  // Only a part of the country is counted; of London the whole, and not its parts.
  'Books|2025|202|12',
  'Books|2025|987|-',
  'Books|2025|986|14',
  'Books|2025|372|-',
  'Books|2025|970|13',
];

const DICTIONARY = `Topic,Measure,Chart_title,Measure_short,Polarity,y_axis_name,Description,Data Owner (DO) /Supplier and Contact Details,Methodology,Hyperlink(s),dps,Year_Type,No_Quartile
Young People (made up),NEET,Young people not in education or work (made up),NEET,Low,% of young people,Young people of 16 and 17 who neither learn nor work. (Made up.),A made-up department,Counted in winter. (Made up.),https://example.org/neet,1,Annual - January,-
Children Looked After (made up),NEET,Young people not in education or work (made up),NEET,Low,% of young people,,,,,1,Annual - January,-
Early Years (made up),Ready,Children ready for school (made up),Ready%,High,% of children,,,,,1,Academic,-
Children in Need (made up),In need,Children in need (made up),CIN_Num,-,Number of children,,,,,0,Financial,-
Young People (made up),Exclusions,Young people excluded (made up),Excl,Low,Rate per 100,,,,,2,Academic,N
Early Years (made up),Books,Books given to each child (made up),Books,High,Number of books,,,,,0,Calendar,-
`;

/** A list of neighbours as DfE lays it out: an authority, then number and closeness ten times. */
function neighbourList(members: readonly number[]): string {
  const ranks = members.map((_, index) => `SN${index + 1},SNP`);
  const cells = members.map((number, index) => `${number},${index < 5 ? 'Very Close' : 'close'}`);
  return `LA number,LA name,${ranks.join(',')}\n372,Rotherham,${cells.join(',')}\n`;
}

/** The published files, by name. */
export const ENGLAND_FILES: NamedFiles = {
  'lait.csv': [
    'Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region',
    ...ROWS.map((row) => row.split('|')).map(
      ([name, years, number, value]) => `${name},,${years},,${value},${number},`,
    ),
    '',
  ].join('\n'),
  'dictionary.csv': DICTIONARY,
  'sn_2025.csv': neighbourList(NEIGHBOURS_2025),
  'sn_2021.csv': neighbourList(NEIGHBOURS_2021),
};

export const ENGLAND_FEED = {
  indicator: '*',
  file: 'lait.csv',
  format: 'lait',
  dictionary: 'dictionary.csv',
  neighbours: ['sn_2025.csv', 'sn_2021.csv'],
};

export const ENGLAND_PLAN = aPlanForAll({ neighbours: { model: '2025', average: 'mean' } });

/** The plan for every authority, as the real compiler makes it. */
export async function anEnglandPlan(): Promise<CompiledPlan> {
  const { plan, issues } = await aFedPlan({
    plan: ENGLAND_PLAN,
    feeds: [ENGLAND_FEED],
    published: ENGLAND_FILES,
  });
  if (plan === undefined) throw new Error(`The fixture does not compile: ${JSON.stringify(issues)}`);
  return plan;
}

/** Its pack; with other plans, theirs too, behind it. */
export async function anEnglandPack(...others: readonly CompiledPlan[]): Promise<Pack> {
  return new Map(publishedFiles([await anEnglandPlan(), ...others]));
}
