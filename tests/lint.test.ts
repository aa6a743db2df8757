import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Which modules a file of this room may import, and which not. The rooms are in docs and in .oxlintrc.json. */
const directions: readonly (readonly [room: string, mayImport: string[], mayNot: string[]])[] = [
  ['src', ['react', '@/app/App'], ['@/domain/rating', '@/pages/area/AreaPage']],
  [
    'src/domain',
    ['./polarity', '@/domain/polarity'],
    ['@/ui/formatValue', '@/sources/number', 'react', 'd3-scale', '@tanstack/react-query', 'node:fs'],
  ],
  [
    'src/sources',
    ['@/domain/rating', 'papaparse'],
    ['@/pack/disclosure', '@/ui/formatValue', 'react', 'node:fs'],
  ],
  [
    'src/pack',
    ['@/sources/number', '@/domain/rating', 'node:fs/promises'],
    ['@/wording/whyRated', '@/ui/formatValue', '@/cli/main', 'react'],
  ],
  [
    'src/wording',
    ['@/domain/rating', '@/ui/formatValue'],
    ['@/ui/RagMark', '@/documents/csv', '@/pack/disclosure', 'react', 'node:fs'],
  ],
  [
    'src/documents',
    ['@/wording/whyRated', '@/domain/rating', '@/ui/formatValue'],
    ['@/ui/RagMark', '@/charts/trendRows', '@/pack/disclosure', 'react', 'node:fs'],
  ],
  ['src/data', ['@/domain/rating', 'valibot'], ['@/sources/number', '@/ui/formatValue', 'react', 'node:fs']],
  [
    'src/ui',
    ['@/domain/rating', 'react'],
    ['@/charts/trendRows', '@/wording/whyRated', 'recharts', 'node:fs'],
  ],
  [
    'src/charts',
    ['@/ui/RagMark', '@/domain/rating', 'recharts', 'react'],
    ['@/wording/whyRated', '@/data/packQuery', '@/pages/area/AreaPage'],
  ],
  [
    'src/pages/area',
    [
      './areaParams',
      '@/data/packQuery',
      '@/documents/csv',
      '@/wording/whyRated',
      '@/charts/TrendChart',
      '@/ui/RagMark',
    ],
    ['@/pages/indicator/IndicatorPage', '@/app/routes', '@/sources/number', '@/pack/disclosure', 'recharts'],
  ],
  [
    'src/app',
    ['@/pages/area/AreaPage', '@/data/packQuery', '@/ui/RagMark', '@tanstack/react-query', 'wouter'],
    ['@/pack/disclosure', '@/sources/number', '@/cli/main', 'recharts', 'node:fs'],
  ],
  [
    'src/cli',
    ['@/pack/disclosure', '@/documents/csv', '@/sources/number', '@/wording/whyRated', 'node:fs'],
    ['@/pages/area/AreaPage', '@/charts/trendRows', 'react-dom/server'],
  ],
  ['tests/domain', ['@/domain/rating', '#mocks/anArea'], ['../../src/domain/rating', '..']],
];

const refused = 'eslint(no-restricted-imports)';

/** Whole files, and the rule each breaks. */
const files: readonly (readonly [says: string, room: string, text: string, broken: string | undefined])[] = [
  ['a path upwards', 'src/ui', "import { a } from '../domain/rating';\nexport const b = a;", refused],
  [
    'a path upwards in disguise',
    'src/ui',
    "import { a } from './../domain/rating';\nexport const b = a;",
    refused,
  ],
  ['a fixture in the program', 'src/ui', "import { a } from '#mocks/anArea';\nexport const b = a;", refused],
  [
    'a type from the wrong room',
    'src/domain',
    "import type { A } from '@/ui/a';\nexport const b: A = 1;",
    refused,
  ],
  ['a name passed on from the wrong room', 'src/domain', "export { a } from '@/ui/a';", refused],
  [
    'a query hook in data',
    'src/data',
    "import { useQuery } from '@tanstack/react-query';\nexport const b = useQuery;",
    refused,
  ],
  [
    'query options in data',
    'src/data',
    "import { queryOptions } from '@tanstack/react-query';\nexport const b = queryOptions({});",
    undefined,
  ],
  ['a default export', 'src/domain', 'export default 1;', 'import(no-default-export)'],
  ['any', 'src/domain', 'export const a: any = 1;', 'typescript(no-explicit-any)'],
  [
    'a value said to be there',
    'src/domain',
    'export const a = (b?: number) => b!;',
    'typescript(no-non-null-assertion)',
  ],
  [
    'markup from a string',
    'src/ui',
    "export const A = () => <b dangerouslySetInnerHTML={{ __html: '' }} />;",
    'react(no-danger)',
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'scorecard-lint-'));
const written: string[] = [];
let broken: ReadonlyMap<string, string[]>;

const rooms = directions.map(([room, mayImport, mayNot]) => ({
  room,
  mayNot,
  samples: [...mayImport, ...mayNot].map((module) => ({ module, file: sampleFile(room, importing(module)) })),
}));
const habits = files.map(([says, room, text, rule]) => ({
  says,
  rules: rule === undefined ? [] : [rule],
  file: sampleFile(room, text),
}));

beforeAll(() => {
  const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  // The samples import files that are not there, so there are no types to look at.
  config.options.typeAware = false;
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  broken = rulesBroken();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('imports go one way', () => {
  it.each(rooms)('from $room', ({ samples, mayNot }) => {
    const refusedHere = samples
      .filter(({ file }) => broken.get(file)?.includes(refused))
      .map(({ module }) => module);
    expect(refusedHere).toEqual(mayNot);
  });
});

describe('habits that lint holds', () => {
  it.each(habits)('$says: $rules', ({ file, rules }) => {
    expect(broken.get(file) ?? []).toEqual(rules);
  });
});

function importing(module: string): string {
  return `import { a } from '${module}';\nexport const b = a;`;
}

/** Writes a sample into the temporary copy of the house; its path there. */
function sampleFile(room: string, text: string): string {
  const file = `${room}/sample${written.length}.tsx`;
  written.push(file);
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
  return file;
}

/** The rules each sample breaks, from one run of oxlint over all of them. */
function rulesBroken(): ReadonlyMap<string, string[]> {
  const oxlint = resolve('node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics }: { diagnostics: { filename: string; code: string }[] } = JSON.parse(run.stdout);
  const rules = new Map<string, string[]>();
  for (const { filename, code } of diagnostics) {
    const file = filename.replaceAll('\\', '/');
    rules.set(file, [...(rules.get(file) ?? []), code]);
  }
  return rules;
}
