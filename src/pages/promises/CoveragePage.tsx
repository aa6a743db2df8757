import { useQuery } from '@tanstack/react-query';
import { registersQuery } from '@/data/packQueries';
import { useMemo } from 'react';
import { areaName, mainArea, type PlanData } from '@/domain/plan/planData';
import { coverageMatrix, type CoverageMatrix } from '@/domain/report/coverageMatrix';
import { scorecardOf } from '@/domain/scorecard/scorecard';
import { PartsNav } from './PartsNav';
import { SaveRegister } from './SaveRegister';
import { formatDay } from '@/ui/formatPeriod';
import { DRAFT_ID } from '@/domain/report/reportFacts';
import { NamedList } from '@/ui/NamedList';
import { hrefOf, planAddressOf } from '@/ui/address';
import { RatingMark } from '@/ui/RatingMark';
import { PageHeading } from '@/ui/PageHeading';
import { coverageTitle, hasNoIndicator } from '@/wording/coverageText';
import { CoverageTable } from './CoverageTable';

/** The page on what nobody measures: the plan's priorities against each framework's themes, with every gap as a finding. */
export function CoveragePage({ data }: { readonly data: PlanData }) {
  const area = mainArea(data);
  const registers = useQuery(registersQuery(data));
  const matrix = useMemo(() => coverageMatrix(data.plan, scorecardOf(data, area, undefined)), [data, area]);
  const { plan } = data;
  return (
    <article className="sc-promises">
      {registers.data !== undefined && (
        <PartsNav data={data} registers={registers.data} currentPart="coverage" />
      )}
      <PageHeading
        caption={`${areaName(data, area)} · ${data.indicators.length} indicators as at ${formatDay(plan.asAt)}`}
        title={coverageTitle(matrix)}
        windowTitle={`What nobody measures, ${plan.title}`}
      />
      <Findings matrix={matrix} />
      <p className="govuk-body-s sc-no-print">
        Each gap is in the{' '}
        <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'report', report: DRAFT_ID })}>
          draft of the next report
        </a>
        , under “What nobody measures”.
      </p>
      <SaveRegister
        name={[plan.id, 'coverage', plan.asAt]}
        csv={async () => {
          const [{ toCsv }, { coverageRecords, COVERAGE_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/coverageRecords'),
          ]);
          return toCsv(COVERAGE_CSV, coverageRecords(matrix));
        }}
      />
      <h2 className="govuk-heading-l">Which indicator speaks to which theme</h2>
      <NamedList className="sc-matrix__key" name="Key">
        <li>
          <RatingMark colour="red" hidesWord /> an indicator and its rating
        </li>
        <li>
          <span className="sc-matrix__outcome">
            <RatingMark colour="none" hidesWord />
          </span>{' '}
          underlined: how children are, and not how much was done
        </li>
        <li className="sc-matrix__hatched">
          <span className="sc-matrix__swatch sc-matrix__bare" aria-hidden="true" /> hatched: the priority has
          no indicator
        </li>
        <li>
          <span className="sc-matrix__promised">promised</span> never arrived
        </li>
      </NamedList>
      <CoverageTable data={data} matrix={matrix} />
      <p className="govuk-body-s sc-quiet sc-measure">
        An indicator speaks to a theme where the officer has said so, never by its name. An empty square is no
        fault by itself; a row or a column without any is a finding.
      </p>
    </article>
  );
}

function Findings({ matrix }: { readonly matrix: CoverageMatrix }) {
  const bare = matrix.priorities.filter(({ gaps }) => hasNoIndicator(gaps));
  const onlyMuch = matrix.priorities.filter(({ gaps }) => gaps.some(({ kind }) => kind === 'only-how-much'));
  return (
    <div className="sc-promises__facts">
      <Finding
        title="No indicator at all"
        emptyText="Each priority has one."
        titles={bare.map(({ priority }) => priority.title)}
        note="Their progress is described in words only."
      />
      <Finding
        title="Only “how much”"
        emptyText="Each priority that has indicators has one that says more."
        titles={onlyMuch.map(({ priority }) => priority.title)}
        note="No indicator there says how well it was done, or whether children are better off."
      />
      <Finding
        title="Promised, and not there"
        emptyText="No indicator is marked as in development."
        titles={matrix.promised.map(({ indicator }) => indicator.title)}
        note="Marked as in development."
      />
    </div>
  );
}

function Finding({
  title,
  emptyText,
  titles,
  note,
}: {
  readonly title: string;
  readonly emptyText: string;
  readonly titles: readonly string[];
  readonly note: string;
}) {
  return (
    <section>
      <h2 className="govuk-heading-m">
        {title}
        {titles.length > 0 && `: ${titles.length}`}
      </h2>
      {titles.length === 0 ? (
        <p className="govuk-body-s">{emptyText}</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <p className="govuk-body-s">{note}</p>
        </>
      )}
    </section>
  );
}
