import type { Area, AreaCode } from '@/domain/figures/area';
import type { Issue } from '@/domain/plan/issue';
import type { Plan } from '@/domain/plan/plan';
import { namedHint } from '@/pack/rows/areaResolver';
import { registeredArea } from '@/sources/areas/areaRegister';
import { PLAN_FILE, type PlanFile } from '@/sources/plan/planJson';

/** Returns the authority that the plan is for, or undefined for a plan for every authority. Adds an issue to `issues` if the authority is not known. */
export function authorityOf(
  { authority: word }: PlanFile,
  planAreas: readonly Area[],
  issues: Issue[],
): { readonly code: Plan['authority']; readonly area: Area | undefined } {
  if (word === 'any') return { code: 'any', area: undefined };
  const area = registeredArea(word) ?? planAreas.find(({ code }) => code === word);
  if (area !== undefined) return { code: area.code, area };
  const message = `The authority "${word.slice(0, 40)}" is not known. Expected the GSS code or DfE number of an authority, such as E08000018, or "any" for a plan that serves every authority.${namedHint(word)}`;
  issues.push({
    severity: 'error',
    code: 'unknown-authority',
    file: PLAN_FILE,
    column: 'authority',
    message,
  });
  return { code: '' as AreaCode, area: undefined };
}
