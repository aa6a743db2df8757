import { paragraphOf, type Access } from '@/domain/figures/access';

/** In a pack for members, beside what is not public: "draft", "exempt: paragraph 3"; nothing beside what is. */
export function formatAccess(access: Access | undefined): string | undefined {
  if (access === undefined || access === 'public') return undefined;
  const paragraph = paragraphOf(access);
  return paragraph === undefined ? 'draft' : `exempt: paragraph ${paragraph.toUpperCase()}`;
}
