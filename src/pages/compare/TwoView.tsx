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

/** The view of two areas: ours and any other of the plan, indicator by indicator. */
export function TwoView({ view }: { readonly view: CompareView }) {
  return view.data.plan.authority === 'any' ? <AnyAuthority view={view} /> : <AnyHeld view={view} />;
}

type Choice = Pick<Area, 'name'> & { readonly code: string; readonly region?: string };

/** Two areas of a plan that serves every authority: the other area's own scorecard, with its ratings, is loaded. */
function AnyAuthority({ view }: { readonly view: CompareView }) {
  const { data } = view;
  const plans = useQuery(plansQuery());
  const listedAreas = plans.data?.plans.find(({ id }) => id === data.plan.id)?.areas ?? [];
  const choices = listedAreas.filter(({ code }) => code !== mainArea(data));
  const otherChoice = chosenOf(choices, view);
  return (
    <>
      <OtherMenu view={view} choices={choices} chosenChoice={otherChoice} />
      {otherChoice === undefined ? <NoOther /> : <FetchedPair view={view} otherChoice={otherChoice} />}
    </>
  );
}

function FetchedPair({ view, otherChoice }: { readonly view: CompareView; readonly otherChoice: Choice }) {
  const { data } = view;
  const query = useQuery(planQuery({ plan: data.plan.id, area: otherChoice.code }));
  const pairs = useMemo(
    () => query.data && pairsOfPlans(data, withModel(query.data, data.model)),
    [data, query.data],
  );
  return (
    <Loaded
      query={{ data: pairs, error: query.error, isFetching: query.isFetching, refetch: query.refetch }}
      contentName={`the scorecard of ${otherChoice.name}`}
    >
      {(pairs) => <PairFigure view={view} pairs={pairs} otherName={otherChoice.name} isRated />}
    </Loaded>
  );
}

/** Two areas of a plan that serves one authority: only the latest figures of the other area are held, without ratings. */
function AnyHeld({ view }: { readonly view: CompareView }) {
  const latest = useQuery(latestQuery(view.data));
  return (
    <Loaded query={latest} contentName="the latest figures of all areas">
      {(latestFigures) => {
        const choices = [...latestFigures.areas.values()]
          .filter(({ code, kind }) => code !== mainArea(view.data) && kind !== 'average')
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
        const otherArea = chosenOf(choices, view);
        return (
          <>
            <OtherMenu view={view} choices={choices} chosenChoice={otherArea} />
            {otherArea === undefined ? (
              <NoOther />
            ) : (
              <PairFigure
                view={view}
                pairs={pairsOfLatest(view.data, latestFigures, otherArea.code as AreaCode)}
                otherName={otherArea.name}
                isRated={false}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The other area: the one that the address names, or else the closest neighbour, or else the first area. */
function chosenOf<Other extends Choice>(
  choices: readonly Other[],
  { data, params }: CompareView,
): Other | undefined {
  const closestCodes = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => area) ?? [];
  const likelyChoices = [params.otherCode, ...closestCodes].flatMap(
    (code) => choices.find((choice) => choice.code === code) ?? [],
  );
  return likelyChoices[0] ?? choices[0];
}

function OtherMenu({
  view: { data, hrefWith },
  choices,
  chosenChoice,
}: {
  readonly view: CompareView;
  readonly choices: readonly Choice[];
  readonly chosenChoice: Choice | undefined;
}) {
  const neighbours = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => String(area)) ?? [];
  const items = choices.map(({ code, name, region }) => ({
    href: hrefWith({ otherCode: code }),
    title: name,
    note: region,
    group: neighbours.includes(code) ? 'Statistical neighbours' : 'Others',
    isCurrent: code === chosenChoice?.code,
  }));
  return (
    <div className="sc-toolbar sc-no-print">
      <SearchMenu
        label="Beside"
        chosenTitle={chosenChoice?.name ?? 'no other area'}
        searchLabel="Find an area"
        items={items.toSorted((a, b) => Number(a.group === 'Others') - Number(b.group === 'Others'))}
      />
    </div>
  );
}

function NoOther() {
  return <p className="govuk-body">This plan holds no other area to compare with.</p>;
}
