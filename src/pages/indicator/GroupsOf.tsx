import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Breakdowns, IndicatorHistory } from '@/data/parseHistory';
import { dimensionsOf, localitiesOf, twoWaysOf } from '@/domain/groups/dimension';
import { dimensionAt, type DimensionAt, type HeadlineFigures } from '@/domain/groups/dimensionAt';
import { hrefOf, whereOf } from '@/ui/address';
import { Switch } from '@/ui/Switch';
import { dimensionTitle, notBenefitingText, olderGroupsText } from '@/wording/breakdownText';
import { breakdownSearch, parseBreakdownParams, type BreakdownParams } from './breakdownParams';
import { DimensionFigure } from './DimensionFigure';
import type { IndicatorView } from './indicatorView';
import { TwoWayTable } from './TwoWayTable';

/** The part "Who is not benefiting?": the groups of one dimension at a time. */
export function GroupsOf({
  view,
  history,
  breakdowns,
}: {
  readonly view: IndicatorView;
  readonly history: IndicatorHistory;
  readonly breakdowns: Breakdowns;
}) {
  const { data, row, area, lastDay, asAt } = view;
  const { indicator } = row;
  const params = parseBreakdownParams(useSearch());
  const [, navigate] = useLocation();
  const whole = useMemo<HeadlineFigures>(
    () => ({ series: row.series, origins: history.originsOf(area) }),
    [row.series, history, area],
  );
  const dimensions = useMemo(() => {
    const localities = localitiesOf(data.areas, history, area);
    return [...(localities === undefined ? [] : [localities]), ...dimensionsOf(breakdowns, area)];
  }, [data.areas, history, breakdowns, area]);
  const twoWays = useMemo(() => twoWaysOf(breakdowns, area), [breakdowns, area]);
  const rules = { indicator, smallest: data.plan.smallestCount, lastDay };
  const found = dimensions.flatMap((dimension) => {
    const at = dimensionAt(dimension, whole, rules);
    return at === undefined ? [] : [{ dimension, at }];
  });
  const change = (next: Partial<BreakdownParams>) =>
    navigate(
      hrefOf({
        ...whereOf(data),
        page: 'indicator',
        indicator: indicator.id,
        params: { asat: asAt, ...breakdownSearch({ ...params, ...next }) },
      }).slice(1),
      { replace: true },
    );
  const options = [
    ...found.map(({ dimension: { name } }) => ({ value: name, title: dimensionTitle(name) })),
    ...twoWays.map(({ rows, columns }) => ({
      value: `${rows} and ${columns}`,
      title: dimensionTitle(`${rows} and ${columns}`),
    })),
  ];
  const chosen = options.find(({ value }) => value === params.by)?.value ?? options[0]?.value;
  const one = found.find(({ dimension: { name } }) => name === chosen);
  const two = twoWays.find(({ rows, columns }) => `${rows} and ${columns}` === chosen);
  if (chosen === undefined) return <p className="govuk-body">No group has a figure by that day.</p>;
  return (
    <>
      <NotBenefiting dimensions={found.map(({ at }) => at)} view={view} />
      <div className="sc-breakdowns__choice sc-no-print">
        <Switch label="Groups" chosen={chosen} options={options} choose={(by) => change({ by })} />
        {one !== undefined && (
          <Switch
            label="Order"
            chosen={params.order}
            options={[
              { value: 'plan', title: 'As they come' },
              {
                value: 'gap',
                title: indicator.unit.kind === 'count' ? 'Largest first' : 'Largest gap first',
              },
            ]}
            choose={(order) => change({ order })}
          />
        )}
      </div>
      {one && <DimensionFigure {...one} whole={whole} order={params.order} view={view} />}
      {two && <TwoWayTable two={two} view={view} />}
    </>
  );
}

function NotBenefiting({
  dimensions,
  view: { row },
}: {
  readonly dimensions: readonly DimensionAt[];
  readonly view: IndicatorView;
}) {
  const { indicator } = row;
  if (indicator.polarity === 'neutral' || indicator.unit.kind === 'count')
    return (
      <p className="govuk-body sc-measure">
        {indicator.unit.kind === 'count'
          ? 'These are counts of groups of different size, so none is called better or worse: each is shown with its part of all.'
          : 'Neither more nor less is better here, so no group is called better or worse.'}
      </p>
    );
  const { groups, notes } = notBenefitingText(dimensions, indicator);
  const newest = dimensions.map(({ period }) => period).toSorted((a, b) => b.step - a.step)[0];
  const older = newest && olderGroupsText(newest, row.period, indicator);
  return (
    <div className="sc-measure">
      {older !== undefined && <p className="sc-notice">{older}</p>}
      <h3 className="govuk-heading-s">Who is not benefiting?</h3>
      {groups.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {groups.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <p className={groups.length > 0 ? 'govuk-body-s sc-quiet' : 'govuk-body'}>{notes.join(' ')}</p>
      )}
    </div>
  );
}
