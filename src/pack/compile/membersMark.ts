import { EXEMPT_PARAGRAPHS, paragraphOf, type Access } from '@/domain/figures/access';
import type { MembersMark } from '@/packFormat/publishedPlan';

/** What a pack for members holds that the public one does not. */
export function membersMark(rows: readonly { readonly access: Access }[]): MembersMark {
  const paragraphs = new Set(rows.map(({ access }) => paragraphOf(access)));
  return {
    paragraphs: EXEMPT_PARAGRAPHS.filter((paragraph) => paragraphs.has(paragraph)),
    hasDrafts: rows.some(({ access }) => access === 'draft'),
  };
}

/** Returns the marks of several plans joined into one, or undefined if all the plans are public. */
export function jointMark(marks: readonly MembersMark[]): MembersMark | undefined {
  if (marks.length === 0) return undefined;
  return {
    paragraphs: EXEMPT_PARAGRAPHS.filter((paragraph) =>
      marks.some(({ paragraphs }) => paragraphs.includes(paragraph)),
    ),
    hasDrafts: marks.some(({ hasDrafts }) => hasDrafts),
  };
}
