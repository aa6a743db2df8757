import { useMemo } from 'react';
import type { IndicatorHistory } from '@/data/parseHistory';
import { areaTrend } from '@/domain/compare/areaTrend';
import { ENGLAND_CODE, type Area, type AreaCode } from '@/domain/figures/area';
import { mainArea, neighbourSetOf, type PlanData } from '@/domain/plan/planData';
import { ChosenAreas } from './ChosenAreas';
import { MOST_CHOSEN } from './compareParams';
import type { CompareView } from './compareView';
import { HistoryView } from './HistoryView';
import { TimeFigure } from './TimeFigure';

/** The view of one indicator over time: our line and those of up to four other areas that the reader chooses. */
export function TimeView({ view }: { readonly view: CompareView }) {
  return <HistoryView view={view}>{(history) => <OneTrend view={view} history={history} />}</HistoryView>;
}

function OneTrend({ view, history }: { readonly view: CompareView; readonly history: IndicatorHistory }) {
  const { data, params, areaName } = view;
  const choices = useMemo(() => choicesOf(data, history), [data, history]);
  const chosenAreas = useMemo(
    () =>
      (params.chosenCodes ?? firstChosen(data, history)).flatMap(
        (code) => choices.find((area) => area.code === code) ?? [],
      ),
    [params.chosenCodes, data, history, choices],
  );
  const trend = useMemo(() => {
    const code = mainArea(data);
    const ownArea = data.areas.get(code) ?? { code, name: areaName, kind: 'authority' as const };
    return areaTrend(
      history,
      ownArea,
      chosenAreas.map((area) => area.code),
    );
  }, [data, history, chosenAreas, areaName]);
  return (
    <>
      <ChosenAreas view={view} choices={choices} chosenAreas={chosenAreas} />
      {trend === undefined ? (
        <p className="govuk-body">None of these areas has a figure for this indicator.</p>
      ) : (
        <TimeFigure view={view} trend={trend} history={history} />
      )}
    </>
  );
}

/** Every other area that has a row: England, its regions, then the rest by name. */
function choicesOf(data: PlanData, { areas }: IndicatorHistory): readonly Area[] {
  const KIND_ORDER = ['country', 'region', 'authority', 'local', 'average'];
  return [...areas.values()]
    .filter(({ code }) => code !== mainArea(data))
    .toSorted(
      (a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || a.name.localeCompare(b.name, 'en'),
    );
}

/** The areas that the chart shows at first: England and the closest neighbours. */
function firstChosen(data: PlanData, { areas }: IndicatorHistory): readonly AreaCode[] {
  const closestCodes = neighbourSetOf(data, mainArea(data))?.members.map(({ area }) => area) ?? [];
  return [ENGLAND_CODE, ...closestCodes].filter((code) => areas.has(code)).slice(0, MOST_CHOSEN - 1);
}
