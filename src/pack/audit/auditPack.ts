import { areaName } from './areaName';
import { areaSums } from './areaSums';
import { breakdownSums } from './breakdownSums';
import { enterFigure } from './figureEntries';
import { neighbourMeans } from './neighbourMeans';
import { auditPlans, type AuditFigure, type AuditPlan, type PackTexts } from './packFigures';
import { periodSums, wordsOf } from './periodSums';
import { populations } from './populations';
import { saidElsewhere } from './saidElsewhere';
import { emptyLedger, keyOf, QUANTITIES, type At, type Ledger } from './unknowns';
import { workedOut } from './workedOut';

/** A figure that the pack withholds, or ought to, and gives away. It names the place and the equations, never the figure. */
export type Finding = {
  readonly plan: string;
  /** Where the figure stands. */
  readonly place: string;
  readonly message: string;
  /** What gives it away, each in words. */
  readonly from: readonly string[];
};

/**
 * Takes a finished pack as an attacker would: writes down every equation between the numbers that it shows, with those of an earlier pack where
 * that is at hand, and tells what of the withheld can be worked out or narrowed to fewer than three values (domain.md §7.4, §7.5).
 * It knows nothing of how the figures were withheld.
 */
export function auditPack(pack: PackTexts, before?: PackTexts): readonly Finding[] {
  const earlier = before === undefined ? [] : auditPlans(before);
  return auditPlans(pack).flatMap((plan) => {
    const old = earlier.find((one) => one.plan.id === plan.plan.id);
    return auditPlan(plan, old);
  });
}

function auditPlan(plan: AuditPlan, earlier: AuditPlan | undefined): readonly Finding[] {
  const smallest = plan.plan.smallestCount;
  const nameOf = (at: At) =>
    [at.indicator.title, areaName(plan, at.area), wordsOf(at.period), ...at.sides].join(', ');
  const ledger = ledgerOf(plan, nameOf);
  if (earlier !== undefined) addEarlier(ledger, earlier, nameOf);
  const means = neighbourMeans(plan.figures, plan.neighbours, nameOf);
  ledger.equations.push(...means.equations);
  const found = [
    ...saidElsewhere(plan, nameOf),
    ...shownSmall(ledger, smallest),
    ...means.alone.filter(isPeople).map((figure) => ({
      place: nameOf(figure),
      message:
        'is withheld, and follows from the mean of the neighbours, which is shown, and from all the others',
      from: [],
    })),
    ...workedOut(ledger, smallest).map(({ unknown, from }) => ({
      place: unknown.place,
      message: `${unknown.name}: can be worked out, or to fewer than three values`,
      from,
    })),
  ];
  // A share that is given away gives away those left over too: its place is told once.
  const places = new Set<string>();
  return found.flatMap((one) => {
    if (places.has(one.place)) return [];
    places.add(one.place);
    return [{ plan: plan.plan.id, ...one }];
  });
}

function isPeople({ indicator, isOwn }: AuditFigure): boolean {
  return indicator.people && isOwn;
}

function ledgerOf(plan: AuditPlan, nameOf: (at: At) => string): Ledger {
  const ledger = emptyLedger();
  const figures = plan.figures.filter(({ indicator }) => indicator.people);
  for (const figure of figures) enterFigure(figure, ledger, nameOf);
  for (const quantity of QUANTITIES) {
    const entered = figures.filter((figure) => ledger.unknowns.has(keyOf(quantity, figure)));
    if (quantity === 'left over' || quantity === 'added') continue;
    ledger.equations.push(
      ...breakdownSums(entered, quantity, nameOf),
      ...areaSums(entered, quantity, { areas: plan.areas, nameOf }),
      ...periodSums(entered, quantity, nameOf),
    );
  }
  ledger.equations.push(...populations(plan.figures, nameOf));
  return ledger;
}

/** Counts that the pack shows though they are small. */
function shownSmall({ unknowns, known }: Ledger, smallest: number): readonly Omit<Finding, 'plan'>[] {
  return [...known].flatMap(([key, count]) => {
    const unknown = unknowns.get(key);
    if (unknown?.isOwn !== true || count === 0 || count >= smallest) return [];
    return [{ place: unknown.place, message: `${unknown.name}: so few people, and shown`, from: [] }];
  });
}

/** What an earlier pack showed, where this one does not show another figure: a revised figure is a number of its own. Changes the ledger. */
function addEarlier(ledger: Ledger, earlier: AuditPlan, nameOf: (at: At) => string): void {
  const old = ledgerOf(earlier, nameOf);
  const renamed = new Map<string, string>();
  for (const [key, count] of old.known) {
    const now = ledger.known.get(key);
    if (now !== undefined && now !== count) renamed.set(key, `${key}|before`);
  }
  const nameNow = (key: string) => renamed.get(key) ?? key;
  for (const [key, unknown] of old.unknowns) {
    const name = nameNow(key);
    if (!ledger.unknowns.has(name)) ledger.unknowns.set(name, { ...unknown, guard: 'small', isOwn: false });
  }
  for (const [key, count] of old.known) {
    const name = nameNow(key);
    if (ledger.known.has(name)) continue;
    if (name !== key || ledger.unknowns.get(name)?.isOwn === false) ledger.known.set(name, count);
    else
      ledger.equations.push({
        terms: [[name, 1]],
        low: count,
        high: count,
        says: `the earlier pack shows it: ${old.unknowns.get(key)?.name ?? key}`,
      });
  }
  for (const { terms, ...equation } of old.equations)
    ledger.equations.push({
      ...equation,
      terms: terms.map(([key, times]) => [nameNow(key), times] as const),
      says: `in the earlier pack, ${equation.says}`,
    });
}
