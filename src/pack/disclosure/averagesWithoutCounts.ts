import { PUBLISHED_NEIGHBOURS, type Area, type AreaCode } from '@/domain/figures/area';
import type { Unit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { groupedBy } from '@/pack/rows/groupedBy';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import type { PeopledFigure } from './peopledFigure';
import { spotOf } from './spot';

const LARGE: readonly Area['kind'][] = ['region', 'country', 'average'];
const AVERAGES: readonly Unit['kind'][] = ['mean', 'days', 'score'];

/**
 * Finds averages without their number of people, which could be one child's figure even for a whole authority. They are withheld until the officer
 * gives the number. Regions, England and the neighbours together always have enough people.
 */
export function averagesWithoutCounts(
  figures: readonly PeopledFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const found = figures.filter(
    ({ raw, people }) =>
      raw.indicator.people &&
      AVERAGES.includes(raw.indicator.unit.kind) &&
      raw.reading.kind === 'value' &&
      people.outOf === undefined &&
      (spotOf(raw).sides.length > 0 || !LARGE.includes(areas.get(raw.area)?.kind ?? 'local')) &&
      raw.area !== PUBLISHED_NEIGHBOURS,
  );
  return { indexes: found.map(({ index }) => index), issues: issuesOf(found) };
}

function issuesOf(found: readonly PeopledFigure[]): readonly Issue[] {
  return [...groupedBy(found, ({ raw }) => raw.indicator.id).values()].map((own): Issue => {
    const title = quoted(own[0]?.raw.indicator.title ?? '');
    const [many, have, are] =
      own.length === 1 ? ['1 average', 'has', 'is'] : [`${own.length} averages`, 'have', 'are'];
    const advice =
      'Write in the column denominator of these rows how many people the average is of, and those of enough people are shown. Write people no in indicators.csv if these are not averages of people.';
    return {
      severity: 'warning',
      code: 'counts-needed',
      file: OBSERVATIONS.file,
      column: 'denominator',
      message: `${many} of "${title}" ${have} no number of people, may be of one child, and ${are} withheld. ${advice}`,
      advice,
    };
  });
}
