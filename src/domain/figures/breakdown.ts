/** One part of a breakdown, a name and its value: `sex` is `Female`. */
export type BreakdownPart = { readonly name: string; readonly value: string };

/** Splits a breakdown such as `age=16;sex=Female`, as a plan's rows and a pack's files write it, into its parts. Returns none for the headline. */
export function breakdownParts(text: string): readonly BreakdownPart[] {
  return text
    .split(';')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equalsIndex = pair.indexOf('=');
      return { name: pair.slice(0, equalsIndex).trim(), value: pair.slice(equalsIndex + 1).trim() };
    });
}
