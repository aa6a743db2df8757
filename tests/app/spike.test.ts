import { it } from 'vitest';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { compilePlan } from '@/pack/compilePlan';
import { scorecardTable } from '@/documents/scorecardTable';
import { plainScorecard } from '@/documents/plainTable';
it('x', () => { const c = compilePlan(aSamplePlan()); console.log(c.issues); if (c.plan) console.log(plainScorecard(scorecardTable(c.plan.data, c.plan.data.plan.authority as never), () => [])); console.log(c.plan?.data.queries)});
