import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { hrefOf, whereOf } from '@/ui/address';
import { PART_TITLES, partsOf, type Part } from './parts';

/** Links to the pages of promises that this plan has (actions, recommendations and so on), and to what nobody measures. */
export function PartsNav({
  data,
  registers,
  part,
}: {
  readonly data: PlanData;
  readonly registers: Registers;
  readonly part: Part | 'coverage' | undefined;
}) {
  const where = whereOf(data);
  return (
    <nav className="sc-parts sc-no-print" aria-label="Promises">
      <ul>
        {partsOf(registers).map((one) => (
          <li key={one}>
            <a
              href={hrefOf({ ...where, page: 'promises', part: one })}
              aria-current={one === part ? 'page' : undefined}
            >
              {PART_TITLES[one]}
            </a>
          </li>
        ))}
        {data.plan.frameworks.length > 0 && (
          <li>
            <a
              href={hrefOf({ ...where, page: 'coverage' })}
              aria-current={part === 'coverage' ? 'page' : undefined}
            >
              What nobody measures
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
