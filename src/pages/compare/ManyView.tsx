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

/** Many indicators by areas: which indicators, which areas, and what a cell says. */
export function ManyView({ view }: { readonly view: CompareView }) {
  const latest = useQuery(latestQuery(view.data));
  return (
    <Loaded query={latest} what="the latest figures of all areas">
      {(found) => <Heat view={view} latest={found} />}
    </Loaded>
  );
}

function Heat({ view, latest }: { readonly view: CompareView; readonly latest: LatestOfAll }) {
  const { data, params, change, hrefWith, names } = view;
  const choices = useMemo(() => rowChoices(data), [data]);
  const chosen = choices.find(({ value }) => value === params.rows) ?? choices[0];
  const indicators = useMemo(() => chosenRows(data, chosen), [data, chosen]);
  const isBanded = [...(data.rankings?.values() ?? [])].some(({ ranks }) => ranks.length > 0);
  const word = isBanded ? params.cells : 'beside';
  const set = params.set === 'region' ? 'region' : 'neighbours';
  return (
    <>
      <div className="sc-toolbar sc-no-print">
        <Menu
          label="Indicators"
          chosen={chosen?.title ?? ''}
          items={choices.map(({ value, title, count }, index) => ({
            href: hrefWith({ rows: index === 0 ? undefined : value }),
            title,
            note: String(count),
            isChosen: value === chosen?.value,
          }))}
        />
      </div>
      <div className="sc-toolbar sc-no-print">
        <Switch
          label="Areas"
          chosen={set}
          options={[
            { value: 'neighbours', title: 'Neighbours' },
            { value: 'region', title: names.region },
          ]}
          choose={(next) => change({ set: next })}
        />
        <Switch
          label="Cells say"
          chosen={word}
          options={[
            ...(isBanded ? [{ value: 'band' as const, title: 'Band in England' }] : []),
            { value: 'beside', title: `Better or worse than ${view.areaName}` },
          ]}
          choose={(next) => change({ cells: next })}
        />
      </div>
      <HeatFigure
        view={view}
        latest={latest}
        groups={indicators}
        what={chosen?.title ?? ''}
        set={set}
        word={word}
      />
    </>
  );
}
