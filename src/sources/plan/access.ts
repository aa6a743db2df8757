import { toAccess, type Access } from '@/domain/access';
import type { RowReader } from './rowReader';

/** `public`, `draft`, or `exempt:3`; what cannot be read is taken as a draft, so that nothing leaves by a slip of the pen. */
export function accessOf(read: RowReader): Access {
  const access = toAccess(read.text('access') ?? 'public');
  if (access !== undefined) return access;
  read.report({
    severity: 'error',
    code: 'access',
    column: 'access',
    message: 'Expected public, draft, or exempt: and the paragraph of Schedule 12A, such as exempt:3.',
  });
  return 'draft';
}
