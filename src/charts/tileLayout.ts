import type { AreaCode } from '@/domain/figures/area';

/** One authority as a tile: its letters, its region, and its column and row. */
export type Tile = {
  readonly code: AreaCode;
  /** The letters on the tile: at most four of the authority's name. */
  readonly shortName: string;
  readonly region: string;
  readonly column: number;
  readonly row: number;
};

/** The rows of tiles. Each entry has the row, its first column, and its authorities from the left, as letters and code. */
type TileLine = readonly [row: number, first: number, tiles: string];

/**
 * Our own layout of England: each of the 153 authorities once, about where it lies, with those of one region together. London takes as much
 * room as the number of its boroughs needs. If councils are reorganised, the tiles of their region change.
 */
const REGION_LAYOUT: readonly { readonly region: string; readonly lines: readonly TileLine[] }[] = [
  {
    region: 'North East',
    lines: [
      [0, 7, 'Nthb:E06000057 NTyn:E08000022 STyn:E08000023'],
      [1, 7, 'Newc:E08000021 Gate:E08000037 Sund:E08000024'],
      [2, 7, 'Durh:E06000047 Stkt:E06000004 Hart:E06000001'],
      [3, 7, 'Darl:E06000005 Midd:E06000002 Redc:E06000003'],
    ],
  },
  {
    region: 'North West',
    lines: [
      [3, 4, 'Cumb:E06000063 WmdF:E06000064'],
      [4, 3, 'Blpl:E06000009 Lanc:E10000017 Blbn:E06000008'],
      [5, 2, 'Seft:E08000014 Wign:E08000010 Bolt:E08000001 Bury:E08000002 Roch:E08000005'],
      [6, 2, 'Lpol:E08000012 Know:E08000011 Salf:E08000006 Manc:E08000003 Oldh:E08000004'],
      [7, 2, 'Wirr:E08000015 StHe:E08000013 Traf:E08000009 Stpt:E08000007 Tame:E08000008'],
      [8, 3, 'ChWe:E06000050 Halt:E06000006 Warr:E06000007 ChEa:E06000049'],
    ],
  },
  {
    region: 'Yorkshire and The Humber',
    lines: [
      [4, 7, 'NYor:E06000065 York:E06000014 ERid:E06000011 Hull:E06000010'],
      [5, 7, 'Brad:E08000032 Leed:E08000035 Wake:E08000036 NLin:E06000013 NELi:E06000012'],
      [6, 7, 'Cald:E08000033 Kirk:E08000034 Brns:E08000016 Donc:E08000017'],
      [7, 7, 'Shef:E08000019 Roth:E08000018'],
    ],
  },
  {
    region: 'East Midlands',
    lines: [
      [8, 7, 'Dbys:E10000007 Ntts:E10000024 Linc:E10000019'],
      [9, 7, 'Drby:E06000015 Nott:E06000018'],
      [10, 7, 'Lecs:E10000018 Leic:E06000016 Rutl:E06000017'],
      [11, 7, 'WNth:E06000062 NNth:E06000061'],
    ],
  },
  {
    region: 'West Midlands',
    lines: [
      [9, 3, 'Shrp:E06000051 Telf:E06000020 Stok:E06000021 Staf:E10000028'],
      [10, 4, 'Wolv:E08000031 Wals:E08000030 Birm:E08000025'],
      [11, 3, 'Here:E06000019 Dudl:E08000027 Sand:E08000028 Soli:E08000029'],
      [12, 4, 'Worc:E10000034 Warw:E10000031 Covt:E08000026'],
    ],
  },
  {
    region: 'East of England',
    lines: [
      [11, 9, 'Pbro:E06000031 Norf:E10000020'],
      [12, 7, 'CBed:E06000056 Bedf:E06000055 Camb:E10000003 Suff:E10000029'],
      [13, 8, 'Lutn:E06000032 Hert:E10000015 Essx:E10000012 Thur:E06000034 Sthd:E06000033'],
    ],
  },
  {
    region: 'London',
    lines: [
      [
        14,
        6,
        'Harr:E09000015 Barn:E09000003 Enfl:E09000010 Hrgy:E09000014 WFor:E09000031 Redb:E09000026 Havr:E09000016',
      ],
      [
        15,
        6,
        'Hill:E09000017 Bren:E09000005 Camd:E09000007 Isli:E09000019 Hack:E09000012 Newm:E09000025 Bark:E09000002',
      ],
      [
        16,
        6,
        'Ealg:E09000009 HamF:E09000013 KenC:E09000020 Wmin:E09000033 City:E09000001 TowH:E09000030 Gree:E09000011',
      ],
      [
        17,
        6,
        'Houn:E09000018 Rich:E09000027 Wand:E09000032 Lamb:E09000022 Swrk:E09000028 Lewi:E09000023 Bexl:E09000004',
      ],
      [18, 6, 'King:E09000021 Mert:E09000024 Sutt:E09000029 Croy:E09000008 Brom:E09000006'],
    ],
  },
  {
    region: 'South East',
    lines: [
      [13, 5, 'Oxfo:E10000025 Buck:E06000060 MilK:E06000042'],
      [14, 5, 'Slou:E06000039'],
      [15, 4, 'Read:E06000038 Wind:E06000040'],
      [16, 4, 'Wokg:E06000041 Brac:E06000036'],
      [17, 4, 'WBrk:E06000037 Hamp:E10000014'],
      [18, 4, 'Soto:E06000045 Port:E06000044'],
      [
        19,
        5,
        'IoWt:E06000046 Surr:E10000030 WSux:E10000032 Brig:E06000043 ESux:E10000011 Kent:E10000016 Medw:E06000035',
      ],
    ],
  },
  {
    region: 'South West',
    lines: [
      [13, 4, 'Glou:E10000013'],
      [14, 3, 'SGlo:E06000025 Swin:E06000030'],
      [15, 1, 'NSom:E06000024 Bris:E06000023 Wilt:E06000054'],
      [16, 2, 'Some:E06000066 Bath:E06000022'],
      [17, 1, 'Devn:E10000008 Dors:E06000059 BCP:E06000058'],
      [18, 1, 'Corn:E06000052 Plym:E06000026 Torb:E06000027'],
      [19, 1, 'IoSc:E06000053'],
    ],
  },
];

export const TILES: readonly Tile[] = REGION_LAYOUT.flatMap(({ region, lines }) =>
  lines.flatMap(([row, firstColumn, tiles]) =>
    tiles.split(' ').map((text, index) => {
      const [shortName = '', code = ''] = text.split(':');
      return { code: code as AreaCode, shortName, region, column: firstColumn + index, row };
    }),
  ),
);

export const TILE_COLUMNS = 1 + Math.max(...TILES.map(({ column }) => column));
export const TILE_ROWS = 1 + Math.max(...TILES.map(({ row }) => row));
