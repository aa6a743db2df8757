import { parseHistory, parseLatest } from '@/data/parseHistory';
import { parsePlan, parsePlans } from '@/data/parsePack';
import type { AreaCode } from '@/domain/figures/area';
import type { Indicator } from '@/domain/figures/indicator';
import type { Interval } from '@/domain/figures/observation';
import type { PlanData } from '@/domain/plan/planData';
import type { Reading } from '@/domain/figures/reading';
import type { CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedFiles } from '@/pack/write/publishedFiles';
import type { Fault } from './fault';
import { toldFaults } from './issueFaults';
import { DRAFT } from './planBases';

/** What is wrong with the pack that a plan would be published as: it is read back as a page reads it. */
export function packFaults(plan: CompiledPlan, isKept: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  const own = new Set(plan.origins.keys());
  let data: PlanData | undefined;
  const histories: unknown[] = [];
  const latest: unknown[] = [];
  for (const [path, text] of publishedFiles([plan], { opens: 'E08000018' as AreaCode })) {
    if (!/^[A-Za-z0-9/.-]+$/.test(path) || path.includes('..'))
      faults.push(`a file of the pack is called ${JSON.stringify(path)}`);
    if (isKept) faults.push(...toldFaults(text, DRAFT));
    const json = JSON.parse(text) as unknown;
    if (path === 'plans.json') parsePlans(json);
    else if (path.endsWith('/latest.json')) latest.push(json);
    else if (path.includes('/indicators/')) histories.push(json);
    else if (/\/(scorecard\.json|areas\/[^/]+)$/.test(path)) {
      data = parsePlan(json);
      for (const indicator of data.indicators)
        for (const { observations } of data.series.get(indicator.id)?.values() ?? [])
          for (const { reading, interval } of observations)
            faults.push(
              ...limitFaults(interval, indicator),
              ...readingFaults(reading, indicator, own.has(indicator.id) ? data.plan.smallestCount : 0),
            );
    }
  }
  const indicators = plan.data.indicators;
  const areas = data?.areas ?? plan.data.areas;
  indicators.forEach((indicator, index) => {
    const { series, originsOf } = parseHistory(histories[index], indicator, areas);
    for (const [area, { observations }] of series) {
      originsOf(area);
      for (const { reading, interval } of observations)
        faults.push(
          ...limitFaults(interval, indicator),
          ...readingFaults(reading, indicator, own.has(indicator.id) ? plan.data.plan.smallestCount : 0),
        );
    }
  });
  for (const one of latest) parseLatest(one, indicators, areas);
  return [...new Set(faults)];
}

/** JSON has no endless number: a limit of one would be null on the page. */
function limitFaults(interval: Interval | undefined, { id }: Indicator): readonly Fault[] {
  const isFinite = interval === undefined || [interval.lower, interval.upper].every(Number.isFinite);
  return isFinite ? [] : [`a limit that is not finite in ${id}`];
}

/** A reading is a finite number or a shorthand; a count of people is none that is too small. */
function readingFaults(reading: Reading, indicator: Indicator, smallest: number): readonly Fault[] {
  if (reading.kind === 'withheld') return [];
  if (!Number.isFinite(reading.value)) return [`a figure that is not finite in ${indicator.id}`];
  const isSmall =
    indicator.people && indicator.unit.kind === 'count' && reading.value > 0 && reading.value < smallest;
  return isSmall
    ? [`a count of people too small to publish in ${indicator.id}: ${reading.value} of ${smallest}`]
    : [];
}
