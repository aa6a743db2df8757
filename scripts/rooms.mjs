/**
 * The rooms of src/ and which rooms each may import, as lint holds it. A room that is not named here may be imported by none.
 * `runs`: `browser` where the code also runs in a reader's browser, `node` where it runs in the command alone.
 * `react`: whether the room may import React.
 */
const DOMAIN = [
  'figures',
  'ranking',
  'plan',
  'registers',
  'scorecard',
  'process',
  'certainty',
  'compare',
  'inYear',
  'groups',
  'report',
].map((name) => `domain/${name}`);

const PACK = ['rows', 'feeds', 'columns', 'disclosure', 'check', 'texts', 'compile'].map(
  (name) => `pack/${name}`,
);

/** Each room of a row may import those before it, and `below`. */
function inARow(rooms, { below = [], ...rest }) {
  return rooms.map((room, index) => ({ room, imports: [...below, ...rooms.slice(0, index)], ...rest }));
}

export const ROOMS = [
  ...inARow(DOMAIN, { runs: 'browser', react: false, packages: false }),
  { room: 'begin', imports: [], runs: 'browser', react: false, packages: false },
  { room: 'packFormat', imports: ['domain/**'], runs: 'browser', react: false, packages: false },
  { room: 'wholeNumbers', imports: [], runs: 'browser', react: false, packages: false },
  { room: 'sources', imports: ['domain/**'], runs: 'browser', react: false },
  ...inARow(PACK, {
    below: ['sources/**', 'packFormat/**', 'wholeNumbers/**', 'domain/**'],
    runs: 'node',
    react: false,
  }),
  {
    room: 'pack/audit',
    imports: ['sources/**', 'packFormat/**', 'domain/**'],
    runs: 'node',
    react: false,
  },
  {
    room: 'pack/write',
    imports: [...PACK, 'pack/audit', 'sources/**', 'packFormat/**', 'domain/**'],
    runs: 'node',
    react: false,
  },
  { room: 'site', imports: ['pack/write', 'packFormat/**', 'domain/**'], runs: 'node', react: false },
  { room: 'data', imports: ['packFormat/**', 'domain/**'], runs: 'browser', react: false, asks: true },
  {
    room: 'wording',
    imports: ['packFormat/**', 'domain/**', 'ui/format*'],
    runs: 'browser',
    react: false,
  },
  {
    room: 'documents',
    imports: ['wording/**', 'packFormat/**', 'domain/**', 'ui/format*'],
    runs: 'browser',
    react: false,
  },
  { room: 'ui', imports: ['packFormat/**', 'domain/**'], runs: 'browser', react: true },
  { room: 'charts', imports: ['ui/**', 'domain/**'], runs: 'browser', react: true, recharts: true },
  {
    room: 'pages',
    own: '*',
    imports: ['data/**', 'documents/**', 'wording/**', 'charts/**', 'ui/**', 'packFormat/**', 'domain/**'],
    runs: 'browser',
    react: true,
  },
  {
    room: 'app',
    imports: [
      'pages/**',
      'data/**',
      'documents/**',
      'wording/**',
      'charts/**',
      'ui/**',
      'packFormat/**',
      'domain/**',
    ],
    runs: 'browser',
    react: true,
  },
  { room: 'newPlan', imports: ['sources/**', 'domain/**'], runs: 'browser', react: false },
  // What both the desk and the command do with the officer's own files.
  {
    room: 'officerFiles',
    imports: [
      'newPlan/**',
      'pack/**',
      'documents/**',
      'wording/**',
      'data/**',
      'sources/**',
      'packFormat/**',
      'domain/**',
      'ui/format*',
    ],
    runs: 'browser',
    react: false,
  },
  // Runs in a browser what the command runs in Node.
  {
    room: 'desk',
    imports: [
      'app/**',
      'officerFiles/**',
      'newPlan/**',
      'site/**',
      'pack/**',
      'documents/**',
      'sources/**',
      'wording/**',
      'data/**',
      'ui/**',
      'packFormat/**',
      'domain/**',
    ],
    runs: 'browser',
    react: true,
    asks: true,
  },
  {
    room: 'cli',
    imports: [
      'officerFiles/**',
      'newPlan/**',
      'site/**',
      'pack/**',
      'documents/**',
      'sources/**',
      'wording/**',
      'data/**',
      'packFormat/**',
      'domain/**',
    ],
    runs: 'node',
    react: false,
  },
];
