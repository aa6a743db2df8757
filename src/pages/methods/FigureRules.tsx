import { NOISE_PLACES } from '@/domain/figures/rounding';
import { FEW_NEIGHBOURS } from '@/domain/scorecard/neighbours';

/** The rules for comparing figures: with each other, with the neighbours’ average and with the period before. */
export function ComparisonRules() {
  return (
    <>
      <h2 className="govuk-heading-m">Comparing two figures</h2>
      <p className="govuk-body">
        Both are first rounded to the coarser of the decimals they were published with, so England’s 11% and
        our 4.7% are compared as 11 and 5, and 4.4% is level with an average of 4.38%. Halves are rounded away
        from zero. An average worked out here takes the indicator’s decimals. Float noise is removed at{' '}
        {NOISE_PLACES} places. Differences of percentages are percentage points, “pp”.
      </p>
      <h2 className="govuk-heading-m">Statistical neighbours</h2>
      <p className="govuk-body">
        The average is the unweighted mean (or the median, where the plan says so) of the neighbours that have
        a figure for the same period, and says “n of N” when some have none. The area itself is never in it.
        When fewer than {FEW_NEIGHBOURS} have a figure the page says that the average is a weak guide. Where a
        report prints the neighbours’ average, that figure is used as printed.
      </p>
      <h2 className="govuk-heading-m">Direction of travel</h2>
      <p className="govuk-body">
        The change since the period one step before in the same series; for a seasonal indicator, since the
        same period last year. A gap, a break in the series or a withheld figure makes the two “not
        comparable”. The change is judged at published decimals: improving, worsening or no change; increasing
        or decreasing where neither is better. A change between two points may be normal variation.
      </p>
    </>
  );
}

/** The rules for adding up the periods of a year, and for which period is the latest. */
export function PeriodRules() {
  return (
    <>
      <h2 className="govuk-heading-m">This year so far</h2>
      <p className="govuk-body">
        Months, weeks, terms or quarters of a year add up as the indicator says: added; the newest figure,
        where each is the year so far already or a count on a day; or, for a share, the counts behind it added
        up and then divided, never an average of shares. Where a part is withheld or missing there is no sum:
        “April to November, 7 of 8 months”. What is withheld cannot come back from a year to date, for it is
        worked out from what is published alone.
      </p>
      <p className="govuk-body">
        A figure that worsens is “within target” while it is at or better than the target of its period;
        otherwise it is “off target”, even within the amber limit. Other authorities publish once a year, so
        we show their newest year beside the figure, say how many months older it is, and rate against the
        target within the year. A figure that was corrected since it was first reported is marked [r], with
        its old value.
      </p>
      <h2 className="govuk-heading-m">The latest period</h2>
      <p className="govuk-body">
        The newest period in which any area has a figure. An area without one is shown without a figure: an
        older figure never replaces it. “As at” an earlier year leaves out every period that had not ended by
        the end of that year.
      </p>
    </>
  );
}
