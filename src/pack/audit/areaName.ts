import type { AreaCode } from '@/domain/figures/area';
import type { AuditPlan } from './auditPlans';

export function areaName({ areas }: Pick<AuditPlan, 'areas'>, code: AreaCode): string {
  return areas.get(code)?.name ?? code;
}
