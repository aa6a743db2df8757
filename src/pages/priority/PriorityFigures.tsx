import { useId } from 'react';
import { BesideStrip } from '@/charts/BesideStrip';
import { Sparkline } from '@/charts/Sparkline';
import { changeSign, strongestChange } from '@/domain/certainty/strongestChange';
import { areaName, type PlanData } from '@/domain/plan/planData';
import { policyOf, regionNameIn, type ScorecardRow } from '@/domain/scorecard/scorecard';
import { hrefOf, planAddressOf } from '@/ui/address';
import { ChangeMark } from '@/ui/ChangeMark';
import { Figure, statusNote } from '@/ui/Figure';
import { formatPeriodShort } from '@/ui/formatPeriod';
import { formatUnit } from '@/ui/formatValue';
import { markColour } from '@/ui/markColour';
import { LabelledCell } from '@/ui/LabelledCell';
import { RatingMark } from '@/ui/RatingMark';
import { comparisonSentence } from '@/wording/comparisonSentence';
import { seriesText } from '@/wording/besideText';
import { polarityText } from '@/wording/directionText';
import { ratingReason } from '@/wording/ratingText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { changeNote, changeWord } from '@/wording/strongestText';

/** The indicators of a priority, one row each. */
export function PriorityFigures({
  data,
  rows,
  asAt,
}: {
  readonly data: PlanData;
  readonly rows: readonly ScorecardRow[];
  readonly asAt: string | undefined;
}) {
  const headingId = useId();
  return (
    <>
      <h2 className="govuk-heading-m" id={headingId}>
        The figures
      </h2>
      <SidewaysRegion aria-labelledby={headingId}>
        <table role="table" className="sc-priority__figures sc-phone-rows">
          <caption className="govuk-visually-hidden">The figures</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                Indicator
              </th>
              <th role="columnheader" scope="col">
                Figure
              </th>
              <th role="columnheader" scope="col">
                Rating
              </th>
              <th role="columnheader" scope="col">
                Direction
              </th>
              <th role="columnheader" scope="col">
                Trend
              </th>
              <th role="columnheader" scope="col">
                Beside others
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <FigureRow key={row.indicator.id} data={data} row={row} asAt={asAt} />
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
    </>
  );
}

function FigureRow({
  data,
  row,
  asAt,
}: {
  readonly data: PlanData;
  readonly row: ScorecardRow;
  readonly asAt: string | undefined;
}) {
  const { indicator, observation, period } = row;
  const strongest = strongestChange(data, row);
  const { combine } = policyOf(data, indicator);
  const besideText = comparisonSentence(data, row);
  const factTexts = [
    polarityText(indicator.polarity),
    formatUnit(indicator.unit),
    period === undefined ? 'no period' : formatPeriodShort(period),
    statusNote(observation),
  ];
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <a
          className="govuk-link"
          href={hrefOf({
            ...planAddressOf(data),
            page: 'indicator',
            indicator: indicator.id,
            params: { asat: asAt },
          })}
        >
          {indicator.title}
        </a>
        <span className="sc-table__note">{factTexts.filter((fact) => fact !== undefined).join(' · ')}</span>
      </th>
      <LabelledCell label="Figure">
        <Figure observation={observation} indicator={indicator} />
      </LabelledCell>
      <LabelledCell label="Rating">
        <RatingMark colour={markColour(row.rating)} />
        {row.rating.kind !== 'rated' && (
          <span className="sc-table__note">
            {ratingReason({ ...row, combine, region: regionNameIn(data, row) })}
          </span>
        )}
      </LabelledCell>
      <LabelledCell label="Direction">
        <ChangeMark sign={changeSign(strongest)} label={changeWord(strongest, row)} />
        <span className="sc-table__note">{changeNote(strongest, row)}</span>
      </LabelledCell>
      <LabelledCell label="Trend">
        <Sparkline series={row.series} latest={period} label={seriesText(row)} />
      </LabelledCell>
      <LabelledCell label="Beside others">
        <BesideStrip row={row} label={`${areaName(data, row.series.area)} beside others: ${besideText}`} />
        <span className="sc-table__note">{besideText}</span>
      </LabelledCell>
    </tr>
  );
}
