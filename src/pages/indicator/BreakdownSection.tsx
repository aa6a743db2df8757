import { useQuery } from '@tanstack/react-query';
import { breakdownsQuery, historyQuery } from '@/data/packQueries';
import type { Breakdowns, IndicatorHistory } from '@/data/parseHistory';
import { Loaded } from '@/ui/Loaded';
import { GroupsOf } from './GroupsOf';
import type { IndicatorView } from './indicatorView';

/** Loads the files with figures by group: the breakdowns and, for localities, the indicator's own file. */
export function BreakdownSection({ view }: { readonly view: IndicatorView }) {
  const { data, row } = view;
  const isBroken = data.brokenDown.includes(row.indicator.id);
  const history = useQuery(historyQuery(data, row.indicator));
  const breakdowns = useQuery({ ...breakdownsQuery(data, row.indicator), enabled: isBroken });
  return (
    <Loaded query={history} contentName="the figures by group">
      {(areas) =>
        isBroken ? (
          <Loaded query={breakdowns} contentName="the figures by group">
            {(groups) => <GroupsOf view={view} history={areas} breakdowns={groups} />}
          </Loaded>
        ) : (
          <GroupsOf view={view} history={areas} breakdowns={NO_BREAKDOWNS} />
        )
      }
    </Loaded>
  );
}

const NO_BREAKDOWNS: Breakdowns = new Map<string, IndicatorHistory>();
