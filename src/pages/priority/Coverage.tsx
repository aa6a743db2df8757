import type { Level } from '@/domain/figures/indicator';
import type { PlanData } from '@/domain/plan/planData';
import type { PriorityAccount } from '@/domain/report/priorityAccount';
import { hrefOf, planAddressOf } from '@/ui/address';
import { coverageFinding, LEVEL_TITLES } from '@/wording/priorityText';

const LEVEL_ORDER: readonly Level[] = ['how-much', 'how-well', 'better-off', 'population'];

/** How many of the priority's indicators measure how much was done, how well, and whether anyone is better off. */
export function Coverage({ data, account }: { readonly data: PlanData; readonly account: PriorityAccount }) {
  const finding = coverageFinding(account);
  return (
    <div className="sc-priority__fact">
      <dt>What is measured</dt>
      <dd>
        {account.rows.length === 0 ? (
          <p className="sc-missing">No indicator.</p>
        ) : (
          <ul className="sc-coverage">
            {LEVEL_ORDER.map((level) => (
              <li key={level}>
                <strong>{account.levels[level]}</strong> {LEVEL_TITLES[level]}
              </li>
            ))}
            {account.levels.unstated > 0 && (
              <li>
                <strong>{account.levels.unstated}</strong> Kind not stated
              </li>
            )}
          </ul>
        )}
        {finding !== undefined && <p className="govuk-body">{finding}</p>}
        {data.plan.frameworks.length > 0 && (
          <p className="govuk-body-s sc-no-print">
            <a className="govuk-link" href={hrefOf({ ...planAddressOf(data), page: 'coverage' })}>
              What nobody measures in this plan
            </a>
          </p>
        )}
      </dd>
    </div>
  );
}
