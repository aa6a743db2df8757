import type { AuditPlan } from './auditPlans';
import { earlierFigures } from './earlierFigures';
import { joinLedger, type Joining } from './joinedLedgers';
import type { Spans } from './lattice';
import type { AuditFigure } from './packFigures';
import { planLedger, type PlanLedger } from './planLedger';
import { emptyLedger, type Equation, type Ledger } from './unknowns';

/** What one plan says with one set of its figures. What one reader knows is made up of some. */
export type Statement = Joining & {
  readonly plan: AuditPlan;
  readonly figures: readonly AuditFigure[];
  readonly spans: Spans;
  /** Whether it is a plan of the pack as it stands, which must not show small counts either. */
  readonly isPlan: boolean;
  /** Its equations from one series to another, where they are known already. */
  readonly between?: readonly Equation[] | undefined;
};

/** All plans of a site as one: what one shows of a figure that another withholds is an equation too. */
export function siteStatements(plans: readonly AuditPlan[]): readonly Statement[] {
  return plans.flatMap((plan): readonly Statement[] => {
    const says = plans.length === 1 ? undefined : `the plan "${plan.plan.id}"`;
    const shared = { plan, spans: 'period', isGuarded: true } as const;
    return [
      { ...shared, figures: plan.figures, says, isPlan: true },
      ...earlierFigures(plan).map((one) => ({ ...shared, ...one, isPlan: false })),
    ];
  });
}

/** Plans of another pack, which help to work out what the first withholds. */
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

/** Several plans that are read as if they were one. */
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

/** All that some statements say together, and each by itself. */
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
