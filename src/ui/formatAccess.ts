import { paragraphOf, type Access } from '@/domain/figures/access';

/** The note beside what is not public in a pack for members: "draft", "exempt: paragraph 3"; undefined for what is public. */
export function formatAccess(access: Access | undefined): string | undefined {
  if (access === undefined || access === 'public') return undefined;
  const exemptParagraph = paragraphOf(access);
  return exemptParagraph === undefined ? 'draft' : `exempt: paragraph ${exemptParagraph.toUpperCase()}`;
}
