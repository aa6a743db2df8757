import type { AreaCode } from '@/domain/figures/area';
import { areaName } from './areaName';
import { areasAsGroups } from './areasAsGroups';
import { areaSums } from './areaSums';
import { areaKeyIn, type AuditPlan } from './auditPlans';
import { equationsBetweenSeries } from './equationsBetweenSeries';
import { breakdownSums } from './breakdownSums';
import { enterFigure } from './figureEntries';
import { groupsInTwoSplits } from './groupsInTwoSplits';
import { increaseSums } from './increaseSums';
import { intervalMethods } from './intervalMethods';
import { lattice, type CellScope } from './lattice';
import { missingInYears } from './missingInYears';
import { neighbourMeans } from './neighbourMeans';
import type { AuditFigure } from './packFigures';
import { periodSums, periodName } from './periodSums';
import { populations, populationSums } from './populations';
import { rememberedTerms, type TermOf } from './rememberedTerms';
import { sameTimes } from './sameTimes';
import { shortSpans, shortSpanSums } from './shortSpans';
import {
  ADDITIVE,
  emptyLedger,
  type Cell,
  type Equation,
  type Ledger,
  type NameOf,
  type Quantity,
  type Unknown,
} from './unknowns';

/** Everything that one plan says, as numbers and equations, and the neighbours' figures that it gives away without arithmetic. */
export type PlanLedger = { readonly ledger: Ledger; readonly loneNeighbours: readonly AuditFigure[] };

export function figureNamer(plan: Pick<AuditPlan, 'areas'>): NameOf {
  return (cell) =>
    [cell.indicator.title, areaName(plan, cell.area), periodName(cell.period), ...cell.groups].join(', ');
}

/** Builds the ledger of a plan. `equationsBetween` has its equations between series if they are known already. */
export function planLedger(
  plan: AuditPlan,
  {
    figures,
    cellScope,
    equationsBetween,
  }: {
    readonly figures: readonly AuditFigure[];
    readonly cellScope: CellScope;
    readonly equationsBetween?: readonly Equation[] | undefined;
  },
): PlanLedger {
  const ledger = emptyLedger();
  const nameOf = figureNamer(plan);
  const { id, smallestCount } = plan.plan;
  const areaKeyOf = rememberedByArea((code: AreaCode) => areaKeyIn(plan.areas, code));
  const methodsOf = intervalMethods(figures);
  for (const figure of figures) enterFigure(figure, { ledger, nameOf, plan: id, smallestCount, methodsOf });
  const seriesByQuantity = enteredSeries(ledger);
  const populationLinks = populations(figures);
  const cellsByQuantity = new Map<Quantity, readonly Cell[]>();
  for (const quantity of ADDITIVE) {
    const termOf = rememberedTerms(quantity);
    const enteredFigures = figuresWithQuantity(figures, seriesByQuantity.get(quantity), { ledger, termOf });
    const latticeCells = lattice(enteredFigures, {
      areas: plan.areas,
      areaKeyOf,
      cellScope,
      relatedFigures: populationLinks.relatedFigures,
    });
    const cells = [
      ...latticeCells,
      ...missingInYears(latticeCells, quantity, {
        figures: enteredFigures,
        knownValues: ledger.knownValues,
        termOf,
      }),
    ];
    cellsByQuantity.set(quantity, cells);
    enterMissing(cells, quantity, { ledger, nameOf, termOf, plan: id, smallestCount });
    const naming = {
      nameOf,
      termOf,
      remainderOf: remainderNamer(nameOf, { plan: id, smallestCount, quantity }),
    };
    const valueOf = (cell: Cell) => ledger.knownValues.get(termOf(cell)[0]);
    ledger.equations.push(
      ...breakdownSums(cells, quantity, naming),
      ...groupsInTwoSplits(cells, valueOf, naming),
      ...areasAsGroups(cells, valueOf, { areas: plan.areas, areaKeyOf, ...naming }),
      ...areaSums(cells, quantity, { areas: plan.areas, areaKeyOf, ...naming }),
      ...periodSums(cells, quantity, naming),
      ...sameTimes(cells, { knownValues: ledger.knownValues, termOf, nameOf }),
    );
    if (quantity === 'count') {
      const short = shortSpans(cells);
      const shortCells = short.map(({ cell }) => cell);
      enterMissing(shortCells, quantity, { ledger, nameOf, termOf, plan: id, smallestCount });
      ledger.equations.push(
        ...increaseSums(cells, { areas: plan.areas, areaKeyOf, ...naming }),
        ...shortSpanSums(short, nameOf),
      );
    }
  }
  const means = neighbourMeans(figures, { sets: plan.neighbours, areaKeyOf, nameOf });
  ledger.equations.push(
    ...populationSums(populationLinks, cellsByQuantity, nameOf),
    ...(equationsBetween ?? equationsBetweenSeries(figures, { nameOf, plan: id, smallestCount })),
    ...means.equations,
  );
  return { ledger, loneNeighbours: means.loneNeighbours };
}

