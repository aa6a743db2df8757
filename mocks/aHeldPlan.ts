import type { Audience } from '@/domain/figures/access';
import type { Observation } from '@/domain/figures/observation';
import { readingText } from '@/domain/figures/reading';
import type { Issue } from '@/domain/plan/issue';
import { compilePlan, type CompiledPlan } from '@/pack/compile/compilePlan';
import { aPlanFile, aPlanFolder } from './aPlanFolder';

/** A plan of the borough Sampleton in a few lines: each is the start of a row, and columns that are left out are empty. */
export type HeldPlan = {
  /** `id,title,unit` and more, by the header `id,title,unit,people,in_year,read_with,whole,denominator,sensitive,decimals`; polarity is low. */
  readonly indicators?: readonly string[];
  /** `indicator,area,time_period,time_identifier,breakdown,value` and more. */
  readonly rows: readonly string[];
  /** The columns behind `value`. */
  readonly columns?: string;
  /** `id,name,kind,parent`. */
  readonly areas?: readonly string[];
  readonly groups?: readonly string[];
  readonly neighbours?: readonly string[];
  readonly audience?: Audience;
};

const INDICATORS = 'id,title,unit,people,in_year,read_with,whole,denominator,sensitive,decimals';
const SAMPLETON = 'sampleton,Sampleton (made up),authority,E12000003';

/** The plan as it is compiled. */
export function heldPlan(plan: HeldPlan): {
  readonly plan: CompiledPlan | undefined;
  readonly issues: readonly Issue[];
} {
  const { indicators = ['n,Children seen (made up),count'], rows, columns = '', areas = [], audience } = plan;
  const table = (header: string, lines: readonly string[]) => {
    const width = header.split(',').length;
    const full = lines.map((line) => line + ','.repeat(Math.max(0, width - cells(line))));
    return [header, ...full, ''].join('\n');
  };
  return compilePlan(
    aPlanFolder({
      'plan.json': JSON.stringify(aPlanFile({ asAt: '2026-01-01' })),
      'indicators.csv': table(
        `${INDICATORS},polarity`,
        indicators.map((line) => `${line}${','.repeat(10 - cells(line))},low`),
      ),
      'areas.csv': table('id,name,kind,parent', [SAMPLETON, ...areas]),
      'observations.csv': table(
        `indicator,area,time_period,time_identifier,breakdown,value${columns === '' ? '' : `,${columns}`}`,
        rows,
      ),
      'groups.csv': plan.groups && table('breakdown,group,part_of', plan.groups),
      'neighbours.csv': plan.neighbours && table('area,rank,neighbour', plan.neighbours),
      'targets.csv': undefined,
      'commentary.csv': undefined,
    }),
    [],
    audience === undefined ? {} : { audience },
  );
}

/** How many cells a line has; a cell in quotation marks is one. */
function cells(line: string): number {
  return line.replaceAll(/"[^"]*"/g, '').split(',').length;
}

/** Every figure as readers see it: `n sampleton 2024 sex=Female` is `c`. Empty where the plan is refused. */
export function shownIn(held: HeldPlan): Readonly<Record<string, string>> {
  const { plan } = heldPlan(held);
  const found: Record<string, string> = {};
  const add = (id: string, breakdown: string, area: string, observations: readonly Observation[]) => {
    for (const { period, reading } of observations) {
      const time = /year$/i.test(period.timeIdentifier)
        ? period.timePeriod
        : `${period.timePeriod} ${period.timeIdentifier}`;
      found[[id, area, time, breakdown].filter((part) => part !== '').join(' ')] = readingText(reading);
    }
  };
  for (const [id, areas] of plan?.data.series ?? [])
    for (const [area, { observations }] of areas) add(id, '', area, observations);
  for (const [id, groups] of plan?.breakdowns ?? [])
    for (const { breakdown, series } of groups)
      for (const [area, { observations }] of series) add(id, breakdown, area, observations);
  return found;
}
