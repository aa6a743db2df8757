import { useMemo } from 'react';
import { GapWhisker } from '@/charts/GapWhisker';
import { gapMarks, type GapMark } from '@/charts/gapMarks';
import type { GroupLine } from '@/charts/groupsPicture';
import { GroupPanels } from '@/charts/GroupPanels';
import { groupPanels } from '@/charts/panelLines';
import type { Indicator } from '@/domain/figures/indicator';
import type { Dimension } from '@/domain/groups/dimension';
import type { DimensionAt, GroupAt, HeadlineFigures } from '@/domain/groups/dimensionAt';
import { seriesUntil } from '@/domain/figures/series';
import { Figure } from '@/ui/Figure';
import { whenText } from '@/wording/whenText';
import { formatNumber, formatReading, formatUnit, formatValue } from '@/ui/formatValue';
import { ShorthandNote } from '@/ui/ShorthandNote';
import { seriesText } from '@/wording/besideText';
import { chanceText, dimensionMessage, dimensionTitle, groupGapText } from '@/wording/breakdownText';
import { SidewaysRegion } from '@/ui/SidewaysRegion';
import type { GroupOrder } from './breakdownParams';
import { GroupFigures } from './GroupFigures';
import type { IndicatorView } from './indicatorView';
import { SaveGroups } from './SaveGroups';

