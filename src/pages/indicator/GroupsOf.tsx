import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Breakdowns, IndicatorHistory } from '@/data/parseHistory';
import { dimensionsOf, localitiesOf, twoWaysOf } from '@/domain/groups/dimension';
import { dimensionAt, type DimensionAt, type HeadlineFigures } from '@/domain/groups/dimensionAt';
import { hrefOf, planAddressOf } from '@/ui/address';
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
  const wholeFigure = useMemo<HeadlineFigures>(
    () => ({ series: row.series, origins: history.originsOf(area) }),
    [row.series, history, area],
  );
  const dimensions = useMemo(() => {
    const localities = localitiesOf(data.areas, history, area);
    return [...(localities === undefined ? [] : [localities]), ...dimensionsOf(breakdowns, area)];
  }, [data.areas, history, breakdowns, area]);
  const twoWays = useMemo(() => twoWaysOf(breakdowns, area), [breakdowns, area]);
  const rules = { indicator, smallest: data.plan.smallestCount, lastDay };
  const dimensionsFound = dimensions.flatMap((dimension) => {
    const atPeriod = dimensionAt(dimension, wholeFigure, rules);
    return atPeriod === undefined ? [] : [{ dimension, dimensionAt: atPeriod }];
  });
  const changeParams = (changes: Partial<BreakdownParams>) =>
    navigate(
      hrefOf({
        ...planAddressOf(data),
        page: 'indicator',
        indicator: indicator.id,
        params: { asat: asAt, ...breakdownSearch({ ...params, ...changes }) },
      }).slice(1),
      { replace: true },
    );
  const options = [
    ...dimensionsFound.map(({ dimension: { name } }) => ({ value: name, title: dimensionTitle(name) })),
    ...twoWays.map(({ rows, columns }) => ({
      value: `${rows} and ${columns}`,
      title: dimensionTitle(`${rows} and ${columns}`),
    })),
  ];
  const chosenValue = options.find(({ value }) => value === params.by)?.value ?? options[0]?.value;
  const chosenDimension = dimensionsFound.find(({ dimension: { name } }) => name === chosenValue);
  const chosenTwoWay = twoWays.find(({ rows, columns }) => `${rows} and ${columns}` === chosenValue);
  if (chosenValue === undefined) return <p className="govuk-body">No group has a figure by that day.</p>;
  return (
    <>
      <NotBenefiting dimensions={dimensionsFound.map((found) => found.dimensionAt)} view={view} />
      <div className="sc-breakdowns__choice sc-no-print">
        <Switch
          label="Groups"
          chosenValue={chosenValue}
          options={options}
          onChoose={(by) => changeParams({ by })}
        />
        {chosenDimension !== undefined && (
          <Switch
            label="Order"
            chosenValue={params.order}
            options={[
              { value: 'plan', title: 'As they come' },
              {
                value: 'gap',
                title: indicator.unit.kind === 'count' ? 'Largest first' : 'Largest gap first',
              },
            ]}
            onChoose={(order) => changeParams({ order })}
          />
        )}
      </div>
      {chosenDimension && (
        <DimensionFigure {...chosenDimension} wholeFigure={wholeFigure} order={params.order} view={view} />
      )}
      {chosenTwoWay && <TwoWayTable twoWay={chosenTwoWay} view={view} />}
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
  const olderText = newest && olderGroupsText(newest, row.period, indicator);
  return (
    <div className="sc-measure">
      {olderText !== undefined && <p className="sc-notice">{olderText}</p>}
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
