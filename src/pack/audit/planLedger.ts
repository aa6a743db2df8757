import type { AreaCode } from '@/domain/figures/area';
import { areaName } from './areaName';
import { areaSums } from './areaSums';
import { whereIn, type AuditPlan } from './auditPlans';
import { betweenSeries } from './betweenSeries';
import { breakdownSums } from './breakdownSums';
import { enterFigure } from './figureEntries';
import { increaseSums } from './increaseSums';
import { intervalMethods } from './intervalMethods';
import { lattice, type Spans } from './lattice';
import { missingInYears } from './missingInYears';
import { neighbourMeans } from './neighbourMeans';
import type { AuditFigure } from './packFigures';
import { periodSums, wordsOf } from './periodSums';
import { populations, populationSums } from './populations';
import {
  ADDITIVE,
  emptyLedger,
  keyOf,
  type At,
  type Equation,
  type Ledger,
  type NameOf,
  type Quantity,
  type Unknown,
} from './unknowns';

/** Everything that one plan says, as numbers and equations, and the figures that it gives away without arithmetic. */
export type PlanLedger = { readonly ledger: Ledger; readonly alone: readonly AuditFigure[] };

export function placeName(plan: Pick<AuditPlan, 'areas'>): NameOf {
  return (at) => [at.indicator.title, areaName(plan, at.area), wordsOf(at.period), ...at.sides].join(', ');
}

/** Builds the ledger of a plan. `between` has its equations between series if they are known already. */
export function planLedger(
  plan: AuditPlan,
  {
    figures,
    spans,
    between,
  }: {
    readonly figures: readonly AuditFigure[];
    readonly spans: Spans;
    readonly between?: readonly Equation[] | undefined;
  },
): PlanLedger {
  const ledger = emptyLedger();
  const nameOf = placeName(plan);
  const { id, smallestCount: smallest } = plan.plan;
  const whereOf = remembered((code: AreaCode) => whereIn(plan.areas, code));
  const methodsOf = intervalMethods(figures);
  for (const figure of figures) enterFigure(figure, { ledger, nameOf, plan: id, smallest, methodsOf });
  const linked = populations(figures);
  const cellsOf = new Map<Quantity, readonly At[]>();
  for (const quantity of ADDITIVE) {
    const entered = enteredAs(quantity, figures, ledger);
    const held = lattice(entered, { areas: plan.areas, whereOf, spans, beside: linked.beside });
    const cells = [...held, ...missingInYears(held, quantity, { figures: entered, known: ledger.known })];
    cellsOf.set(quantity, cells);
    enterMissing(cells, quantity, { ledger, nameOf, plan: id, smallest });
    const naming = { nameOf, restOf: restNamed(nameOf, { plan: id, smallest, quantity }) };
    ledger.equations.push(
      ...breakdownSums(cells, quantity, naming),
      ...areaSums(cells, quantity, { areas: plan.areas, whereOf, ...naming }),
      ...periodSums(cells, quantity, nameOf),
    );
    if (quantity === 'count')
      ledger.equations.push(...increaseSums(cells, { areas: plan.areas, whereOf, ...naming }));
  }
  const means = neighbourMeans(figures, { sets: plan.neighbours, whereOf, nameOf });
  ledger.equations.push(
    ...populationSums(linked, cellsOf, nameOf),
    ...(between ?? betweenSeries(figures, { nameOf, smallest })),
    ...means.equations,
  );
  return { ledger, alone: means.alone };
}

/** The figures that the ledger has as a quantity. It has none of most series. */
function enteredAs(
  quantity: Quantity,
  figures: readonly AuditFigure[],
  { unknowns }: Ledger,
): readonly AuditFigure[] {
  const held = new Set<string>();
  for (const key of unknowns.keys())
    if (key.startsWith(`${quantity}|`))
      held.add(key.slice(quantity.length + 1, key.indexOf('|', quantity.length + 1)));
  if (held.size === 0) return [];
  const isHeld = (series: string) => held.has(series.split('|', 1)[0] ?? '');
  return figures.filter((figure) => isHeld(figure.series) && unknowns.has(keyOf(quantity, figure)));
}

function remembered<Value>(of: (code: AreaCode) => Value): (code: AreaCode) => Value {
  const known = new Map<AreaCode, Value>();
  return (code) => {
    const found = known.get(code) ?? of(code);
    known.set(code, found);
    return found;
  };
}

function restNamed(
  nameOf: NameOf,
  {
    plan,
    smallest,
    quantity,
  }: { readonly plan: string; readonly smallest: number; readonly quantity: Quantity },
) {
  const guard = quantity === 'count' || quantity === 'out of' ? 'small' : 'none';
  return (whole: At, parts: () => string): Unknown => {
    const place = () => `${nameOf(whole)}: the rest beside ${parts()}`;
    return { name: place, place, plan, least: 0, most: undefined, guard, smallest };
  };
}

/** Enters cells without a row. Such a cell is no secret unless it turns out to be a small count of people. Changes the ledger. */
function enterMissing(
  cells: readonly At[],
  quantity: Quantity,
  {
    ledger,
    nameOf,
    plan,
    smallest,
  }: {
    readonly ledger: Ledger;
    readonly nameOf: NameOf;
    readonly plan: string;
    readonly smallest: number;
  },
): void {
  for (const cell of cells) {
    const key = keyOf(quantity, cell);
    if (ledger.unknowns.has(key)) continue;
    const place = () => nameOf(cell);
    const guard = quantity === 'count' || quantity === 'out of' ? 'small' : 'none';
    ledger.unknowns.set(key, {
      name: () => `${place()}: a figure not shown`,
      place,
      plan,
      least: 0,
      most: undefined,
      guard,
      smallest,
    });
  }
}
