import { EXEMPT_MEANINGS, type ExemptParagraph } from '@/domain/figures/access';
import type { MembersMark } from '@/packFormat/publishedPlan';

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
      : [`exempt information, paragraph${names.length === 1 ? '' : 's'} ${LIST.format(names)}`];
  const holds = [...exempt, ...(hasDrafts ? ['drafts'] : [])];
  return `For members${holds.length === 0 ? '' : `: contains ${holds.join(', and ')}`}. Not for publication.`;
}

const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
