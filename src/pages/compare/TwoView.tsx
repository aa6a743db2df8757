import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { latestQuery, planQuery, plansQuery } from '@/data/packQueries';
import type { Area, AreaCode } from '@/domain/figures/area';
import { mainArea, neighbourSetOf, withModel } from '@/domain/plan/planData';
import { Loaded } from '@/ui/Loaded';
import { SearchMenu } from '@/ui/SearchMenu';
import type { CompareView } from './compareView';
import { pairsOfLatest, pairsOfPlans } from './pairs';
import { PairFigure } from './PairFigure';

/** Our area beside any other of the plan, indicator by indicator. */
export function TwoView({ view }: { readonly view: CompareView }) {
  return view.data.plan.authority === 'any' ? <AnyAuthority view={view} /> : <AnyHeld view={view} />;
}

type Choice = Pick<Area, 'name'> & { readonly code: string; readonly region?: string };

/** A plan with a part for each authority: the other's own scorecard is fetched, with its ratings. */
function AnyAuthority({ view }: { readonly view: CompareView }) {
  const { data } = view;
  const plans = useQuery(plansQuery());
  const listed = plans.data?.plans.find(({ id }) => id === data.plan.id)?.areas ?? [];
  const choices = listed.filter(({ code }) => code !== mainArea(data));
  const other = chosenOf(choices, view);
  return (
    <>
      <OtherMenu view={view} choices={choices} chosen={other} />
      {other === undefined ? <NoOther /> : <FetchedPair view={view} other={other} />}
    </>
  );
}

function FetchedPair({ view, other }: { readonly view: CompareView; readonly other: Choice }) {
  const { data } = view;
  const query = useQuery(planQuery({ plan: data.plan.id, area: other.code }));
  const pairs = useMemo(
    () => query.data && pairsOfPlans(data, withModel(query.data, data.model)),
    [data, query.data],
  );
  return (
    <Loaded
      query={{ data: pairs, error: query.error, isFetching: query.isFetching, refetch: query.refetch }}
      what={`the scorecard of ${other.name}`}
    >
      {(found) => <PairFigure view={view} pairs={found} other={other.name} isRated />}
    </Loaded>
  );
}

/** A plan of one authority: the latest figures that it holds of others. */
function AnyHeld({ view }: { readonly view: CompareView }) {
  const latest = useQuery(latestQuery(view.data));
  return (
    <Loaded query={latest} what="the latest figures of all areas">
      {(found) => {
        const choices = [...found.areas.values()]
          .filter(({ code, kind }) => code !== mainArea(view.data) && kind !== 'average')
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
        const other = chosenOf(choices, view);
        return (
          <>
            <OtherMenu view={view} choices={choices} chosen={other} />
            {other === undefined ? (
              <NoOther />
            ) : (
              <PairFigure
                view={view}
                pairs={pairsOfLatest(view.data, found, other.code as AreaCode)}
                other={other.name}
                isRated={false}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The area in the address, or else the closest neighbour, or else the first. */
function chosenOf<Other extends Choice>(
  choices: readonly Other[],
  { data, params }: CompareView,
): Other | undefined {
  const closest = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => area) ?? [];
  const wanted = [params.other, ...closest].flatMap(
    (code) => choices.find((choice) => choice.code === code) ?? [],
  );
  return wanted[0] ?? choices[0];
}

function OtherMenu({
  view: { data, hrefWith },
  choices,
  chosen,
}: {
  readonly view: CompareView;
  readonly choices: readonly Choice[];
  readonly chosen: Choice | undefined;
}) {
  const neighbours = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => String(area)) ?? [];
  const items = choices.map(({ code, name, region }) => ({
    href: hrefWith({ other: code }),
    title: name,
    note: region,
    group: neighbours.includes(code) ? 'Statistical neighbours' : 'Others',
    isChosen: code === chosen?.code,
  }));
  return (
    <div className="sc-toolbar sc-no-print">
      <SearchMenu
        label="Beside"
        chosen={chosen?.name ?? 'no other area'}
        searchLabel="Find an area"
        items={items.toSorted((a, b) => Number(a.group === 'Others') - Number(b.group === 'Others'))}
      />
    </div>
  );
}

function NoOther() {
  return <p className="govuk-body">This plan holds no other area to compare with.</p>;
}
