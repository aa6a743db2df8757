import { PUBLISHED_NEIGHBOURS, type Area, type AreaCode } from '@/domain/figures/area';
import type { Unit } from '@/domain/figures/unit';
import type { Issue } from '@/domain/plan/issue';
import { groupedBy } from '@/pack/rows/groupedBy';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { quoted } from '@/sources/quoted';
import type { PeopledFigure } from './peopledFigure';
import { tableCellOf } from './tableCell';

const KINDS_LARGE_ENOUGH: readonly Area['kind'][] = ['region', 'country', 'average'];
const AVERAGE_KINDS: readonly Unit['kind'][] = ['mean', 'days', 'score'];
/** A unit that the program does not know, such as nights, is that of an average if the title says so: "Average nights in bed and breakfast". */
const AVERAGE_TITLE = /\b(?:average|mean|median)\b/i;

/**
 * Finds averages without their number of people. Such an average could be one child's figure, even for a whole authority, so it is withheld
 * until the officer gives the number. Averages for regions, England and the neighbours together always cover enough people.
 */
export function averagesWithoutCounts(
  figures: readonly PeopledFigure[],
  areas: ReadonlyMap<AreaCode, Area>,
): { readonly indexes: readonly number[]; readonly issues: readonly Issue[] } {
  const averagesOverTime = indicatorsOverTime(figures);
  const uncountedAverages = figures.filter(
    ({ rawFigure, people }) =>
      rawFigure.indicator.people &&
      (isAverageOfPeople(rawFigure.indicator) || averagesOverTime.has(rawFigure.indicator.id)) &&
      rawFigure.reading.kind === 'value' &&
      people.outOf === undefined &&
      (tableCellOf(rawFigure).groups.length > 0 ||
        !KINDS_LARGE_ENOUGH.includes(areas.get(rawFigure.area)?.kind ?? 'local')) &&
      rawFigure.area !== PUBLISHED_NEIGHBOURS,
  );
  return { indexes: uncountedAverages.map(({ index }) => index), issues: issuesOf(uncountedAverages) };
}

function isAverageOfPeople({ unit, title }: PeopledFigure['rawFigure']['indicator']): boolean {
  return AVERAGE_KINDS.includes(unit.kind) || (unit.kind === 'unknown' && AVERAGE_TITLE.test(title));
}

/** Only days and weeks: of how many of them schools were open is not known for certain, but a reader knows some numbers that fit. */
const PER_DAY_OR_WEEK =
  /(?:\b(?:per|an?|each|every)|\/) ?(?:(?:school|working|calendar) )?(?:day|week)\b|\b(?:daily|weekly)\b/i;

/**
 * Finds indicators of people whose unit or title says a day or a week, and of which a figure is no whole number: 0.29 pupils a week are an average over
 * the weeks of a term, which times 14 weeks is 4.
 */
function indicatorsOverTime(figures: readonly PeopledFigure[]): ReadonlySet<string> {
  return new Set(
    figures.flatMap(({ rawFigure: { indicator, reading } }) =>
      ['count', 'unknown'].includes(indicator.unit.kind) &&
      reading.kind === 'value' &&
      !Number.isInteger(reading.value) &&
      [indicator.unit.text, indicator.title].some((text) => PER_DAY_OR_WEEK.test(text))
        ? [indicator.id]
        : [],
    ),
  );
}

function issuesOf(uncountedAverages: readonly PeopledFigure[]): readonly Issue[] {
  return [...groupedBy(uncountedAverages, ({ rawFigure }) => rawFigure.indicator.id).values()].map(
    (indicatorFigures): Issue => {
      const title = quoted(indicatorFigures[0]?.rawFigure.indicator.title ?? '');
      const [howMany, hasOrHave, isOrAre] =
        indicatorFigures.length === 1
          ? ['1 average', 'has', 'is']
          : [`${indicatorFigures.length} averages`, 'have', 'are'];
      const advice =
        'Write in the column denominator of these rows how many people the average is of, and those of enough people are shown. Write people no in indicators.csv if these are not averages of people.';
      return {
        severity: 'warning',
        code: 'counts-needed',
        file: OBSERVATIONS.file,
        column: 'denominator',
        message: `${howMany} of "${title}" ${hasOrHave} no number of people, may be of one child, and ${isOrAre} withheld. ${advice}`,
        advice,
      };
    },
  );
}
