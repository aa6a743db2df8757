/** The paragraphs of exempt information: Local Government Act 1972, Schedule 12A, Part 1 (7A to 7C were added for standards committees). */
export const EXEMPT_PARAGRAPHS = ['1', '2', '3', '4', '5', '6', '7', '7a', '7b', '7c'] as const;
export type ExemptParagraph = (typeof EXEMPT_PARAGRAPHS)[number];

/** What each paragraph is about, in plain words. */
export const EXEMPT_MEANINGS: Readonly<Record<ExemptParagraph, string>> = {
  '1': 'about an individual',
  '2': 'likely to reveal who an individual is',
  '3': 'financial or business affairs of a person or body',
  '4': 'labour relations: consultations and negotiations',
  '5': 'legal professional privilege',
  '6': 'notices and orders that the authority proposes to make',
  '7': 'preventing, investigating or prosecuting crime',
  '7a': 'subject to an obligation of confidentiality',
  '7b': 'national security',
  '7c': 'deliberations of a standards committee',
};

/** The access of a row that is exempt from publication, with the paragraph of the law: `exempt:3`. */
export type Exempt = `exempt:${ExemptParagraph}`;

/** Who may see a row: everyone, only members until it is finished (a draft), or only members (exempt). */
export type Access = 'public' | Restriction;
export type Restriction = 'draft' | Exempt;

/** The readers that a pack is built for: everyone, or the members of the authority. */
export const AUDIENCES = ['public', 'members'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Returns the access that a text names, whatever its case, or undefined if it names none. */
export function toAccess(text: string): Access | undefined {
  const word = text.toLowerCase();
  if (word === 'public' || word === 'draft') return word;
  const paragraph = EXEMPT_PARAGRAPHS.find((exemptParagraph) => word === `exempt:${exemptParagraph}`);
  return paragraph && `exempt:${paragraph}`;
}

/** Returns the paragraph of the law that makes a row exempt, or undefined if it is not exempt. */
export function paragraphOf(access: Access): ExemptParagraph | undefined {
  return EXEMPT_PARAGRAPHS.find((exemptParagraph) => access === `exempt:${exemptParagraph}`);
}
