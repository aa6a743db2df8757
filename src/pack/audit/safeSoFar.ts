/**
 * What audits found safe so far, as texts of everything on which answers depend. A build audits again and again and skips what was safe before. Most packs are
 * audited once, so texts are only made when they are asked for.
 */
export type SafeSoFar = {
  readonly isEmpty: () => boolean;
  readonly has: (text: string) => boolean;
  readonly add: (texts: () => readonly string[]) => void;
};

export function safeSoFar(): SafeSoFar {
  const known = new Set<string>();
  let waiting: (() => readonly string[])[] = [];
  return {
    isEmpty: () => known.size === 0 && waiting.length === 0,
    has: (text) => {
      const made = waiting;
      waiting = [];
      for (const texts of made) for (const one of texts()) known.add(one);
      return known.has(text);
    },
    add: (texts) => {
      waiting.push(texts);
    },
  };
}
