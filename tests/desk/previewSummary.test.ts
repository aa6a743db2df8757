import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parsePlan } from '@/data/parsePack';
import { checkPlan, previewOf } from '@/desk/deskWork';
import { mainArea } from '@/domain/plan/planData';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { tallyOf } from '@/domain/scorecard/tally';
import { neighboursOf, newFolder } from '@/newPlan/newPlan';

const PLANS = resolve(import.meta.dirname, '../../plans');
const text = (path: string) => readFileSync(resolve(PLANS, path), 'utf8');
const shipped = {
  neighbours: text('figures/statistical-neighbours-2025.csv'),
  indicators: text('england-now/indicators.csv'),
  plan: text('england-now/plan.json'),
  figures: text('figures/lait-2026-04.csv'),
};
const LEEDS = { code: 'E08000035', name: 'Leeds' };

it('the first look at a new plan of published indicators counts the ratings that its preview shows', async () => {
  const folder = newFolder(
    {
      authority: LEEDS,
      day: '2026-11-30',
      neighbours: neighboursOf(LEEDS.code, shipped.neighbours),
      indicators: new Set(['absence', 'neet']),
      hasExamples: false,
    },
    shipped,
  );
  const files = new Map([...folder].map(([path, content]) => [path, new TextEncoder().encode(content)]));
  const { plan } = await checkPlan(files, () => undefined);
  const pack = await previewOf(files, () => undefined);
  const part = pack.get('my-plan/scorecard.json') ?? '';
  const data = parsePlan(JSON.parse(part) as unknown);
  const shown = tallyOf(scorecardOf(data, mainArea(data)));
  expect(plan?.preview.tally).toEqual(shown);
  expect(shown).toMatchObject({ all: 2, rated: 2 });
});
