import type { AuditPlan } from './auditPlans';
import { earlierFigures } from './earlierFigures';
import { joinLedger, type Joining } from './joinedLedgers';
import type { Spans } from './lattice';
import type { AuditFigure } from './packFigures';
import { withRowless } from './rowlessFigures';
import { planLedger, type PlanLedger } from './planLedger';
import { emptyLedger, type Equation, type Ledger } from './unknowns';

/** One plan with one set of its figures. Several statements make up what a reader knows. */
export type Statement = Joining & {
  readonly plan: AuditPlan;
  readonly figures: readonly AuditFigure[];
  readonly spans: Spans;
  /** Whether it is a plan of the pack as it stands, which must not show small counts either. */
  readonly isPlan: boolean;
  /** Its equations between series, if they are known already. */
  readonly between?: readonly Equation[] | undefined;
};

/** The statements of all plans of a site, with their earlier figures. */
export function siteStatements(plans: readonly AuditPlan[]): readonly Statement[] {
  return plans.flatMap((plan): readonly Statement[] => {
    const says = plans.length === 1 ? undefined : `the plan "${plan.plan.id}"`;
    const shared = { plan, spans: 'period', isGuarded: true } as const;
    return [
      {
        ...shared,
        figures: withRowless(plan.figures, plan.rowless),
        says,
        isPlan: true,
      },
      ...earlierFigures(plan).map((one) => ({ ...shared, ...one, isPlan: false })),
    ];
  });
}

/** The statements of another pack, which help to work out what the first withholds. */
export function helpingStatements(plans: readonly AuditPlan[], says: string): readonly Statement[] {
  return plans.map((plan) => ({
    plan,
    figures: plan.figures,
    spans: 'period',
    says,
    isGuarded: false,
    isPlan: false,
  }));
}

/** The statement of several plans that are read as one. */
export function wholeStatements(site: AuditPlan | undefined): readonly Statement[] {
  if (site === undefined) return [];
  return [
    {
      plan: site,
      figures: site.figures,
      spans: 'series',
      says: undefined,
      isGuarded: true,
      isPlan: false,
    },
  ];
}

/** Joins the ledgers of some statements, and gives each by itself too. */
export function statedTogether(statements: readonly Statement[]): {
  readonly ledger: Ledger;
  readonly each: readonly (PlanLedger & { readonly statement: Statement })[];
} {
  const each = statements.map((statement) => ({ ...planLedger(statement.plan, statement), statement }));
  const [only, ...more] = each;
  if (only !== undefined && more.length === 0) return { ledger: only.ledger, each };
  const ledger = emptyLedger();
  for (const one of each) joinLedger(ledger, one.ledger, one.statement);
  return { ledger, each };
}
