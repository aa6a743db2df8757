import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chosenNeighbours, neighboursOf, newFolder } from '@/newPlan/newPlan';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { compileFolder } from '@/pack/compile/compileFolder';

const PLANS = resolve(import.meta.dirname, '../../plans');
const text = (path: string) => readFileSync(resolve(PLANS, path), 'utf8');
const shipped = {
  neighbours: text('figures/statistical-neighbours-2025.csv'),
  indicators: text('england-now/indicators.csv'),
  plan: text('england-now/plan.json'),
  figures: text('figures/lait-2026-04.csv'),
};
const ROTHERHAM = { code: 'E08000018', name: 'Rotherham' };
/** Barnsley, which is the closest, and Leeds, which is no statistical neighbour. */
const OTHERS = ['E08000016', 'E08000035'];

describe('the areas that a new plan is compared with', () => {
  it('are those that the officer has chosen, in her order, and name no model', async () => {
    const neighbours = chosenNeighbours(ROTHERHAM.code, OTHERS, shipped.neighbours);
    const folder = newFolder(
      {
        authority: ROTHERHAM,
        day: '2026-11-30',
        neighbours,
        indicators: new Set(['absence']),
        hasExamples: false,
      },
      shipped,
    );
    expect(folder.get('neighbours.csv')).toBe(
      'area,rank,neighbour,closeness,model,name\nE08000018,1,E08000016,,,Barnsley\nE08000018,2,E08000035,,,Leeds\n',
    );
    const files = new Map([...folder].map(([path, content]) => [path, new TextEncoder().encode(content)]));
    const { plan, issues } = await compileFolder(heldFolder('plan', files), heldFeeds(files));
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plan?.data.plan.neighbours.model).toBeUndefined();
  });

  it('are the statistical neighbours, by their model, where she has left them as they are', () => {
    const usual = neighboursOf(ROTHERHAM.code, shipped.neighbours);
    const codes = usual.map((row) => String(row[2]));
    expect(chosenNeighbours(ROTHERHAM.code, codes.toReversed(), shipped.neighbours)).toEqual(usual);
    expect(usual).toHaveLength(10);
  });
});
