import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

type Share = {
  readonly id: string;
  readonly title: string;
  readonly unit?: string;
  readonly columns?: Readonly<Record<string, string>>;
  /** The count and the denominator of each place. */
  readonly places: Readonly<Record<string, readonly [count: number, outOf: number]>>;
  /** The share of a place whose counts nobody states. */
  readonly withoutCounts?: Readonly<Record<string, string>>;
};

const COLUMNS = ['denominator', 'whole', 'read_with', 'definition'];

/** What the audit finds in a pack of shares that withholds the named places of each. */
function found(shares: readonly Share[], hidden: Readonly<Record<string, readonly string[]>>) {
  const indicators = shares.map(({ id, title, unit = 'percent', columns = {} }) =>
    [id, title, 'low', unit, '1', 'yes', ...COLUMNS.map((column) => columns[column] ?? '')].join(','),
  );
  const rows = shares.flatMap(({ id, places, withoutCounts = {} }) => [
    ...Object.entries(withoutCounts).map(([area, text]) =>
      [id, area, '2014,Calendar year', '', text, '', ''].join(','),
    ),
    ...Object.entries(places).map(([area, [count, outOf]]) =>
      [id, area, '2014,Calendar year', '', ((100 * count) / outOf).toFixed(1), count, outOf].join(','),
    ),
  ]);
  const cells = Object.entries(hidden).flatMap(([indicator, areas]) =>
    areas.map((area): HiddenCell => ({ indicator, area, period: '2014 Calendar year' })),
  );
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people,${COLUMNS.join(',')}\n${indicators.join('\n')}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value,numerator,denominator\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': `id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n${NEIGHBOURS.map((area) => `${area},${area},authority,E12000003`).join('\n')}\n${Object.keys(
        OUT_OF,
      )
        .slice(1)
        .map((area) => `${area},${area},locality,sampleton`)
        .join('\n')}\n`,
    },
    cells,
  );
  return auditPack(pack, { solver }).findings;
}

const NEIGHBOURS = Array.from({ length: 10 }, (_, index) => `neighbour-${index + 1}`);

/** Of 170 children, 53, 41, 54 and 18 leave 4 in the west. */
const OUT_OF = { sampleton: 170, north: 53, east: 41, middle: 54, south: 18, west: 4 } as const;
const of = (counts: Partial<Record<keyof typeof OUT_OF, number>>): Share['places'] =>
  Object.fromEntries(
    Object.entries(counts).map(([area, count]) => [area, [count, OUT_OF[area as keyof typeof OUT_OF]]]),
  );
const LATE = of({ sampleton: 39, north: 10, east: 10, middle: 12, south: 6, west: 1 });
const SEEN = of({ sampleton: 94, north: 26, east: 25, middle: 28, south: 12 });

const names = (...given: Parameters<typeof found>) => found(...given).map(({ figureName }) => figureName);
const west = (title: string) => expect.arrayContaining([`${title}, west, 2014 Calendar year`]);

describe('shares of the same people show between them how few are in the last area', () => {
  it('if they are parts of one whole, and the first of them has no areas', () => {
    // The kind of plan whose three shares gave the west away in the attack.
    const shares = [
      { id: 'n', title: 'Left care early', columns: { whole: 'w' }, places: of({ sampleton: 55 }) },
      { id: 'm', title: 'Left care late', columns: { whole: 'w' }, places: LATE },
      { id: 'w', title: 'Left care at any time', places: SEEN },
    ];
    const hidden = { m: ['south', 'west'], w: ['north'] };
    const findings = found(shares, hidden);
    expect(findings.map(({ figureName }) => figureName)).toEqual(west('Left care late'));
    expect(findings.flatMap(({ reasons }) => reasons).join('\n')).toContain(
      'Left care late, south, 2014 Calendar year is out of the same people as Left care at any time, south, 2014 Calendar year',
    );
    expect(names(shares, { m: ['south', 'west'], w: ['south', 'north'] })).toEqual([]);
  });

  it.each([
    ['the same denominator', { denominator: 'Care leavers of the year' }, 'percent', 'percent'],
    ['the same unit', {}, '% of care leavers', 'percentage of care leavers'],
  ])('if they state %s, although no place shows both denominators', (_, columns, unit, otherUnit) => {
    const shares = [
      { id: 'm', title: 'Moved out', unit, columns, places: LATE },
      { id: 'w', title: 'Satisfied with a home', unit: otherUnit, columns, places: of({ south: 12 }) },
    ];
    const hidden = { m: ['south', 'west'] };
    expect(names(shares, hidden)).toEqual(west('Moved out'));
    const unsaid = shares.map((share) => ({ ...share, columns: {}, unit: 'percent' }));
    expect(names(unsaid, hidden)).toEqual([]);
  });

  it.each([
    ['titles begin with', 'Care leavers who moved out', 'Care leavers with a satisfactory home', ''],
    ['definitions name', 'Moved out', 'Happy at home', 'Answers as a share of care leavers who were asked'],
  ])(
    'if their %s the same people, and one place shows the same denominator',
    (_, moved, home, definition) => {
      const columns = { definition };
      const shares = [
        { id: 'm', title: moved, columns, places: LATE },
        { id: 'w', title: home, columns, places: of({ sampleton: 94, south: 12 }) },
      ];
      const hidden = { m: ['south', 'west'] };
      expect(names(shares, hidden)).toEqual(west(moved));
      expect(names(shares, { ...hidden, w: ['sampleton'] })).toEqual([]);
    },
  );

  it('if nothing says so, and their denominators agree in three places', () => {
    const shares = (homes: Share['places']) => [
      { id: 'm', title: 'Moved out', places: LATE },
      { id: 'w', title: 'Happy at home', places: homes },
    ];
    const hidden = { m: ['south', 'west'] };
    expect(names(shares(SEEN), hidden)).toEqual(west('Moved out'));
    // Many things are out of 170.
    expect(names(shares(of({ sampleton: 94, south: 12 })), hidden)).toEqual([]);
  });

  it('but not if a place shows that they are of different people', () => {
    const columns = { denominator: 'Care leavers' };
    const shares = [
      { id: 'm', title: 'Left care early', columns, places: LATE },
      {
        id: 'w',
        title: 'Left care at any time',
        columns,
        places: { ...SEEN, sampleton: [94, 171] as const },
      },
    ];
    expect(names(shares, { m: ['south', 'west'], w: ['north'] })).toEqual([]);
  });

  it('but nothing about neighbours and their region, of whom a publisher prints shares alone', () => {
    const columns = { denominator: 'Care leavers aged 19 to 21' };
    const printed = (texts: string) =>
      Object.fromEntries(
        texts.split(' ').map((text, index) => [['E12000003', ...NEIGHBOURS][index] ?? '', text]),
      );
    const shares = [
      {
        id: 'm',
        title: 'In touch',
        columns,
        places: of({ sampleton: 100 }),
        withoutCounts: printed('94.7 95.5 94.2 96.2 95.4 95.9 94.4 95.0 96.9 94.6 95.0'),
      },
      {
        id: 'w',
        title: 'At work',
        columns,
        places: of({ sampleton: 80 }),
        withoutCounts: printed('56.0 57.7 54.0 60.2 55.2 59.4 52.1 57.2 61.6 55.2 58.2'),
      },
    ];
    expect(names(shares, {})).toEqual([]);
  });
});
