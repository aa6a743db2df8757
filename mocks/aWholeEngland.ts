import { NO_REGISTERS } from '@/domain/registers/register';
import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import type { Indicator, IndicatorId } from '@/domain/figures/indicator';
import type { Series } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import { publishedFiles } from '@/pack/write/publishedFiles';
import type { Pack } from './aPack';
import { THE_SHIRES } from './anArea';
import { anIndicator } from './anIndicator';
import { aSeries, type Cell } from './anObservation';
import { aPlanData } from './aPlan';

/** Borough 10 of 141 boroughs that are made up; its neighbours are 11, 12, 3 and 4, and its region holds 1 to 20. */
export const BOROUGH_10 = aBorough(10).code;

const WAITING = 'waiting' as IndicatorId;
const PLACES = 'places' as IndicatorId;
const STAFF = 'staff' as IndicatorId;
const CLOSE = 'close' as IndicatorId;

/** A made-up authority with a code of the shape that an address knows: `aBorough(7)` is Borough 7. */
export function aBorough(number: number): Area {
  const code = `X${String(number).padStart(8, '0')}` as AreaCode;
  const parent = number <= 20 ? THE_SHIRES : ENGLAND_CODE;
  return { code, name: `Borough ${number} (made up)`, kind: 'authority', parent };
}

/**
 * A plan for every one of 141 made-up authorities. Children waiting in 2014 are a tenth of the borough's number, but that
 * Borough 9 is level with Borough 10 (1.0), 3 is withheld and 4 has no row: 139 have a figure, and Borough 10 is joint 7th.
 */
export function wholeEngland(overrides: Partial<PlanData> = {}): PlanData {
  const boroughs = Array.from({ length: 141 }, (_, index) => aBorough(index + 1));
  const areas: readonly Area[] = [
    { code: ENGLAND_CODE, name: 'England', kind: 'country' },
    { code: THE_SHIRES, name: 'The Shires (made up)', kind: 'region', parent: ENGLAND_CODE },
    ...boroughs,
  ];
  const each = (id: IndicatorId, cells: (number: number) => Readonly<Record<string, Cell>>) =>
    new Map(boroughs.map(({ code }, index) => [code, series(id, code, cells(index + 1))]));
  const beside = (id: IndicatorId, figures: Readonly<Record<string, string>>): [AreaCode, Series][] =>
    Object.entries(figures).map(([code, text]) => [
      code as AreaCode,
      series(id, code as AreaCode, { 2014: text }),
    ]);
  const data = aPlanData({
    plan: { authority: 'any', title: 'Every borough (made up)', sources: [{ id: 's', title: 'The survey' }] },
    areas,
    neighbours: [
      { area: BOROUGH_10, members: [11, 12, 3, 4].map((number) => ({ area: aBorough(number).code })) },
    ],
  });
  return {
    ...data,
    area: BOROUGH_10,
    indicators: INDICATORS,
    series: new Map([
      [
        WAITING,
        new Map([
          ...each(WAITING, waitingOf),
          ...beside(WAITING, { [ENGLAND_CODE]: '7.0', [THE_SHIRES]: '1.1' }),
        ]),
      ],
      [PLACES, each(PLACES, (number) => ({ 2014: String(number) }))],
      [STAFF, each(STAFF, (number) => ({ 2014: String(number) }))],
      [CLOSE, each(CLOSE, (number) => ({ 2013: String(number % 3), 2014: String(number % 2) }))],
    ]),
    ...overrides,
  };
}

/** The pack of the same plan, with a part for each borough. */
export function aWholeEnglandPack(): Pack {
  return new Map(
    publishedFiles([
      {
        data: { ...wholeEngland(), area: undefined },
        origins: new Map(),
        indicatorDescriptions: new Map(),
        breakdowns: new Map(),
        groups: [],
        files: [],
        dataWarnings: [],
        registers: NO_REGISTERS,
      },
    ]),
  );
}

const INDICATORS: readonly Indicator[] = [
  anIndicator({ id: WAITING, title: 'Children waiting (made up)', polarity: 'low', priority: 'P1' }),
  anIndicator({
    id: PLACES,
    title: 'Nursery places (made up)',
    polarity: 'high',
    unit: 'count',
    decimals: 0,
    priority: 'P1',
  }),
  anIndicator({ id: STAFF, title: 'Staff (made up)', polarity: 'neutral', unit: 'count', decimals: 0 }),
  anIndicator({
    id: CLOSE,
    title: 'Nurseries shut (made up)',
    polarity: 'low',
    unit: 'count',
    decimals: 0,
    unbanded: true,
  }),
];

function waitingOf(number: number): Readonly<Record<string, Cell>> {
  const before = { 2013: ((number + 10) / 10).toFixed(1) };
  if (number === 3) return { ...before, 2014: 'c' };
  if (number === 4) return before;
  return { ...before, 2014: number === 9 ? '1.0' : (number / 10).toFixed(1) };
}

function series(id: IndicatorId, area: AreaCode, cells: Readonly<Record<string, Cell>>): Series {
  return { ...aSeries(cells), indicator: id, area };
}
