import type { AuditPlan } from './auditPlans';
import { earlierFigures } from './earlierFigures';
import { joinLedger, type LedgerJoining } from './joinedLedgers';
import type { CellScope } from './lattice';
import type { AuditFigure } from './packFigures';
import { withRowless } from './rowlessFigures';
import { planLedger, type PlanLedger } from './planLedger';
import { emptyLedger, type Equation, type Ledger } from './unknowns';

/** One plan with one set of its figures. Together several statements make up what a reader knows. */
export type Statement = LedgerJoining & {
  readonly plan: AuditPlan;
  readonly figures: readonly AuditFigure[];
  readonly cellScope: CellScope;
  /** Whether the statement is a plan of the pack as published, which must not show small counts either. */
  readonly isPublishedPlan: boolean;
  /** The plan's equations between series, if they are known already. */
  readonly equationsBetween?: readonly Equation[] | undefined;
};

/** The statements of all plans of a site, with their earlier figures. */
export function siteStatements(plans: readonly AuditPlan[]): readonly Statement[] {
  return plans.flatMap((plan): readonly Statement[] => {
    const sourceName = plans.length === 1 ? undefined : `the plan "${plan.plan.id}"`;
    const shared = { plan, cellScope: 'period', isGuarded: true } as const;
    return [
      {
        ...shared,
        figures: withRowless(plan.figures, plan.rowlessCounts),
        sourceName,
        isPublishedPlan: true,
      },
      ...earlierFigures(plan).map((earlier) => ({ ...shared, ...earlier, isPublishedPlan: false })),
    ];
  });
}

/** The statements of another pack, which help to work out what the first withholds. */
export function helpingStatements(plans: readonly AuditPlan[], sourceName: string): readonly Statement[] {
  return plans.map((plan) => ({
    plan,
    figures: plan.figures,
    cellScope: 'period',
    sourceName,
    isGuarded: false,
    isPublishedPlan: false,
  }));
}

/** The statement of several plans that are read as one. */
export function wholeStatements(site: AuditPlan | undefined): readonly Statement[] {
  if (site === undefined) return [];
  return [
    {
      plan: site,
      figures: site.figures,
      cellScope: 'series',
      sourceName: undefined,
      isGuarded: true,
      isPublishedPlan: false,
    },
  ];
}

/** Joins the ledgers of some statements into one, and also gives each ledger by itself. */
export function joinedStatements(statements: readonly Statement[]): {
  readonly ledger: Ledger;
  readonly statementLedgers: readonly (PlanLedger & { readonly statement: Statement })[];
} {
  const statementLedgers = statements.map((statement) => ({
    ...planLedger(statement.plan, statement),
    statement,
  }));
  const [onlyLedger, ...furtherLedgers] = statementLedgers;
  if (onlyLedger !== undefined && furtherLedgers.length === 0)
    return { ledger: onlyLedger.ledger, statementLedgers };
  const ledger = emptyLedger();
  for (const statementLedger of statementLedgers)
    joinLedger(ledger, statementLedger.ledger, statementLedger.statement);
  return { ledger, statementLedgers };
}
