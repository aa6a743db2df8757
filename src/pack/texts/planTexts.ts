import type { Access } from '@/domain/figures/access';
import type { Area } from '@/domain/figures/area';
import { AREAS } from '@/sources/plan/areasTable';
import { COMMENTARY, type CommentaryRow } from '@/sources/plan/commentaryTable';
import { EVENTS, type EventRow } from '@/sources/plan/eventsTable';
import { INDICATORS, type IndicatorRow } from '@/sources/plan/indicatorsTable';
import { NEIGHBOURS, type NeighbourRow } from '@/sources/plan/neighboursTable';
import { PLAN_FILE, type PlanFile } from '@/sources/plan/planJson';
import { TARGETS, type TargetRow } from '@/sources/plan/targetsTable';
import type { RegisterRows } from '@/pack/rows/registerRows';
import type { About, PlanText } from './planText';
import { textsOfRegisters } from './registerTexts';

/** The officer's tables, without the observations: what of those is published is known only when figures are withheld. */
export type WrittenTables = {
  readonly plan: PlanFile;
  readonly indicators: readonly IndicatorRow[];
  readonly commentary: readonly CommentaryRow[];
  readonly events: readonly EventRow[];
  readonly targets: readonly TargetRow[];
  readonly neighbours: readonly NeighbourRow[];
  readonly areas: readonly (Area & { readonly row: number })[];
  readonly registers: RegisterRows;
};

/** Every text of a plan's tables and of plan.json. */
export function planTexts(tables: WrittenTables): readonly PlanText[] {
  return [
    ...textsOfPlan(tables.plan),
    ...tables.indicators.flatMap(textsOfIndicator),
    ...tables.commentary.flatMap(textsOfParagraph),
    ...tables.events.flatMap(textsOfEvent),
    ...tables.targets.flatMap(({ row, indicator, note }) =>
      textsIn({ file: TARGETS.file, row, about: { kind: 'indicator', indicator } }, { note }),
    ),
    ...tables.neighbours.flatMap(({ row, closeness }) =>
      textsIn({ file: NEIGHBOURS.file, row, about: PLAN }, { closeness }),
    ),
    ...tables.areas.flatMap(({ row, code, name, sort }) => [
      ...textsIn({ file: AREAS.file, row, about: PLAN }, { name, kind: sort }),
      ...textsIn({ file: AREAS.file, row, about: PLAN, isName: true }, { id: code }),
    ]),
    ...textsOfRegisters(tables.registers),
  ];
}

const PLAN: About = { kind: 'plan' };

type Place = Pick<PlanText, 'file' | 'row' | 'about' | 'isName'> & { readonly access?: Access | undefined };

/** One text for each column that has one. */
export function textsIn(
  { access = 'public', ...place }: Place,
  columns: Readonly<Record<string, string | undefined>>,
): readonly PlanText[] {
  return Object.entries(columns).flatMap(([column, text]) =>
    text === undefined || text === '' ? [] : [{ ...place, access, column, text }],
  );
}

function textsOfIndicator({ row, indicator }: IndicatorRow): readonly PlanText[] {
  const { id, code, title, unit, definition, numerator, denominator, owner, source, link, caveat } =
    indicator;
  const place = { file: INDICATORS.file, row, about: { kind: 'indicator', indicator: id } } as const;
  return [
    ...textsIn(place, { title, unit: unit.text, definition, numerator, denominator, owner, source, caveat }),
    ...textsIn({ ...place, isName: true }, { id, code, link }),
  ];
}

function textsOfParagraph(row: CommentaryRow): readonly PlanText[] {
  const { indicator, priority = '', access, text, owner, due, source } = row;
  const about: About =
    indicator === undefined ? { kind: 'priority', priority } : { kind: 'indicator', indicator };
  return textsIn({ file: COMMENTARY.file, row: row.row, about, access }, { text, owner, due, source });
}

function textsOfEvent({ row, indicator, text, source }: EventRow): readonly PlanText[] {
  const about: About = indicator === undefined ? PLAN : { kind: 'indicator', indicator };
  return textsIn({ file: EVENTS.file, row, about }, { text, source });
}

function textsOfPlan(plan: PlanFile): readonly PlanText[] {
  const { title, notice, from, to, vision, publication, priorities, frameworks, reports, sources } = plan;
  const place = { file: PLAN_FILE, about: PLAN } as const;
  const listed = (key: string, entries: readonly object[]) =>
    entries.flatMap((entry, at) => textsIn(place, named(`${key}.${at}`, entry)));
  return [
    ...textsIn(place, { title, notice, from, to, vision }),
    ...textsIn(place, named('publication', publication ?? {})),
    ...priorities.flatMap(({ id, ...said }, at) =>
      textsIn({ ...place, about: { kind: 'priority', priority: id } }, named(`priorities.${at}`, said)),
    ),
    ...frameworks.flatMap(({ themes, ...said }, at) => [
      ...textsIn(place, named(`frameworks.${at}`, said)),
      ...listed(`frameworks.${at}.themes`, themes),
    ]),
    ...listed('reports', reports),
    ...listed('sources', sources),
  ];
}

/** The texts of an entry by their place in plan.json; dates and addresses tell nothing in words. */
function named(key: string, entry: object): Readonly<Record<string, string>> {
  const said = Object.entries(entry).filter(
    (pair): pair is [string, string] =>
      typeof pair[1] === 'string' && !['id', 'date', 'updated', 'link'].includes(pair[0]),
  );
  return Object.fromEntries(said.map(([name, text]) => [`${key}.${name}`, text]));
}
