import type { Finding } from '@/pack/audit/findings';

/** A finding and, under it, the equations that give the figure away. */
export function findingLines({ plan, place, message, from }: Finding): readonly string[] {
  const messageWithPlace = message.startsWith(place) ? message : `${place} ${message}`;
  return [`${plan}: ${messageWithPlace}`, ...from.map((equation) => `    ${equation}`)];
}

export function findingSummary({ length }: readonly Finding[]): string {
  if (length === 0) return 'Nothing that is withheld can be worked out.';
  return `${length} ${length === 1 ? 'figure' : 'figures'} can be worked out. The figures are not named here.`;
}
