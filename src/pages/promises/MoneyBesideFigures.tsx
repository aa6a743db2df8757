import { useMemo } from 'react';
import { Sparkline } from '@/charts/Sparkline';
import { changeSign, strongestChange } from '@/domain/certainty/strongestChange';
import type { Priority } from '@/domain/plan/plan';
import { mainArea, type PlanData } from '@/domain/plan/planData';
import type { Money } from '@/domain/registers/register';
import { scorecardOf, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { LabelledCell } from '@/ui/LabelledCell';
import { ChangeMark } from '@/ui/ChangeMark';
import { Figure } from '@/ui/Figure';
import { formatPeriod } from '@/ui/formatPeriod';
import { formatPounds } from '@/ui/formatPounds';
import { seriesText } from '@/wording/besideText';
import { changeNote, changeWord } from '@/wording/strongestText';
import { IndicatorHead } from './IndicatorHead';
import { RegisterTable } from './RegisterTable';

/** The priorities for which the plan lists money, each with how its figures moved in the same time. The page claims no cause. */
export function MoneyBesideFigures({
  data,
  money,
}: {
  readonly data: PlanData;
  readonly money: readonly Money[];
}) {
  const rows = useMemo(() => scorecardOf(data, mainArea(data), undefined), [data]);
  const priorities = data.plan.priorities.filter(({ id }) => money.some(({ priority }) => priority === id));
  if (priorities.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-l">What the figures did meanwhile</h2>
      <p className="govuk-body sc-measure">
        Money and figures are side by side; nothing here says that one caused the other.
      </p>
      {priorities.map((priority) => (
        <OfPriority
          key={priority.id}
          data={data}
          priority={priority}
          money={money.filter((item) => item.priority === priority.id)}
          rows={rows.filter(({ indicator }) => indicator.priority === priority.id)}
        />
      ))}
    </section>
  );
}

function OfPriority({
  data,
  priority,
  money,
  rows,
}: {
  readonly data: PlanData;
  readonly priority: Priority;
  readonly money: readonly Money[];
  readonly rows: readonly ScorecardRow[];
}) {
  const amounts = money.map(({ amount, period, basis }) => `${formatPounds(amount)} (${basis}, ${period})`);
  return (
    <>
      <h3 className="govuk-heading-m">{priority.title}</h3>
      <p className="govuk-body-s">{amounts.join('; ')}</p>
      {rows.length === 0 ? (
        <p className="sc-missing">This priority has no indicator, so nothing can be beside its money.</p>
      ) : (
        <RegisterTable
          name="sc-money-figures"
          hasPhoneRows
          caption={`Figures of ${priority.title}`}
          headings={['Indicator', 'All its figures', 'Latest', 'How it changed']}
        >
          <tbody role="rowgroup">
            {rows.map((row) => (
              <FigureLine key={row.indicator.id} data={data} row={row} />
            ))}
          </tbody>
        </RegisterTable>
      )}
    </>
  );
}

function FigureLine({ data, row }: { readonly data: PlanData; readonly row: ScorecardRow }) {
  const { indicator, series, period, observation } = row;
  const strongest = strongestChange(data, row);
  return (
    <tr role="row">
      <IndicatorHead data={data} indicator={indicator} />
      <LabelledCell label="All its figures">
        <Sparkline series={series} latest={period} label={seriesText(row)} />
      </LabelledCell>
      <LabelledCell label="Latest">
        {observation === undefined || period === undefined ? (
          <span className="sc-quiet">no figure</span>
        ) : (
          <>
            <strong>
              <Figure observation={observation} indicator={indicator} />
            </strong>
            <small>{formatPeriod(period)}</small>
          </>
        )}
      </LabelledCell>
      <LabelledCell label="How it changed">
        <ChangeMark sign={changeSign(strongest)} label={changeWord(strongest, row)} />
        <small>{changeNote(strongest, row)}</small>
      </LabelledCell>
    </tr>
  );
}