/** The series that the ledger has numbers of, by quantity. */
function enteredSeries({ unknowns }: Ledger): ReadonlyMap<string, ReadonlySet<string>> {
  const seriesByQuantity = new Map<string, Set<string>>();
  for (const key of unknowns.keys()) {
    const quantityEnd = key.indexOf('|');
    const quantity = key.slice(0, quantityEnd);
    const series = key.slice(quantityEnd + 1, key.indexOf('|', quantityEnd + 1));
    const knownSeries = seriesByQuantity.get(quantity);
    if (knownSeries === undefined) seriesByQuantity.set(quantity, new Set([series]));
    else knownSeries.add(series);
  }
  return seriesByQuantity;
}

/** The figures for which the ledger has a quantity. For most series it has none. */
function figuresWithQuantity(
  figures: readonly AuditFigure[],
  seriesOfQuantity: ReadonlySet<string> | undefined,
  { ledger: { unknowns }, termOf }: { readonly ledger: Ledger; readonly termOf: TermOf },
): readonly AuditFigure[] {
  if (seriesOfQuantity === undefined) return [];
  const isEntered = (series: string) => seriesOfQuantity.has(series.split('|', 1)[0] ?? '');
  return figures.filter((figure) => isEntered(figure.series) && unknowns.has(termOf(figure)[0]));
}

function rememberedByArea<Value>(valueOf: (code: AreaCode) => Value): (code: AreaCode) => Value {
  const knownValues = new Map<AreaCode, Value>();
  return (code) => {
    const value = knownValues.get(code) ?? valueOf(code);
    knownValues.set(code, value);
    return value;
  };
}

function remainderNamer(
  nameOf: NameOf,
  {
    plan,
    smallestCount,
    quantity,
  }: { readonly plan: string; readonly smallestCount: number; readonly quantity: Quantity },
) {
  const guard = quantity === 'count' || quantity === 'out of' ? 'small' : 'none';
  return (totalCell: Cell, parts: () => string): Unknown => {
    const figureName = () => `${nameOf(totalCell)}: the rest beside ${parts()}`;
    return { name: figureName, figureName, plan, minimum: 0, maximum: undefined, guard, smallestCount };
  };
}

/** Enters cells without a row. Such a cell is no secret unless it turns out to be a small count of people. Changes the ledger. */
function enterMissing(
  cells: readonly Cell[],
  quantity: Quantity,
  {
    ledger,
    nameOf,
    termOf,
    plan,
    smallestCount,
  }: {
    readonly ledger: Ledger;
    readonly nameOf: NameOf;
    readonly termOf: TermOf;
    readonly plan: string;
    readonly smallestCount: number;
  },
): void {
  const guard = quantity === 'count' || quantity === 'out of' ? 'small' : 'none';
  for (const cell of cells) {
    const [key] = termOf(cell);
    if (ledger.unknowns.has(key)) continue;
    const figureName = () => nameOf(cell);
    ledger.unknowns.set(key, {
      name: () => `${figureName()}: a figure not shown`,
      figureName,
      plan,
      minimum: 0,
      maximum: undefined,
      guard,
      smallestCount,
    });
  }
}
