import Papa from 'papaparse';

/** A published indicator that can be chosen for a new plan. */
export type OfferedIndicator = {
  readonly id: string;
  readonly title: string;
  /** The title of the indicator's priority in the plan for all of England. */
  readonly theme: string;
};

type Priority = { readonly id: string; readonly title: string };

/** The indicators of `plans/england-now/indicators.csv`, with the priorities of its `plan.json`. */
export function offeredIndicators(indicators: string, plan: string): readonly OfferedIndicator[] {
  const { priorities } = JSON.parse(plan) as { readonly priorities: readonly Priority[] };
  const [header = [], ...rows] = tableRows(indicators);
  const [id, title, priority] = ['id', 'title', 'priority'].map((name) => header.indexOf(name));
  return rows.map((row) => ({
    id: row[id ?? -1] ?? '',
    title: row[title ?? -1] ?? '',
    theme: priorities.find((entry) => entry.id === row[priority ?? -1])?.title ?? '',
  }));
}

/** The rows of the chosen indicators, with the heading row first, in the order in which indicators are offered. */
export function chosenIndicators(
  indicators: string,
  chosenIds: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const [header = [], ...rows] = tableRows(indicators);
  const [id, readWith] = [header.indexOf('id'), header.indexOf('read_with')];
  const chosenRows = rows.filter((row) => chosenIds.has(row[id] ?? ''));
  // A link to an indicator that must be read together with this one is kept only if the plan has that indicator.
  return [
    header,
    ...chosenRows.map((row) => (chosenIds.has(row[readWith] ?? '') ? row : row.with(readWith, ''))),
  ];
}

/** The priorities that chosen indicators belong to. */
export function prioritiesOf<Entry extends { readonly id: string }>(
  [header = [], ...rows]: readonly (readonly string[])[],
  priorities: readonly Entry[],
): readonly Entry[] {
  const priorityColumn = header.indexOf('priority');
  const usedPriorities = new Set(rows.map((row) => row[priorityColumn]));
  return priorities.filter(({ id }) => usedPriorities.has(id));
}

function tableRows(csv: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true }).data;
}
