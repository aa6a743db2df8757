import { toAccess, type Access } from '@/domain/figures/access';
import type { RowReader } from './rowReader';

/** `public`, `draft`, or `exempt:3`; undefined is an error, and the row is left out, so that nothing leaves by a slip of the pen. */
export function readAccess(read: RowReader): Access | undefined {
  const access = toAccess(read.text('access') ?? 'public');
  if (access !== undefined) return access;
  read.report({
    severity: 'error',
    code: 'access',
    column: 'access',
    message: 'Expected public, draft, or exempt: and the paragraph of Schedule 12A, such as exempt:3.',
  });
  return undefined;
}
