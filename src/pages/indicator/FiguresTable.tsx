import { isSheetPlace } from '@/domain/figures/sheetPlace';
import type { Unit } from '@/domain/figures/unit';
import { Fragment } from 'react';
import { useQuery } from '@tanstack/react-query';
import { eventWords, type EventMark } from '@/charts/eventMarks';
import { linesWithFigure, type LineName, type TrendRow } from '@/charts/trendRows';
import { historyQuery, publishedDataQuery } from '@/data/packQueries';
import { areaName as nameOf } from '@/domain/plan/planData';
import type { FigureOrigin } from '@/domain/figures/figureOrigin';
import { SHORTHAND_MEANINGS, type Reading } from '@/domain/figures/reading';
import { observationAt } from '@/domain/figures/series';
import { formatAccess } from '@/ui/formatAccess';
import { formatNumber, formatReading, formatValue } from '@/ui/formatValue';
import { intervalText } from '@/wording/certaintyText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import { WhereFrom } from './WhereFrom';
import type { IndicatorView } from './indicatorView';

/** The figures of the trend, newest first. Each of the area's own figures names its file and row. */
export function FiguresTable({
  rows,
  names,
  marks,
  view: { data, row, area, areaName },
}: {
  readonly rows: readonly TrendRow[];
  readonly names: Readonly<Record<LineName, string>>;
  readonly marks: readonly EventMark[];
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  const provenance = useQuery(historyQuery(data, indicator));
  const otherLines = linesWithFigure(rows).filter((name) => name !== 'ours');
  const origins = provenance.data?.originsOf(area) ?? [];
  const originOf = ({ period }: TrendRow) =>
    origins.find(
      (figure) => figure.period[0] === period.timePeriod && figure.period[1] === period.timeIdentifier,
    );
  const files = useQuery(publishedDataQuery(data)).data?.files ?? [];
  const fileOf = (name: string) => files.find((file) => file.name === name)?.place ?? name;
  const series = data.series.get(indicator.id)?.get(area);
  const accessTextAt = ({ period }: TrendRow) => formatAccess(observationAt(series, period)?.access);
  const sharedSource = commonSource(rows.flatMap((line) => originOf(line)?.source ?? []));
  return (
    <>
      <SidewaysRegion aria-label={`Figures of ${indicator.title}`}>
        <table className="govuk-table sc-figures__table">
          <caption className="govuk-visually-hidden">{indicator.title}: the figures of the chart</caption>
          <thead className="govuk-table__head">
            <tr className="govuk-table__row">
              <th scope="col">Period</th>
              <th scope="col" className="sc-number">
                {areaName}
              </th>
              {otherLines.map((name) => (
                <th key={name} scope="col" className="sc-number">
                  {names[name]}
                </th>
              ))}
              <th scope="col">Where {areaName}’s figure is from</th>
            </tr>
          </thead>
          <tbody className="govuk-table__body">
            {rows.toReversed().map((line) => (
              <Fragment key={line.step}>
                <tr className="govuk-table__row">
                  <th scope="row">
                    {line.label}
                    {line.breaks && <span className="sc-quiet"> series breaks</span>}
                  </th>
                  <td className="sc-number">
                    <Cell reading={line.ours} unit={indicator.unit} decimals={indicator.decimals} />
                    {line.range !== undefined && (
                      <span className="sc-quiet">
                        {' '}
                        ({intervalText({ lower: line.range[0], upper: line.range[1] }, indicator)})
                      </span>
                    )}
                    {accessTextAt(line) !== undefined && (
                      <span className="sc-restricted"> {accessTextAt(line)}</span>
                    )}
                  </td>
                  {otherLines.map((name) => (
                    <td key={name} className="sc-number">
                      {line.figures[name] === undefined
                        ? '–'
                        : formatValue(line.figures[name], indicator.unit, indicator.decimals)}
                      {name === 'neighbours' && line.neighboursCounted !== undefined && (
                        <span className="sc-quiet"> ({line.neighboursCounted})</span>
                      )}
                      {name === 'region' && line.standInArea !== undefined && (
                        <span className="sc-quiet"> ({nameOf(data, line.standInArea)})</span>
                      )}
                    </td>
                  ))}
                  <td>
                    {provenance.isError && line.ours !== undefined
                      ? 'could not be loaded'
                      : originText(originOf(line), {
                          sources: data.plan.sources,
                          isSaidOnce: sharedSource !== undefined,
                          isAverage: indicator.unit.kind === 'mean',
                          fileOf,
                        })}
                  </td>
                </tr>
                {marks
                  .filter(({ noteStep: told }) => told === line.step)
                  .map((mark) => (
                    <tr key={mark.letter} className="sc-figures__event">
                      <td colSpan={3 + otherLines.length}>{eventWords(mark)}</td>
                    </tr>
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
      {provenance.isError && (
        <p className="govuk-body-s" role="alert">
          Where the figures are from could not be loaded. {provenance.error.message}{' '}
          <button type="button" className="sc-link-button" onClick={() => void provenance.refetch()}>
            Try again
          </button>
        </p>
      )}
      <WhereFrom data={data} indicator={indicator.id} />
      {sharedSource !== undefined && (
        <p className="govuk-body-s sc-quiet">
          Source of all these figures: {titleOf(sharedSource, data.plan.sources)}.
        </p>
      )}
    </>
  );
}

/** The source that all figures share, if there is one. The table names it once and not in each row. */
function commonSource(sources: readonly string[]): string | undefined {
  const [firstSource] = sources;
  return sources.length > 1 && sources.every((source) => source === firstSource) ? firstSource : undefined;
}

type Sources = readonly { readonly id: string; readonly title: string }[];

function titleOf(source: string | undefined, sources: Sources): string | undefined {
  return sources.find(({ id }) => id === source)?.title ?? source;
}

function Cell({
  reading,
  unit,
  decimals,
}: {
  readonly reading: Reading | undefined;
  readonly unit: Unit;
  readonly decimals: number;
}) {
  if (reading === undefined) return <span className="sc-quiet">no row</span>;
  if (reading.kind === 'value') return formatReading(reading, { unit, decimals });
  return (
    <>
      <span aria-hidden="true">{formatReading(reading, { unit, decimals })}</span>
      <span className="govuk-visually-hidden">{SHORTHAND_MEANINGS[reading.shorthand]}</span>
    </>
  );
}

/**
 * Where a figure comes from: "Progress report, §7.9; plan.xlsx, sheet observations, row 12; 919 of 978". For a figure from a printed sheet the
 * text names the cell of that sheet, because the officer never saw the table that was made from it.
 */
function originText(
  origin: FigureOrigin | undefined,
  {
    sources,
    isSaidOnce,
    isAverage,
    fileOf,
  }: {
    readonly sources: Sources;
    readonly isSaidOnce: boolean;
    /** Whether the figure is an average, whose counts are joined by "for": 1,968 children for 118 social workers. */
    readonly isAverage: boolean;
    /** The name by which a reader knows a file of the pack. */
    readonly fileOf: (name: string) => string;
  },
): string {
  if (origin === undefined) return '';
  const source = isSaidOnce ? undefined : titleOf(origin.source, sources);
  const counts =
    origin.numerator === undefined || origin.denominator === undefined
      ? undefined
      : `${formatNumber(origin.numerator, 0)} ${isAverage ? 'for' : 'of'} ${formatNumber(origin.denominator, 0)}`;
  const document = [source, origin.page].filter((part) => part !== undefined).join(', ');
  const isOfSheet = isSheetPlace(origin.page);
  const row = isOfSheet ? undefined : `${fileOf(origin.file)}, row ${origin.row}`;
  const earlierText = isOfSheet ? 'before' : `in ${fileOf(origin.revised?.file ?? origin.file)}`;
  const revisionNote = origin.revised && `revised: ${origin.revised.was} ${earlierText}`;
  return [document, row, counts, revisionNote, origin.note]
    .filter((part) => part !== undefined && part !== '')
    .join('; ');
}
