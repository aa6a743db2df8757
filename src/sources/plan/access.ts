import type { RowReader } from './rowReader';

/** `public`, `draft`, or `exempt:3`; what cannot be read is taken as a draft, so that nothing leaves by a slip of the pen. */
export function accessOf(read: RowReader): string {
  const access = read.text('access')?.toLowerCase() ?? 'public';
  if (/^(public|draft|exempt:[1-7][a-c]?)$/.test(access)) return access;
  read.report({
    severity: 'error',
    code: 'access',
    column: 'access',
    message: 'Expected public, draft, or exempt: and the paragraph of Schedule 12A, such as exempt:3.',
  });
  return 'draft';
}
