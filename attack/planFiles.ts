import { csvText } from './csvText';
import type { Random } from './random';
import type { MadePlan, Row } from './rows';
import type { PlanFiles } from './site';
import type { Breakdown } from './town';

const INDICATOR_COLUMNS =
  'id title polarity unit decimals people in_year sensitive read_with whole denominator definition'.split(
    ' ',
  );
const OBSERVATION_COLUMNS =
  'indicator area time_period time_identifier breakdown value numerator denominator lower_ci upper_ci status source access'.split(
    ' ',
  );

/** A plan folder with some of the rows. */
export function planFiles(
  id: string,
  rows: readonly Row[],
  { options, axes, measures }: MadePlan,
  random: Random,
): PlanFiles {
  const { places, breakdowns } = axes;
  const unions = options.saysUnions && random.chance(0.8) ? breakdowns.flatMap(unionLines) : [];
  const neighbours = options.neighbours.map((neighbour, neighbourIndex) => ({
    area: places.borough,
    rank: String(neighbourIndex + 1),
    neighbour,
    model: 'm',
  }));
  const tables: PlanFiles = {
    'areas.csv': csvText(
      ['id', 'name', 'kind', 'parent'],
      places.written.map(({ within, ...line }) => ({ ...line, parent: within })),
    ),
    'indicators.csv': csvText(
      INDICATOR_COLUMNS,
      measures.map(({ columns }) => columns),
    ),
    'observations.csv': csvText(
      OBSERVATION_COLUMNS,
      rows.flatMap(({ lines }) => lines),
    ),
    'groups.csv': csvText(['breakdown', 'group', 'part_of'], unions),
    'neighbours.csv': csvText(['area', 'rank', 'neighbour', 'model'], neighbours),
  };
  return {
    'plan.json': planJson(id, places.borough),
    ...Object.fromEntries(Object.entries(tables).filter(([, text]) => text !== '')),
  };
}

function unionLines({ name, unions }: Breakdown) {
  return unions.map(({ group, partOf }) => ({ breakdown: name, group, part_of: partOf }));
}

/** A plan.json with nothing but the authority of the plan. */
function planJson(id: string, authority: string): string {
  return JSON.stringify({
    id,
    title: 'Made-up plan',
    authority,
    asAt: '2026-01-01',
    sources: [
      { id: 'later', title: 'The later return' },
      { id: 'earlier', title: 'The earlier return' },
    ],
  });
}
