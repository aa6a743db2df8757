import type { ReactNode } from 'react';
import { LONGEST_RUN } from '@/domain/scorecard/redSince';
import { FEW_NEIGHBOURS } from '@/domain/scorecard/neighbours';
import { DEFAULT_RATING } from '@/domain/figures/ratingPolicy';
import { DEFAULT_SMALLEST_COUNT } from '@/domain/plan/plan';
import type { PlanData } from '@/domain/plan/planData';
import { NOISE_PLACES } from '@/domain/figures/rounding';
import { ALL_AUTHORITIES } from '@/domain/ranking/nationalRanking';
import { PageHeading } from '@/ui/PageHeading';
import { RatingMark } from '@/ui/RatingMark';
import { comparatorText } from '@/wording/comparatorText';
import { ChanceRules } from './ChanceRules';
import { ChosenRule } from './ChosenRule';
import { PartsRules } from './PartsRules';
import { ShorthandTable } from './ShorthandTable';
import { TruthTable } from './TruthTable';

/** Every rule by which the figures are worked out; the numbers in it are the constants that the code uses. */
export function MethodsPage({
  settings,
}: {
  /** Shows the plan's own settings once the plan has loaded; the rules need no plan. */
  readonly settings: (show: (data: PlanData) => ReactNode) => ReactNode;
}) {
  return (
    <div className="sc-prose">
      <PageHeading title="How it is worked out" />
      <p className="govuk-body-l">
        Every calculation behind this scorecard, so that anyone can challenge it. The same rules run in the
        page and in the <code>scorecard table</code> command.
      </p>
      {settings((data) => (
        <PlanSettings data={data} />
      ))}
      <Rules />
    </div>
  );
}

function PlanSettings({ data: { plan } }: { readonly data: PlanData }) {
  const { rating, neighbours, smallestCount } = plan;
  const benchmarks = rating.benchmarks.map((name) => comparatorText(name, undefined)).join(', then ');
  return (
    <section>
      <h2 className="govuk-heading-m">What this plan has chosen</h2>
      <dl className="govuk-summary-list">
        <Setting name="Basis of ratings">{rating.basis}</Setting>
        <Setting name="Benchmarks, in order">{benchmarks}</Setting>
        <Setting name="Several benchmarks">
          {rating.combine === 'all'
            ? 'every one that has a figure counts'
            : 'the first that has a figure for the same period counts'}
        </Setting>
        <Setting name="Tolerance">{rating.tolerance}, in each indicator’s own unit</Setting>
        <Setting name="Neighbours’ average">
          {neighbours.average}
          {neighbours.model !== undefined && `, of the ${neighbours.model} model`}
        </Setting>
        <Setting name="Smallest count of people that is published">{smallestCount}, and a true 0</Setting>
      </dl>
      <ChosenRule policy={rating} />
    </section>
  );
}

function Setting({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{name}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

function Rules() {
  return (
    <>
      <h2 id="ratings" tabIndex={-1} className="govuk-heading-m">
        Ratings
      </h2>
      <p className="govuk-body">
        A plan rates on one of four bases, and an indicator may have its own. Without a choice a plan uses{' '}
        {DEFAULT_RATING.benchmarks.map((name) => comparatorText(name, undefined)).join(', else ')}, with a
        tolerance of {DEFAULT_RATING.tolerance}.
      </p>
      <TruthTable />
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <strong>Benchmark, every one counts</strong>: in line with or better than every benchmark that has a
          figure is green; worse than every one is red; else amber. A missed target turns green to amber.
        </li>
        <li>
          <strong>Target</strong>: at or better than the target is green; else at or better than the amber
          limit is amber; else red. Without an amber limit there is no amber.
        </li>
        <li>
          <strong>Significance</strong>: green or red only where the benchmark lies outside the figure’s 95%
          confidence interval; else amber, “similar”. The interval is the published one, or from the counts
          where both are held: Wilson’s for a share, Byar’s for a rate.
        </li>
        <li>
          <strong>Reported</strong>: the colour that a report printed, and who printed it. Nothing is
          calculated.
        </li>
      </ul>
      <p className="govuk-body">
        <RatingMark colour="none" /> is never a colour in disguise. A figure is not rated when it is missing
        or withheld, when neither higher nor lower is better, when there is nothing of the same period to
        compare it with, when a series breaks for one side only, or when only a rating was reported. The row
        says which.
      </p>
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
      <PartsRules />
      <ChanceRules />
      <h2 className="govuk-heading-m">Rank and band</h2>
      <p className="govuk-body">
        Over the authorities with a figure, 1 is best; those that tie share the better place (1, 2, 2, 4).
        Bands A to D are quarters of the same authorities (type-7 quartiles, cuts belonging to the lower
        values). They appear only where at least {ALL_AUTHORITIES} authorities are loaded, and not where the
        publisher says that the figures are too close together. A figure exactly at a cut is “on the
        boundary”; where the printed figures would give another band, the page says so.
      </p>
      <h2 className="govuk-heading-m">Compare</h2>
      <p className="govuk-body">
        A distribution shows each authority once; the height of a dot has no meaning, dots are moved only so
        that none covers another. The heat map takes each indicator’s latest period; better, level and worse
        compare each area with ours at published decimals. Two areas are compared only where both have a
        figure for the same period and neither series breaks alone.
      </p>
      <h2 className="govuk-heading-m">Published files</h2>
      <p className="govuk-body">
        Figures of DfE, OHID and ONS are shown as they were published. Where two releases differ, we use the
        later one and show the earlier figure beside it. England’s rate or share must lie between the lowest
        and highest of its regions. Where it does not, we mark it as doubtful, leave it as it is, and do not
        compare others with it. We also compare nobody with England or a region where its figure is the sum of
        its parts, such as a count. Where Inner or Outer London has no figure, we use London’s.
      </p>
      <h2 className="govuk-heading-m">What needs attention, what is going well</h2>
      <p className="govuk-body">
        What needs attention is red, in the order of up to two points for each of three things. The change:
        two if the figure is worse by more than chance, one if its last change is for the worse and its own
        past does not explain it, none on small numbers. The gap: twice the share of neighbours that do
        better. Persistence: a fifth of a point for each period in a row that it is red, up to {LONGEST_RUN}.
        What is going well is green, better by more than chance first, small numbers after others, then by the
        share that do worse. What has changed compares each rating with the rating of the period before, by
        the same rules. An exception is red, or amber and worsening.
      </p>
      <h2 className="govuk-heading-m">What is withheld</h2>
      <p className="govuk-body">
        Before anything is published, a count of people from 1 to {DEFAULT_SMALLEST_COUNT - 1} (unless the
        plan sets another limit), and every share or rate worked out from one, becomes [c]. A true 0 is shown.
      </p>
      <p className="govuk-body">
        A figure from which a withheld one could be worked out becomes [c] as well: one part of a total is not
        withheld alone. That is looked for over groups, localities, the periods of a year, years that are
        added up, and printed averages, until every withheld count could be three numbers or more. Another
        program then takes what is to be published as a stranger would, and nothing is published if it can
        work a withheld count out. Figures about very few and very grave things are added up over three years.
      </p>
      <p className="govuk-body">
        Figures and commentary that are exempt information stay out of what is published; the page says so,
        and by which paragraph. Drafts stay out too, and the page does not mention them. An exempt figure
        counts as withheld: it is not rated or ranked, no average includes it, and any figure that would give
        it away is withheld too. Members of the authority may have a second scorecard with exempt information
        and drafts, each marked as such, behind a passphrase.
      </p>
      <ShorthandTable />
    </>
  );
}
