// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A file, one line in it, and what lint says to the two together. */
type Sample = { readonly file: string; readonly line: string; readonly refused: boolean };

const refused: readonly Sample[] = [
  sample('src/domain/rag.ts', "import { a } from '@/ui/formatValue'"),
  sample('src/domain/rag.ts', "import { a } from '@/sources/number'"),
  sample('src/domain/rag.ts', "import { a } from 'react'"),
  sample('src/domain/rag.ts', "import { a } from 'd3-scale'"),
  sample('src/domain/rag.ts', "import { a } from '@tanstack/react-query'"),
  sample('src/domain/rag.ts', "import { a } from 'node:fs'"),
  sample('src/domain/rag.ts', "import type { A } from '@/pack/packFolder'"),
  sample('src/domain/rag.ts', "export { a } from '@/wording/whyRated'"),
  sample('src/sources/readCsv.ts', "import { a } from '@/pack/packFolder'"),
  sample('src/sources/readCsv.ts', "import { a } from 'node:fs/promises'"),
  sample('src/pack/packFolder.ts', "import { a } from '@/wording/whyRated'"),
  sample('src/pack/packFolder.ts', "import { a } from 'react'"),
  sample('src/wording/whyRated.ts', "import { a } from '@/ui/RagMark'"),
  sample('src/wording/whyRated.ts', "import { a } from '@/documents/csv'"),
  sample('src/documents/csv.ts', "import { a } from '@/charts/trendRows'"),
  sample('src/documents/csv.ts', "import { a } from '@/ui/RagMark'"),
  sample('src/documents/csv.ts', "import { a } from 'node:fs'"),
  sample('src/data/packQuery.ts', "import { a } from '@/sources/number'"),
  sample('src/data/packQuery.ts', "import { useQuery } from '@tanstack/react-query'"),
  sample('src/data/packQuery.ts', "import { useState } from 'react'"),
  sample('src/ui/RagMark.tsx', "import { a } from '@/charts/trendRows'"),
  sample('src/ui/RagMark.tsx', "import { a } from '@/wording/whyRated'"),
  sample('src/ui/RagMark.tsx', "import { LineChart } from 'recharts'"),
  sample('src/charts/TrendChart.tsx', "import { a } from '@/wording/whyRated'"),
  sample('src/charts/TrendChart.tsx', "import { a } from '@/data/packQuery'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/pages/indicator/IndicatorPage'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/app/routes'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/sources/number'"),
  sample('src/pages/area/AreaPage.tsx', "import { LineChart } from 'recharts'"),
  sample('src/app/App.tsx', "import { a } from '@/pack/packFolder'"),
  sample('src/app/App.tsx', "import { a } from '@/cli/main'"),
  sample('src/cli/main.ts', "import { a } from '@/pages/area/AreaPage'"),
  sample('src/cli/main.ts', "import { a } from 'react-dom/server'"),
  sample('src/main.tsx', "import { a } from '@/domain/rag'"),
  sample('src/ui/RagMark.tsx', "import { a } from '../domain/rag'"),
  sample('src/ui/RagMark.tsx', "import { a } from './../domain/rag'"),
  sample('src/ui/RagMark.tsx', "import { a } from '#mocks/anArea'"),
  sample('tests/domain/rag.test.ts', "import { a } from '../../src/domain/rag'"),
  sample('src/domain/rag.ts', 'export default 1'),
  sample('src/domain/rag.ts', 'export const a: any = 1'),
  sample('src/domain/rag.ts', 'export const b = (c: number | undefined) => c!'),
  sample('src/ui/RagMark.tsx', "export const D = () => <b dangerouslySetInnerHTML={{ __html: 'x' }} />"),
];

const accepted: readonly Sample[] = [
  sample('src/domain/rag.ts', "import { a } from './polarity'"),
  sample('src/sources/readCsv.ts', "import { a } from '@/domain/rag'"),
  sample('src/sources/readCsv.ts', "import { a } from 'papaparse'"),
  sample('src/pack/packFolder.ts', "import { a } from '@/sources/number'"),
  sample('src/pack/packFolder.ts', "import { a } from 'node:fs/promises'"),
  sample('src/wording/whyRated.ts', "import { a } from '@/ui/formatValue'"),
  sample('src/documents/csv.ts', "import { a } from '@/ui/formatValue'"),
  sample('src/documents/csv.ts', "import { a } from '@/wording/whyRated'"),
  sample('src/data/packQuery.ts', "import { queryOptions } from '@tanstack/react-query'"),
  sample('src/ui/RagMark.tsx', "import { a } from '@/domain/rag'"),
  sample('src/ui/RagMark.tsx', "import { useId } from 'react'"),
  sample('src/charts/TrendChart.tsx', "import { LineChart } from 'recharts'"),
  sample('src/charts/TrendChart.tsx', "import { a } from '@/ui/RagMark'"),
  sample('src/pages/area/AreaPage.tsx', "import { useQuery } from '@tanstack/react-query'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/data/packQuery'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/charts/TrendChart'"),
  sample('src/pages/area/AreaPage.tsx', "import { a } from '@/documents/csv'"),
  sample('src/app/App.tsx', "import { a } from '@/pages/area/AreaPage'"),
  sample('src/cli/main.ts', "import { a } from '@/pack/packFolder'"),
  sample('src/cli/main.ts', "import { a } from '@/documents/csv'"),
  sample('src/main.tsx', "import { App } from '@/app/App'"),
];

const folder = mkdtempSync(join(tmpdir(), 'scorecard-lint-'));
const samples = [...refused, ...accepted];
let faulty: ReadonlySet<string>;

beforeAll(() => {
  const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  // The samples import files that don't exist, so there are no types to be aware of.
  const options = { ...config.options, typeAware: false };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...config, options }));
  samples.forEach((one, index) => {
    const file = join(folder, placeOf(one, index));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOf(one));
  });
  faulty = faultyFiles(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint holds the import directions and habits of the house', () => {
  it.each(samples.map((one, index) => [one.refused ? 'refuses' : 'accepts', one.file, one.line, index] as const))(
    '%s in %s: %s',
    (verb, file, line, index) => {
      expect(faulty.has(placeOf({ file, line, refused: true }, index))).toBe(verb === 'refuses');
    },
  );
});