/** The groups of one dimension: each group's figure, its gap to the others with its confidence interval, and its trend. */
export function DimensionFigure({
  dimension,
  dimensionAt,
  wholeFigure,
  order,
  view,
}: {
  readonly dimension: Dimension;
  readonly dimensionAt: DimensionAt;
  readonly wholeFigure: HeadlineFigures;
  readonly order: GroupOrder;
  readonly view: IndicatorView;
}) {
  const { row, areaName, lastDay, data } = view;
  const { indicator } = row;
  const groups = inOrder(dimensionAt.groups, order);
  const marks = gapMarks(
    groups.map(({ gap }) => gap),
    indicator.polarity,
  );
  const isCount = indicator.unit.kind === 'count';
  const shownGroups = useMemo(
    () =>
      lastDay === undefined
        ? dimension.groups
        : dimension.groups.map((group) => ({ ...group, series: seriesUntil(group.series, lastDay) })),
    [dimension.groups, lastDay],
  );
  const ordered = groups.flatMap(({ name }) => shownGroups.find((group) => group.name === name) ?? []);
  // If the figure is a count, the whole area's line is left out: it would squash the lines of the groups to the
  // bottom of the chart.
  const seriesBehind = isCount ? { ...wholeFigure.series, observations: [] } : wholeFigure.series;
  const panels = groupPanels(ordered, seriesBehind, dimensionAt.period.family);
  const isWithheld = groups.some(({ observation }) => observation?.reading.kind === 'withheld');
  const source = sourceText(dimension, data.plan.sources);
  const subtitle = `${indicator.title}, ${formatUnit(indicator.unit)}, ${areaName}, ${whenText(dimensionAt.period, indicator)}`;
  const message = `${dimensionTitle(dimension.name)}: ${dimensionMessage(dimensionAt, indicator)}`;
  const figuresOfGroup = (name: string) => {
    const matchingGroup = ordered.find((group) => group.name === name);
    return matchingGroup === undefined ? '' : seriesText({ series: matchingGroup.series, indicator });
  };
  return (
    <figure className="sc-figure-block">
      <h3 className="govuk-heading-s">{isCount ? dimensionTitle(dimension.name) : message}</h3>
      <p className="sc-quiet">
        {subtitle}. All: <Figure observation={dimensionAt.headline.observation} indicator={indicator} />.
      </p>
      {dimensionAt.withheldPeriod !== undefined && (
        <p className="sc-notice">
          For {whenText(dimensionAt.withheldPeriod, indicator)} every group is withheld or not available.
        </p>
      )}
      <SidewaysRegion aria-label={`Gaps by ${dimension.name}`}>
        <table className="govuk-table sc-gaps">
          <caption className="govuk-visually-hidden">
            {subtitle}, by {dimension.name}
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col" className="sc-number">
                Figure
              </th>
              {isCount ? (
                <th scope="col" className="sc-number">
                  Part of all
                </th>
              ) : (
                <th scope="col">
                  <span className="sc-gaps__gap">
                    <span className="sc-gaps__sides">{sidesText(indicator.polarity)}</span>
                    Gap to the others
                  </span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {groups.map((group, index) => (
              <tr key={group.name}>
                <th scope="row">{group.name}</th>
                <td className="sc-number">
                  <Figure observation={group.observation} indicator={indicator} />
                  {group.counts !== undefined && (
                    <span className="sc-table__note">
                      {formatNumber(group.counts.numerator, 0)} of {formatNumber(group.counts.denominator, 0)}
                    </span>
                  )}
                </td>
                {isCount ? (
                  <td className="sc-number">{partText(group)}</td>
                ) : (
                  <td>
                    <span className="sc-gaps__gap">
                      <GapWhisker
                        mark={marks.marks[index]}
                        level={marks.level}
                        isChance={group.gap.kind === 'gap' && !isToldApart(group.gap.side)}
                      />
                      <span>
                        {groupGapText(group.gap, indicator)}
                        <span className="sc-table__note">{chanceText(group.gap, indicator)}</span>
                      </span>
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </SidewaysRegion>
      {!isCount && (
        <p className="govuk-body-s sc-quiet">
          The line across each row is the 95% interval of the gap; a full dot is a gap by more than chance.
          The rest is all others together; where their counts are not published, or would give away a figure
          that is withheld, the gap is to the figure for all.
        </p>
      )}
      {panels !== undefined && (
        <>
          <h4 className="govuk-heading-s">Each group over time</h4>
          <p className="sc-quiet">
            All panels have one scale, {formatValue(panels.axis.from, indicator.unit, panels.axis.decimals)}{' '}
            to {formatValue(panels.axis.to, indicator.unit, panels.axis.decimals)}.
            {!isCount && ` The dashed line is all of ${areaName}.`}
            {isWithheld && ' A bar along the foot is a figure that is withheld or not available.'}
          </p>
          <GroupPanels
            panels={panels}
            format={(value, decimals) => formatValue(value, indicator.unit, decimals)}
            describe={figuresOfGroup}
          />
        </>
      )}
      <ShorthandNote readings={groups.map(({ observation }) => observation?.reading)} />
      <p className="govuk-body-s sc-quiet">Source: {source}</p>
      <GroupFigures
        dimension={{ ...dimension, groups: ordered }}
        dimensionAt={dimensionAt}
        wholeFigure={wholeFigure}
        view={view}
      />
      <SaveGroups
        dimension={{ ...dimension, groups: ordered }}
        dimensionAt={dimensionAt}
        source={source}
        view={view}
        draw={async () => {
          const { groupsPicture } = await import('@/charts/groupsPicture');
          return groupsPicture({
            groupLines: groups.map((group, index) => lineOf(group, { mark: marks.marks[index], indicator })),
            level: isCount ? undefined : marks.level,
            panels,
            format: (value, decimals) => formatValue(value, indicator.unit, decimals),
          });
        }}
        pictureWords={{
          title: isCount ? `${indicator.title}, ${dimensionTitle(dimension.name)}` : message,
          subtitle: `${subtitle}, by ${dimension.name}.`,
          lines: [`Source: ${source}`],
        }}
      />
    </figure>
  );
}

function inOrder(groups: readonly GroupAt[], order: GroupOrder): readonly GroupAt[] {
  if (order === 'plan') return groups;
  const sizeOf = ({ gap, share }: GroupAt) => (gap.kind === 'gap' ? Math.abs(gap.difference) : (share ?? -1));
  return groups.toSorted((a, b) => sizeOf(b) - sizeOf(a));
}

/** One group's row in words, for the saved picture. */
function lineOf(
  group: GroupAt,
  { mark, indicator }: { readonly mark: GapMark | undefined; readonly indicator: Indicator },
): GroupLine {
  const reading = group.observation?.reading;
  const isCount = indicator.unit.kind === 'count';
  return {
    name: group.name,
    figure: reading === undefined ? 'no figure' : formatReading(reading, indicator),
    gap: isCount
      ? `part of all: ${partText(group)}`
      : `${groupGapText(group.gap, indicator)}; ${chanceText(group.gap, indicator)}`,
    mark,
    isChance: group.gap.kind === 'gap' && !isToldApart(group.gap.side),
  };
}

function isToldApart(side: 'above' | 'below' | 'similar' | 'untested'): boolean {
  return side === 'above' || side === 'below';
}

function sidesText(polarity: 'high' | 'low' | 'neutral'): string {
  return polarity === 'neutral' ? 'Lower ← the others → higher' : 'Worse ← the others → better';
}

function partText({ share, observation }: GroupAt): string {
  if (share !== undefined) return `${formatNumber(100 * share, 0)}%`;
  return observation?.reading.kind === 'withheld' ? 'withheld' : 'no figure';
}

/** The sources of the groups' figures: "Monthly returns (made up)." or, where the plan names no source, the file. */
function sourceText(
  { groups }: Dimension,
  sources: readonly { readonly id: string; readonly title: string }[],
): string {
  const origins = groups.flatMap((group) => group.origins);
  const titles = origins.map(
    ({ source, file }) => sources.find(({ id }) => id === source)?.title ?? source ?? file,
  );
  return `${[...new Set(titles)].join('; ')}.`;
}
