import type { Judgement } from '@/domain/registers/register';

/** A judgement as one sentence: "Ofsted judged services for children: Good (before: Inadequate)." */
export function judgementText({ body, subject, judgement, previous }: Judgement): string {
  const before = previous === undefined ? '' : ` (before: ${previous})`;
  return `${body}: ${judgement}${before}. ${subject}.`;
}
