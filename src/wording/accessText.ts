import { EXEMPT_MEANINGS, type ExemptParagraph } from '@/domain/figures/access';
import type { MembersMark } from '@/packFormat/publishedPlan';

/** The heading of what is exempt, as on a report's front sheet. */
export const EXEMPT_TITLE = 'Exempt from the press and public';

/** The sentence in place of exempt commentary: "Part of this is exempt: paragraph 3, financial or business affairs of a person or body." */
export function exemptText(paragraph: ExemptParagraph): string {
  return `[exempt: paragraph ${paragraph.toUpperCase()}] Part of the commentary is exempt from publication: paragraph ${paragraph.toUpperCase()}, ${EXEMPT_MEANINGS[paragraph]}.`;
}

/** The mark of a pack for members, on every page and print (docs/methods.md#what-is-exempt-or-a-draft). */
export function membersText({ paragraphs, hasDrafts }: MembersMark): string {
  const names = paragraphs.map((paragraph) => paragraph.toUpperCase());
  const exempt =
    names.length === 0
      ? []
      : [`exempt information, paragraph${names.length === 1 ? '' : 's'} ${joinedNames(names)}`];
  const contents = [...exempt, ...(hasDrafts ? ['drafts'] : [])];
  return `For members${contents.length === 0 ? '' : `: contains ${contents.join(', and ')}`}. Not for publication.`;
}

/** Made only when there is something to list: it takes tens of milliseconds, and no public page needs it. */
function joinedNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}
