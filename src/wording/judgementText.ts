import type { Colour, ReportedRating } from '@/domain/figures/observation';
import type { Judgement } from '@/domain/registers/register';

/** A judgement as one sentence: "Ofsted judged services for children: Good (before: Inadequate)." */
export function judgementText({ body, subject, judgement, previous }: Judgement): string {
  const before = previous === undefined ? '' : ` (before: ${previous})`;
  return `${body}: ${judgement}${before}. ${subject}.`;
}

/** Whether the council and others give one figure the same colour. */
export function agreementText(own: Colour | 'none', others: readonly ReportedRating[]): string {
  if (own === 'none') return 'The council gives no rating';
  return others.every(({ colour }) => colour === own) ? 'Yes' : 'No';
}
