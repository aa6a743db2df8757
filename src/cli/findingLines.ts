import type { Finding } from '@/pack/audit/findings';

/** The lines of one finding: the figure that is given away and, below it, the equations that give it away. */
export function findingLines({ plan, figureName, message, reasons }: Finding): readonly string[] {
  const messageWithPlace = message.startsWith(figureName) ? message : `${figureName} ${message}`;
  return [`${plan}: ${messageWithPlace}`, ...reasons.map((equation) => `    ${equation}`)];
}

export function findingSummary({ length }: readonly Finding[]): string {
  if (length === 0) return 'Nothing that is withheld can be worked out.';
  return `${length} ${length === 1 ? 'figure' : 'figures'} can be worked out. The figures are not named here.`;
}
