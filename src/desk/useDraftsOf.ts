import { useState } from 'react';
import type { Step } from './deskState';
import { originalFiles } from './stepTrail';

/**
 * What is typed in the boxes of the plan at this step. It stays while the officer goes Back and Forward. A plan that was read again with other answers
 * has boxes of its own, because its rows can be others.
 */
export function useDraftsOf(step: Step): Map<string, string> {
  const [draftsByPlan] = useState(() => new WeakMap<object, Map<string, string>>());
  if (step.kind !== 'check') return new Map();
  const plan = originalFiles(step);
  const drafts = draftsByPlan.get(plan) ?? new Map<string, string>();
  draftsByPlan.set(plan, drafts);
  return drafts;
}
