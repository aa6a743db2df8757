import { HEAT_WORDS, type HeatWord } from '@/charts/heatMarks';
import { AREA_SETS, type AreaSet } from '@/domain/compare/comparedAreas';
import type { Period } from '@/domain/figures/period';

/** The views of the page: one indicator over areas, over time or on a map; many indicators over areas; two areas side by side. */
export const COMPARE_VIEWS = ['areas', 'time', 'map', 'many', 'two'] as const;
export type View = (typeof COMPARE_VIEWS)[number];

export const PAIR_OUTCOMES = ['better', 'worse', 'level', 'none'] as const;
/** Whether our figure is better or worse than the other area's; `none` if they cannot be compared. */
export type PairOutcome = (typeof PAIR_OUTCOMES)[number];

/** The settings of the page Compare, all held in the address. */
export type CompareParams = {
  readonly view: View;
  readonly areaSet: AreaSet | undefined;
  readonly isSpread: boolean;
  /** The key of the period to show. Undefined means the newest. */
  readonly period: string | undefined;
  /** Which indicators the heat map has as rows: a priority's id, `red` or `all`. */
  readonly rows: string | undefined;
  readonly cells: HeatWord;
  /** The codes of the other areas in the chart over time, in the order in which they were chosen. Undefined if the address names none. */
  readonly chosenCodes: readonly string[] | undefined;
  /** The code of the other area in the view of two areas. */
  readonly otherCode: string | undefined;
  readonly outcome: PairOutcome | undefined;
};

/** Reads the view from the address. A setting with an unknown value stays at its default. */
export function parseCompareParams(search: string): CompareParams {
  const params = new URLSearchParams(search);
  return {
    view: COMPARE_VIEWS.find((view) => view === params.get('view')) ?? 'areas',
    areaSet: AREA_SETS.find((set) => set === params.get('among')),
    isSpread: params.get('as') === 'distribution',
    period: params.get('period') ?? undefined,
    rows: params.get('rows') ?? undefined,
    cells: HEAT_WORDS.find((cells) => cells === params.get('cells')) ?? 'band',
    chosenCodes: chosenIn(params.get('areas')),
    otherCode: params.get('with') ?? undefined,
    outcome: PAIR_OUTCOMES.find((outcome) => outcome === params.get('show')),
  };
}

/** Writes a view as the end of an address. Settings at their default are left out. */
export function compareSearch(view: CompareParams): Readonly<Record<string, string | undefined>> {
  return {
    view: view.view === 'areas' ? undefined : view.view,
    among: view.areaSet,
    as: view.isSpread ? 'distribution' : undefined,
    period: view.period,
    rows: view.rows,
    cells: view.cells === 'band' ? undefined : view.cells,
    areas: view.chosenCodes?.join(',') || (view.chosenCodes && NO_AREA),
    with: view.otherCode,
    show: view.outcome,
  };
}

/** A chart over time has at most this many areas besides ours: more lines could not be told apart. */
export const MOST_CHOSEN = 4;
/** The value in the address after the reader has removed every area. */
const NO_AREA = 'none';

function chosenIn(text: string | null): readonly string[] | undefined {
  if (text === null) return undefined;
  const codes = text.split(',').filter((code) => code !== '' && code !== NO_AREA);
  return [...new Set(codes)].slice(0, MOST_CHOSEN);
}

/** A period as it is written in an address: `202425.academic-year`, `2014.november`. */
export function periodInAddress({ timePeriod, timeIdentifier }: Period): string {
  return `${timePeriod}.${timeIdentifier.toLowerCase().replaceAll(/\W+/g, '-')}`;
}
