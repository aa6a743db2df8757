import { PackError } from '@/data/packSchema';
import { parsePlan, parsePlans } from '@/data/parsePack';
import type { AreaCode } from '@/domain/figures/area';
import type { PlanData } from '@/domain/plan/planData';
import { formatDay } from '@/ui/formatPeriod';
import type { FilesByPath } from './filesByPath';
import { frozenFigures } from './frozenFigures';
import { packIn, packOfPage, type Pack } from './publishedPack';
import type { ComparedScorecard } from './scorecardChanges';

/** An earlier scorecard that the officer brings, to see what has changed since. */
export type Earlier =
  | { readonly kind: 'earlier'; readonly name: string; readonly scorecard: ComparedScorecard }
  /** An earlier scorecard that cannot be compared, and the reason. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'something else' };

/** The plan that the earlier scorecard is compared with, and its area. */
export type ComparedPlan = { readonly data: PlanData; readonly area: AreaCode };

/** Reads an earlier scorecard from a frozen report, the files of a published site, or one HTML file. */
export function earlierScorecard(files: FilesByPath, plan: ComparedPlan): Earlier {
  const frozenReports = frozenIn(files, plan.data);
  if (frozenReports !== undefined) return frozenReports;
  const html = [...files].find(([path]) => /\.html?$/i.test(path));
  const pack = packIn(files) ?? (files.size === 1 && html !== undefined ? packOfPage(html[1]) : undefined);
  if (pack === undefined) return { kind: 'something else' };
  if (pack === 'sealed') return { kind: 'refused', why: SEALED_EDITION_ADVICE };
  try {
    return scorecardFromPack(pack, plan);
  } catch (error) {
    if (!(error instanceof PackError) && !(error instanceof SyntaxError)) throw error;
    return { kind: 'refused', why: `The published scorecard cannot be read. ${error.message}` };
  }
}

const SEALED_EDITION_ADVICE =
  'This is a members’ edition, which is locked with a passphrase. Use the public site of the same release, or the report that was kept for its meeting.';

function frozenIn(files: FilesByPath, { plan }: PlanData): Earlier | undefined {
  const [[path, bytes] = ['', undefined], ...otherFiles] = files;
  if (bytes === undefined || otherFiles.length > 0 || !/\.csv$/i.test(path)) return undefined;
  const firstLine = new TextDecoder().decode(bytes.subarray(0, 2_000)).split('\n')[0] ?? '';
  if (!['shorthand', 'rating_basis', 'rating_reason'].every((column) => firstLine.includes(column)))
    return undefined;
  const name = path.replace(/^.*\//, '').replace(/\.csv$/i, '');
  const frozenReport = frozenFigures(bytes, path);
  if (frozenReport.kind === 'not frozen')
    return {
      kind: 'refused',
      why: `Row ${frozenReport.fault.row ?? 1} of ${path}: ${frozenReport.fault.message}`,
    };
  const scorecard = { kind: 'frozen', figures: frozenReport.figures, report: name } as const;
  const title = plan.reports.find(({ id }) => id === name)?.title ?? name;
  return { kind: 'earlier', name: `the report “${title}”, as it was kept for its meeting`, scorecard };
}

/** The earlier scorecard in a pack: the plan with the same id, or the pack's only plan, for the same area. */
function scorecardFromPack(pack: Pack, { data, area }: ComparedPlan): Earlier {
  const { plans } = parsePlans(JSON.parse(pack.get('plans.json') ?? '{}') as unknown);
  const [onlyPlan] = plans;
  const plan = plans.find(({ id }) => id === data.plan.id) ?? (plans.length === 1 ? onlyPlan : undefined);
  if (plan === undefined)
    return {
      kind: 'refused',
      why: `The site holds the plans ${plans.map(({ id }) => id).join(', ')}, and none is called "${data.plan.id}" as yours is. Use the site of your own plan.`,
    };
  const partPath = plan.areas === undefined ? 'scorecard.json' : `areas/${area}.json`;
  const text = pack.get(`${plan.id}/${partPath}`);
  if (text === undefined)
    return { kind: 'refused', why: `The site has no scorecard of ${area}. Use one that has.` };
  const earlierPlan = parsePlan(JSON.parse(text) as unknown);
  return {
    kind: 'earlier',
    name: `the site as at ${formatDay(earlierPlan.plan.asAt)}`,
    scorecard: { kind: 'plan', data: earlierPlan, area },
  };
}
