import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { latestQuery } from '@/data/packQueries';
import type { LatestOfAll } from '@/data/parseHistory';
import { Loaded } from '@/ui/Loaded';
import { HeatFigure } from './HeatFigure';
import { chosenRows, rowChoices } from './heatChoices';
import type { CompareView } from './compareView';
import { Menu } from '@/ui/Menu';
import { Switch } from '@/ui/Switch';

/** The view of many indicators by areas: the choice of indicators, of areas and of what each cell shows. */
export function ManyView({ view }: { readonly view: CompareView }) {
  const latest = useQuery(latestQuery(view.data));
  return (
    <Loaded query={latest} contentName="the latest figures of all areas">
      {(latestFigures) => <HeatSection view={view} latest={latestFigures} />}
    </Loaded>
  );
}

function HeatSection({ view, latest }: { readonly view: CompareView; readonly latest: LatestOfAll }) {
  const { data, params, changeParams, hrefWith, names } = view;
  const choices = useMemo(() => rowChoices(data), [data]);
  const chosenRowChoice = choices.find(({ value }) => value === params.rows) ?? choices[0];
  const indicators = useMemo(() => chosenRows(data, chosenRowChoice), [data, chosenRowChoice]);
  const isBanded = [...(data.rankings?.values() ?? [])].some(({ ranks }) => ranks.length > 0);
  const word = isBanded ? params.cells : 'beside';
  const areaSet = params.areaSet === 'region' ? 'region' : 'neighbours';
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <Menu
          label="Indicators"
          chosenTitle={chosenRowChoice?.title ?? ''}
          items={choices.map(({ value, title, count }, index) => ({
            href: hrefWith({ rows: index === 0 ? undefined : value }),
            title,
            note: String(count),
            isCurrent: value === chosenRowChoice?.value,
          }))}
        />
      </div>
      <div className="sc-toolbar sc-no-print">
        <Switch
          label="Areas"
          chosenValue={areaSet}
          options={[
            { value: 'neighbours', title: 'Neighbours' },
            { value: 'region', title: names.region },
          ]}
          onChoose={(nextSet) => changeParams({ areaSet: nextSet })}
        />
        <Switch
          label="Cells say"
          chosenValue={word}
          options={[
            ...(isBanded ? [{ value: 'band' as const, title: 'Band in England' }] : []),
            { value: 'beside', title: `Better or worse than ${view.areaName}` },
          ]}
          onChoose={(nextCells) => changeParams({ cells: nextCells })}
        />
      </div>
      <HeatFigure
        view={view}
        latest={latest}
        groups={indicators}
        rowsTitle={chosenRowChoice?.title ?? ''}
        areaSet={areaSet}
        word={word}
      />
    </>
  );
}
