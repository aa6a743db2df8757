import { parsePlans } from '@/data/parsePack';
import { formatDay } from '@/ui/formatPeriod';
import type { FilesByPath } from './filesByPath';
import { packIn, packOfPage } from './publishedPack';

/** Says that files are a published site, or a scorecard in one HTML file, and not a plan, and what to bring instead. Returns undefined for any other files. */
export function publishedScorecard(files: FilesByPath): string | undefined {
  const html = [...files].find(([path]) => /\.html?$/i.test(path));
  const pack = packIn(files) ?? (files.size === 1 && html !== undefined ? packOfPage(html[1]) : undefined);
  if (pack === undefined) return undefined;
  const packDescription = pack === 'sealed' ? 'locked for members' : asAtIn(pack.get('plans.json') ?? '');
  return `This is a published scorecard${packDescription === undefined ? '' : `, ${packDescription}`}: what readers see, without the plan that it was made of. To go on with it, bring the plan that you saved with it (“scorecard-plan” as a zip or a workbook), and then the new sheet.`;
}

function asAtIn(text: string): string | undefined {
  try {
    const [plan] = parsePlans(JSON.parse(text) as unknown).plans;
    return plan === undefined ? undefined : `with figures as at ${formatDay(plan.asAt)}`;
  } catch {
    return undefined;
  }
}
