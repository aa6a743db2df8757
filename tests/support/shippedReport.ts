import { parsePlan } from '@/data/parsePack';
import { mainArea } from '@/domain/plan/planData';
import { reportFacts, reportOf, type ReportFacts } from '@/domain/report/reportFacts';
import { publishedParts } from '@/pack/write/publishedFiles';
import { shippedPlan, type ShippedPlan } from './shippedPlan';

/** What a report of a plan that ships with Scorecard is made from, as the pack holds it. */
export async function shippedReport(id: ShippedPlan, report: string): Promise<ReportFacts> {
  const plan = await shippedPlan(id);
  const area = mainArea(plan.data);
  const data = parsePlan(JSON.parse(publishedParts(plan).part(area)) as unknown);
  const asked = reportOf(data.plan, report);
  if (asked === undefined) throw new Error(`${id} has no report ${report}`);
  return reportFacts(data, plan.registers, { report: asked, area });
}
