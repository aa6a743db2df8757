import { FEWEST_FOR_PACE, PACE_PERIODS_WITHIN_YEAR, PACE_YEARS } from '@/domain/inYear/pace';
import { FEWEST_POINTS } from '@/domain/process/processKind';
import { BASELINE_POINTS } from '@/domain/process/processLimits';
import { TREND_CHI_SQUARED, TREND_POINTS } from '@/domain/certainty/recentTrend';
import { RUN_POINTS } from '@/domain/process/specialCause';
import { TURN_RUN } from '@/domain/certainty/movers';
import { FEWEST_MOVES, LIMIT_TIMES } from '@/domain/certainty/usualMove';
import { AssuranceMark } from '@/ui/AssuranceMark';
import { VariationMark } from '@/ui/VariationMark';
import { assuranceText, variationText } from '@/wording/processText';

const CHANCE_SIDES = ['high', 'low'] as const;
const VARIATIONS = [
  { kind: 'common cause' },
  ...(['improvement', 'concern', 'neutral'] as const).flatMap((kind) =>
    CHANCE_SIDES.map((side) => ({ kind, side })),
  ),
] as const;
const ASSURANCES = ['passes', 'fails', 'hit or miss'] as const;

/** The rules that tell a real change from chance, and the sources of these rules. */
export function ChanceRules() {
  return (
    <>
      <h2 className="govuk-heading-m">Signal or chance: process control</h2>
      <p className="govuk-body">
        A process chart (XmR) draws a series between limits that chance alone seldom leaves: the mean of its
        first {BASELINE_POINTS} points, and 2.66 times their average move to either side. Moves of 3.267 times
        the average or more are left out once. It takes {FEWEST_POINTS} points in a row, and fewer than{' '}
        {BASELINE_POINTS} make limits that prove nothing either way yet. A point is more than chance if it
        lies outside the limits; if {RUN_POINTS} or more in a row lie on one side of the mean, or rise, or
        fall; or if two of three lie near one limit. Limits start anew at an event that is recorded as
        changing the process, at a break of the series and after a gap or a withheld figure. Until there are
        enough points after such an event, the limits of before say whether the level has changed. Running
        totals, years that overlap and figures that go up and down with the time of year have no process
        chart.
      </p>
      <ul className="govuk-list sc-process-key">
        {VARIATIONS.map((variation) => (
          <li key={variationText(variation)}>
            <VariationMark variation={variation} label={variationText(variation)} />
          </li>
        ))}
        {ASSURANCES.map((assurance) => (
          <li key={assurance}>
            <AssuranceMark assurance={assurance} label={assuranceText(assurance)} />
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        H and L say whether the latest point is unusually high or low; a circle is better, a diamond worse, a
        square neither. The target is judged by the limits: beyond one of them it is met or missed reliably,
        between them by chance. Where one of the last {RUN_POINTS} points is more than chance it is not
        judged, for the limits are from before it changed. The rules cry wolf too: of 100 series that do not
        change about 6 have their latest point flagged.
      </p>
      <h2 className="govuk-heading-m">What a page says of a change</h2>
      <p className="govuk-body">
        The strongest thing that the figures carry comes first. That is, in this order: the newest figure is
        more than chance in its process chart (“below its usual range for 3 months”: beyond the limits; “below
        its usual level”: {RUN_POINTS} or more on one side of the mean); it differs from the same month of
        last year by more than chance; or its last change does. A figure that only came back between its
        limits is “back to usual”. Everything else is “no clear change”, or the last change with what makes
        one careful. The last change is always beside it. Only what is better by more than chance is drafted
        as getting better.
      </p>
      <h2 id="how-sure" tabIndex={-1} className="govuk-heading-m">
        How sure are we?
      </h2>
      <p className="govuk-body">
        “Sure”: chance alone does it at most once in 100 times. “Probably”: about once in 20 times. “Cannot
        tell”: more often, or nobody knows how often. We are sure that a figure changed if last year says so
        too; where it cannot say, if two points lie outside the limits, twelve on one side of the mean, or
        several rules say so at once; or if the 99% range of a difference leaves out nought. One figure that
        is unusual for its series is probable and no more. We are sure that a figure is worse than others if
        its 99% range leaves their figure out, or if it is red in eight years in a row; probably, if its 95%
        range does, or in six.
      </p>
      <p className="govuk-body">
        A figure’s 95% range is as its source prints it, or from the counts: Wilson’s for a share, Byar’s for
        a rate or a count of people. It is similar to a comparator within its range.
      </p>
      <p className="govuk-body">
        The last change has one account. Where both figures have a range, it is no more than chance if the
        range of the difference (Newcombe’s method 10) holds nought. Otherwise it is compared with the usual
        move of its own series: the middle one of at least {FEWEST_MOVES} earlier moves by size, so that one
        swing does not lift it. Beyond {LIMIT_TIMES.toFixed(3)} times that move, a change is unusual: a stable
        series goes that far once in 20 times. We say nothing about a shorter series, a change across a break,
        or spans of years that overlap. For people, “chance alone makes a change of no more than 9” is how far
        chance moves a count, 19 times in 20, at the earlier rate.
      </p>
      <p className="govuk-body">
        The recent trend is worked out as in OHID’s Fingertips: a line through the last {TREND_POINTS} years,
        with no gap, withheld figure or break among them, that chance explains once in 500 times (chi-squared
        above {TREND_CHI_SQUARED.toFixed(2)}) and that goes the same way whichever year is left out.
      </p>
      <h2 className="govuk-heading-m">What moved</h2>
      <p className="govuk-body">
        Most improved and most worsened are the unusual changes, those that are the most times the usual move
        of their own series first. Turned is a move against {TURN_RUN} or more in a row the other way that is
        more than chance or usual. Overtaken is a figure that was level with the neighbours’ average or better
        and is worse now.
      </p>
      <h2 className="govuk-heading-m">What it would take</h2>
      <p className="govuk-body">
        How many more or fewer people would match others is the smallest number that does so at published
        decimals. We say it only where both counts may be published. The pace to a target is the distance that
        is left, divided by the periods that are left. The present pace is a line through the last{' '}
        {PACE_YEARS} years, or {PACE_PERIODS_WITHIN_YEAR} months or weeks, with at least {FEWEST_FOR_PACE}{' '}
        figures. The range beside it holds 19 of 20 figures like these. It is not a promise.
      </p>
    </>
  );
}
