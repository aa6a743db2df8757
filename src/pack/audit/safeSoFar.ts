/**
 * What audits have found safe so far, as texts that hold all that answers depend on. A build audits again and again, and what was safe once is not looked at
 * again. Most packs are audited once: texts are only made for whoever asks.
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
