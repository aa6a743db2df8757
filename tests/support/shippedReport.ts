import { parsePlan } from '@/data/parsePack';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import { reportFacts, reportOf, type ReportFacts } from '@/domain/report/reportFacts';
import { publishedParts } from '@/pack/write/publishedFiles';
import { shippedPlan, type ShippedPlan } from './shippedPlan';

/** For all files of tests that share a process: nothing changes them afterwards. */
const published = new Map<ShippedPlan, Promise<PlanData>>();

/** What a report of a plan that ships with Scorecard is made from, as the pack holds it. */
export async function shippedReport(id: ShippedPlan, report: string): Promise<ReportFacts> {
  const plan = await shippedPlan(id);
  const found = published.get(id) ?? publishedPlan(id);
  published.set(id, found);
  const data = await found;
  const asked = reportOf(data.plan, report);
  if (asked === undefined) throw new Error(`${id} has no report ${report}`);
  return reportFacts(data, plan.registers, { report: asked, area: mainArea(plan.data) });
}

async function publishedPlan(id: ShippedPlan): Promise<PlanData> {
  const plan = await shippedPlan(id);
  return parsePlan(JSON.parse(publishedParts(plan).part(mainArea(plan.data))) as unknown);
}
