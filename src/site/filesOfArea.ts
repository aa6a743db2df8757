import type { AreaCode } from '@/domain/figures/area';
import type { PublishedPlans } from '@/packFormat/publishedPlan';
import { packJson } from '@/pack/write/packJson';
import type { PackFile } from '@/pack/write/indicatorTexts';

/** The files of a plan that serves every authority, without the parts of all authorities but one. */
export function* filesOfArea(files: Iterable<PackFile>, area: AreaCode | undefined): Generator<PackFile> {
  for (const [path, text] of files) {
    if (path === 'plans.json') yield [path, listForArea(text, area)];
    else if (
      area === undefined ||
      !/\/areas\/[^/]+\.json$/.test(path) ||
      path.endsWith(`/areas/${area}.json`)
    )
      yield [path, text];
  }
}

function listForArea(text: string, area: AreaCode | undefined): string {
  if (area === undefined) return text;
  const list = JSON.parse(text) as PublishedPlans;
  const plans = list.plans.map((plan) =>
    plan.areas === undefined ? plan : { ...plan, areas: plan.areas.filter(({ code }) => code === area) },
  );
  return packJson({ ...list, plans });
}
