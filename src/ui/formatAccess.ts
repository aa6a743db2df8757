import { paragraphOf, type Access } from '@/domain/figures/access';

/** Returns the note on a text that is not public, in a pack for members: "draft", "exempt: paragraph 3". Returns undefined for a public text. */
export function formatAccess(access: Access | undefined): string | undefined {
  if (access === undefined || access === 'public') return undefined;
  const exemptParagraph = paragraphOf(access);
  return exemptParagraph === undefined ? 'draft' : `exempt: paragraph ${exemptParagraph.toUpperCase()}`;
}
