import { useCallback, useMemo } from 'react';
import { HeatMap } from '@/charts/HeatMap';
import type { HeatWord } from '@/charts/heatMarks';
import type { LatestOfAll } from '@/data/parseHistory';
import {
  columnsWithFigures,
  heatColumns,
  heatRow,
  type HeatCell,
  type HeatColumn,
  type HeatRow,
} from '@/domain/compare/heatTable';
import { SHORTHAND_MEANINGS, SHORTHANDS, signOf } from '@/domain/figures/reading';
import { hrefOf, planAddressOf } from '@/ui/address';
import { formatDay, formatPeriodShort } from '@/ui/formatPeriod';
import { heatCellText, heatMessage } from '@/wording/heatText';
import { polarityText } from '@/wording/directionText';
import type { CompareView } from './compareView';
import { HeatKey } from './HeatKey';
import type { IndicatorGroup } from './heatChoices';
import { SaveChart } from '@/charts/SaveChart';
import { sourcesText } from './sourceText';

/** The heat map with its title, key, source and files. */
export function HeatFigure({
  view,
  latest,
  groups,
  rowsTitle,
  areaSet,
  word,
}: {
  readonly view: CompareView;
  readonly latest: LatestOfAll;
  readonly groups: readonly IndicatorGroup[];
  readonly rowsTitle: string;
  readonly areaSet: 'neighbours' | 'region';
  readonly word: HeatWord;
}) {
  const { data, areaName, names } = view;
  const columns = useMemo(
    () =>
      columnsWithFigures(
        heatColumns(data, latest.areas, areaSet),
        latest,
        groups.flatMap(({ indicators }) => indicators),
      ),
    [data, latest, areaSet, groups],
  );
  const rowGroups = useMemo(
    () =>
      groups.map(({ title, indicators }) => ({
        title,
        rows: indicators.map((indicator) => heatRow(data, latest, columns, indicator)),
      })),
    [data, latest, columns, groups],
  );
  const linkOf = useCallback(
    ({ indicator }: HeatRow) => hrefOf({ ...planAddressOf(data), page: 'compare', indicator: indicator.id }),
    [data],
  );
  const rows = rowGroups.flatMap((group) => group.rows);
  const asAt = `Figures as at ${formatDay(data.plan.asAt)}`;
  const othersText = areaSet === 'neighbours' ? 'neighbours' : `other authorities of ${names.region}`;
  const plainTitle = `${rowsTitle}: ${areaName} beside its ${othersText}`;
  const message = heatMessage(rows, columns, { word, ourName: areaName, othersName: othersText });
  const title = message === undefined ? plainTitle : `${rowsTitle}: ${message}`;
  const subtitle = `${plainTitle}; ${rows.length} indicators, each in its latest period; ${word === 'band' ? 'band A is the best quarter of all authorities, D the worst' : `each area better, level or worse than ${areaName}`}.`;
  const source = sourcesText(data.plan);
  const describeCell = (row: HeatRow, column: HeatColumn, cell: HeatCell) =>
    heatCellText(row, column, cell, areaName);
  const shorthands = SHORTHANDS.filter((shorthand) =>
    rows.some(({ cells }) =>
      cells.some(({ reading }) => reading?.kind === 'withheld' && reading.shorthand === shorthand),
    ),
  );
  return (
    <section className="sc-compared">
      <h2 className="govuk-heading-l">{title}</h2>
      <p className="sc-quiet">{subtitle}</p>
      <HeatKey word={word} areaName={areaName} />
      <HeatMap
        caption={plainTitle}
        columns={columns}
        groups={rowGroups}
        word={word}
        hrefOf={linkOf}
        note={noteOf}
        describe={describeCell}
      />
      <p className="govuk-body-s sc-quiet">
        {shorthands.map((shorthand) => `${signOf(shorthand)} ${SHORTHAND_MEANINGS[shorthand]}; `)}– no figure.
        None of these is nought.
      </p>
      <p className="govuk-body-s sc-quiet">
        {source} {asAt}.
      </p>
      <SaveChart
        noun="heat map"
        from={async () => {
          const { drawHeat } = await import('@/charts/heatPicture');
          return drawHeat({ columns, groups: rowGroups, word });
        }}
        words={{ title, subtitle, lines: [`${source} ${asAt}.`] }}
        name={[rowsTitle, areaName, areaSet]}
        csv={async () => {
          const [{ toCsv }, { heatRecords, HEAT_CSV }] = await Promise.all([
            import('@/documents/csv'),
            import('@/documents/heatRecords'),
          ]);
          return toCsv(HEAT_CSV, heatRecords(columns, rows, { title, source, asAt: data.plan.asAt }));
        }}
      />
    </section>
  );
}

/** The line under an indicator's name: "2024/25, lower is better". */
function noteOf({ indicator, period }: HeatRow): string {
  const polarityNote = polarityText(indicator.polarity);
  return period === undefined ? polarityNote : `${formatPeriodShort(period)}, ${polarityNote}`;
}
