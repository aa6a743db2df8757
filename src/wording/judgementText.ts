import type { Colour, ReportedRating } from '@/domain/figures/observation';
import type { Judgement } from '@/domain/registers/register';

/** A judgement as one sentence: "Ofsted judged services for children: Good (before: Inadequate)." */
export function judgementText({ body, subject, judgement, previous }: Judgement): string {
  const previousText = previous === undefined ? '' : ` (before: ${previous})`;
  return `${body}: ${judgement}${previousText}. ${subject}.`;
}

/** Whether the council and others give one figure the same colour. */
export function agreementText(ownColour: Colour | 'none', otherRatings: readonly ReportedRating[]): string {
  if (ownColour === 'none') return 'The council gives no rating';
  return otherRatings.every(({ colour }) => colour === ownColour) ? 'Yes' : 'No';
}
