import { neighboursOf, newFolder, type NewPlan, type Shipped } from './newPlan';

/** The tables of an empty plan, with the statistical neighbours of its authority, as bytes by path. */
export function emptyFolder(
  authority: NewPlan['authority'],
  { day, shipped }: { readonly day: string; readonly shipped: Shipped },
): ReadonlyMap<string, Uint8Array> {
  const neighbours = authority === undefined ? [] : neighboursOf(authority.code, shipped.neighbours);
  const files = newFolder({ authority, day, neighbours, indicators: new Set(), hasExamples: false }, shipped);
  const encoder = new TextEncoder();
  return new Map([...files].map(([path, text]) => [path, encoder.encode(text)]));
}
