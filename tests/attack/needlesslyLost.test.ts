import { beforeAll, describe, expect, it } from 'vitest';
import { needlesslyLost } from '#attack/needlesslyLost';
import { loadSolver, type Solve } from '#attack/solver';
import { aShownPack } from '#mocks/aShownPack';

let solve: Solve;
beforeAll(async () => {
  solve = await loadSolver();
});

type Figure = { readonly text: string; readonly group?: string; readonly period?: string };

const countOf = (area: string, group = '', period = '2024 Calendar year') =>
  ['count', 'Children', area, period, group].join('|');
const AGES = ['age=0-5', 'age=6-11', 'age=12-17'];
const LOCALITIES = ['north', 'south', 'west'];

/** The lost figures of a control that shows two ages and two localities: neither children aged 0 to 5 nor the west nor a total has a row. */
function lost(
  figures: {
    readonly younger: string;
    readonly older: string;
    readonly north: string;
    readonly south: string;
  },
  keys: readonly string[],
  furtherFigures: readonly Figure[] = [],
) {
  const pack = aShownPack({
    areas: LOCALITIES.map((code) => ({ code, kind: 'locality', parent: 'borough' })),
    indicators: [
      {
        figures: [
          { group: 'age=6-11', text: figures.younger },
          { group: 'age=12-17', text: figures.older },
          { area: 'north', text: figures.north },
          { area: 'south', text: figures.south },
          ...furtherFigures,
        ],
      },
    ],
  });
  const cells = [
    ...['', ...AGES].map((group) => countOf('borough', group)),
    ...LOCALITIES.map((area) => countOf(area)),
  ];
  const control = {
    truth: new Map(cells.map((key) => [key, 260])),
    written: new Map([
      [countOf('borough', 'age=6-11'), '262'],
      [countOf('borough', 'age=12-17'), '265'],
      [countOf('north'), '255'],
      [countOf('south'), '269'],
    ]),
    knowledge: {
      areas: LOCALITIES.map((area) => ({ area, kind: 'locality', within: 'borough' })),
      names: [{ name: 'age', groups: AGES.map((age) => age.slice(4)) }],
      groups: [],
      indicators: [],
    },
  };
  return needlesslyLost(keys, control, { packs: [pack], solve });
}

describe('a figure that a control loses', () => {
  const younger = countOf('borough', 'age=6-11');

  it('is rightly withheld where few people would follow: 262 and 265 less 255 and 269 are 3 in the west', () => {
    expect(lost({ younger: 'c', older: '265', north: '255', south: '269' }, [younger])).toEqual([]);
  });

  it('is rightly withheld also where another year shows that there is an age more', () => {
    const anotherYear = [{ group: 'age=0-5', period: '2023 Calendar year', text: '256' }];
    expect(lost({ younger: 'c', older: '265', north: '255', south: '269' }, [younger], anotherYear)).toEqual(
      [],
    );
  });

  it('is lost where many follow: 262 and 265 less 255 and 200 are 72', () => {
    expect(lost({ younger: 'c', older: '265', north: '255', south: '200' }, [younger])).toEqual([younger]);
  });

  it('is lost where it hides nothing because another figure is withheld too', () => {
    const south = countOf('south');
    expect(lost({ younger: 'c', older: '265', north: '255', south: 'c' }, [younger, south])).toEqual([
      younger,
      south,
    ]);
  });

  it('is lost where few people follow without it', () => {
    const total = [{ text: '527' }];
    expect(lost({ younger: 'c', older: '265', north: '255', south: '269' }, [younger], total)).toEqual([
      younger,
    ]);
  });
});
