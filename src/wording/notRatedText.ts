import type { Indicator } from '@/domain/figures/indicator';
import type { Observation } from '@/domain/figures/observation';
import { isHidden, SHORTHAND_MEANINGS, signOf } from '@/domain/figures/reading';
import type { NotRated, YearReported } from '@/domain/scorecard/rating';
import { formatPeriod } from '@/ui/formatPeriod';
import { formatValue } from '@/ui/formatValue';
import { comparatorText } from './comparatorText';

/** The part of a scorecard's row that says why it is not rated. */
type UnratedFigure = {
  readonly indicator: Indicator;
  readonly observation: Observation | undefined;
  /** A later period of the area whose figure is withheld or not available. */
  readonly laterObservation?: Observation | undefined;
  readonly region: string | undefined;
};

/** `; the last is for March 2017`, where the targets have run out; of a year that is added up, what its target is of. */
function withoutTargetText(
  { lastTarget, yearTarget }: Extract<NotRated, { reason: 'no target' | 'no comparator' }>,
  { unit }: Indicator,
): string {
  if (yearTarget !== undefined) {
    const figure = formatValue(yearTarget.value, unit, yearTarget.decimals);
    return `. The target of ${figure} is for all of ${formatPeriod(yearTarget.period)}, whose figures are added up: it is not divided among the parts of the year, and the year is compared with it when it is over`;
  }
  return lastTarget === undefined ? '' : `; the last is for ${formatPeriod(lastTarget)}`;
}

/** Why a figure is not rated, in a sentence. */
export function notRatedReason(
  because: NotRated,
  { region, observation, laterObservation, indicator }: UnratedFigure,
): string {
  switch (because.reason) {
    case 'no figure':
      return 'There is no figure for this period.';
    case 'withheld':
      if (because.withRating === true)
        return `The figure is withheld ${signOf(because.shorthand)}, and so is any rating of it.`;
      return `The figure is ${SHORTHAND_MEANINGS[because.shorthand]} ${signOf(because.shorthand)}.`;
    case 'neutral':
      return 'Neither higher nor lower is better, so it is shown and not rated.';
    case 'no comparator':
      return `There is nothing to compare it with: no benchmark and no target for this period${withoutTargetText(because, indicator)}.`;
    case 'no target':
      return `There is no target for this period${withoutTargetText(because, indicator)}.`;
    case 'no interval':
      return 'The figure has no confidence interval, nor the counts to work one out.';
    case 'not reported':
      return notReportedText(because.ofYear, { observation, laterObservation });
    case 'reported only':
      return 'Only a rating was reported, without its figure: shown as reported, not calculated.';
    case 'other period': {
      const ownPeriodText =
        observation === undefined ? '' : `, and this figure for ${formatPeriod(observation.period)}`;
      const comparatorFigureName =
        because.comparator === 'neighbours'
          ? 'The neighbours’ figure'
          : `The figure for ${comparatorText(because.comparator, region)}`;
      return `${comparatorFigureName} is for ${formatPeriod(because.period)}${ownPeriodText}: two periods are not compared.`;
    }
    case 'break':
      return `The series of ${comparatorText(because.comparator, region)} does not break where this one does: they do not measure the same thing.`;
  }
}

/** Names the period of an older figure, and says that the rating of the newest is withheld with its figure. */
function notReportedText(
  ofYear: YearReported | undefined,
  { observation, laterObservation }: Pick<UnratedFigure, 'observation' | 'laterObservation'>,
): string {
  const yearText = ofYear === undefined ? '' : ` ${yearReportedText(ofYear)}`;
  if (observation === undefined || !isHidden(laterObservation?.reading))
    return `No rating was reported for this period.${yearText}`;
  return `No rating was reported for ${formatPeriod(observation.period)}. The newest figure is withheld, and so is any rating of it.${yearText}`;
}

function yearReportedText({ year, colour, isToDate }: YearReported): string {
  const figure = isToDate === true ? 'The year to date' : `The figure for ${formatPeriod(year)}`;
  return `${figure} was reported ${colour}.`;
}
