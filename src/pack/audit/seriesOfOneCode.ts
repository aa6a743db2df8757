import { shownNumber, type AuditFigure } from './packFigures';
import type { AuditIndicator } from './packIndicator';
import type { RowlessCount } from './rowlessFigures';
import { cellKey } from './unknowns';

/** The parts of a plan that name series. */
type NamedPlan = {
  readonly plan: { readonly id: string };
  readonly figures: readonly AuditFigure[];
  readonly rowlessCounts: readonly RowlessCount[];
};

type CodedSeries = Pick<AuditFigure, 'indicator' | 'series'> & { readonly planId: string };

/**
 * Gives indicators of several plans one series name if they share a code, such as NI114, whatever their titles. Leaves them apart if their
 * shown figures contradict each other more often than they agree. `knownNames` are the names that another pack of the site has given already.
 * Changes `seriesNames`.
 */
export function withSeriesOfOneCode<Plan extends NamedPlan>(
  plans: readonly Plan[],
  {
    seriesNames,
    knownNames,
  }: { readonly seriesNames: Map<string, string>; readonly knownNames: ReadonlySet<string> },
): readonly Plan[] {
  const renamed = new Map<string, string>();
  for (const sameCode of codedSeries(plans).values()) {
    const [firstSeries, ...otherSeries] = sameCode;
    if (firstSeries === undefined) continue;
    for (const coded of otherSeries) {
      const key = nameKey(coded.planId, coded.indicator);
      if (coded.series === firstSeries.series || knownNames.has(key)) continue;
      if (!agree(shownCells(plans, firstSeries), shownCells(plans, coded))) continue;
      renamed.set(key, firstSeries.series);
      seriesNames.set(key, firstSeries.series);
    }
  }
  if (renamed.size === 0) return plans;
  return plans.map((plan) => {
    const withName = <Named extends Pick<AuditFigure, 'indicator' | 'series'>>(named: Named): Named => {
      const series = renamed.get(nameKey(plan.plan.id, named.indicator));
      return series === undefined ? named : { ...named, series };
    };
    return {
      ...plan,
      figures: plan.figures.map(withName),
      rowlessCounts: plan.rowlessCounts.map(withName),
    };
  });
}

/** The key of an indicator in the names of series. */
export function nameKey(planId: string, { id, measure }: AuditIndicator): string {
  return `${planId}|${id}|${measure.kind}`;
}

/** The series of each code. Leaves out a code that one plan gives to two indicators, because nobody can tell which of them another plan means. */
function codedSeries(plans: readonly NamedPlan[]): ReadonlyMap<string, readonly CodedSeries[]> {
  const byCode = new Map<string, CodedSeries[]>();
  const isUnclear = new Set<string>();
  for (const { plan, figures, rowlessCounts } of plans) {
    const ownSeries = new Map(
      [...figures, ...rowlessCounts].map(({ indicator, series }) => [series, { indicator, series }]),
    );
    const ownCodes = new Set<string>();
    for (const { indicator, series } of ownSeries.values()) {
      const code = codeOf(indicator);
      if (code === undefined) continue;
      if (ownCodes.has(code)) isUnclear.add(code);
      ownCodes.add(code);
      byCode.set(code, [...(byCode.get(code) ?? []), { planId: plan.id, indicator, series }]);
    }
  }
  for (const code of isUnclear) byCode.delete(code);
  return byCode;
}

/** The code of an indicator with its measure. A count and a rate may have one code. */
export function codeOf({ code = '', measure }: AuditIndicator): string | undefined {
  const words = code.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return words === ''
    ? undefined
    : [words, measure.kind, measure.kind === 'ratio' ? measure.per : ''].join('|');
}

function shownCells(
  plans: readonly NamedPlan[],
  { planId, series }: CodedSeries,
): ReadonlyMap<string, number> {
  const figures = plans.find(({ plan }) => plan.id === planId)?.figures ?? [];
  return new Map(
    figures.flatMap((figure) => {
      const number = figure.series === series ? shownNumber(figure) : undefined;
      return number === undefined ? [] : [[cellKey(figure), number] as const];
    }),
  );
}

function agree(cells: ReadonlyMap<string, number>, otherCells: ReadonlyMap<string, number>): boolean {
  let [confirmations, contradictions] = [0, 0];
  for (const [key, number] of cells) {
    const otherNumber = otherCells.get(key);
    if (otherNumber === number) confirmations += 1;
    else if (otherNumber !== undefined) contradictions += 1;
  }
  return confirmations >= contradictions;
}
