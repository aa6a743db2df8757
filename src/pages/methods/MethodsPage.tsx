import type { ReactNode } from 'react';
import { LONGEST_RUN } from '@/domain/scorecard/redSince';
import type { PlanData } from '@/domain/plan/planData';
import { ALL_AUTHORITIES } from '@/domain/ranking/nationalRanking';
import { PageHeading } from '@/ui/PageHeading';
import { comparatorText } from '@/wording/comparatorText';
import { ChanceRules } from './ChanceRules';
import { ChosenRule } from './ChosenRule';
import { ComparisonRules, PeriodRules } from './FigureRules';
import { PartsRules } from './PartsRules';
import { RatingRules } from './RatingRules';
import { WithheldRules } from './WithheldRules';

/** The page "How it is worked out": every rule for the figures. The numbers in the text are the constants that the code uses. */
export function MethodsPage({
  settings,
}: {
  /** The rules need no plan; the plan's own settings are added once the plan has loaded. */
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
      <RatingRules />
      <ComparisonRules />
      <PeriodRules />
      <PartsRules />
      <ChanceRules />
      <RankRules />
      <AttentionRules />
      <WithheldRules />
    </>
  );
}

/** The rules for an area's rank and band among all authorities, and for how the page Compare shows them. */
function RankRules() {
  return (
    <>
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
    </>
  );
}

/** The rules for which published figures are compared at all, and what the overview lists first. */
function AttentionRules() {
  return (
    <>
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
        the same rules. An exception is red, or amber and worsening; where there are too few figures to judge
        a change by, amber and worse than the figure before.
      </p>
    </>
  );
}
