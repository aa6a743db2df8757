import type { PlanData } from '@/domain/plan/planData';
import type { Registers } from '@/domain/registers/register';
import { hrefOf, planAddressOf } from '@/ui/address';
import { PART_TITLES, partsOf, type Part } from './parts';

/** Links to the pages of promises that this plan has (actions, recommendations and so on), and to what nobody measures. */
export function PartsNav({
  data,
  registers,
  currentPart,
}: {
  readonly data: PlanData;
  readonly registers: Registers;
  readonly currentPart: Part | 'coverage' | undefined;
}) {
  const planAddress = planAddressOf(data);
  return (
    <nav className="sc-parts sc-no-print" aria-label="Promises">
      <ul>
        {partsOf(registers).map((part) => (
          <li key={part}>
            <a
              href={hrefOf({ ...planAddress, page: 'promises', part })}
              aria-current={part === currentPart ? 'page' : undefined}
            >
              {PART_TITLES[part]}
            </a>
          </li>
        ))}
        {data.plan.frameworks.length > 0 && (
          <li>
            <a
              href={hrefOf({ ...planAddress, page: 'coverage' })}
              aria-current={currentPart === 'coverage' ? 'page' : undefined}
            >
              What nobody measures
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
