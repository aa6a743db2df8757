import type { Judgement } from '@/domain/registers/register';

/** The body that judged most often, which is the inspectorate. */
export function mainBody(judgements: readonly Judgement[]): string | undefined {
  const count = (body: string) => judgements.filter((judgement) => judgement.body === body).length;
  return judgements.toSorted((a, b) => count(b.body) - count(a.body))[0]?.body;
}
