import { rememberedAnswers, type RememberedAnswers } from './rememberedAnswers';

/**
 * What audits found so far. A build audits again and again, each time with a little more withheld, and does not solve the same twice. Most packs are audited
 * once, so texts are only made when they are asked for.
 */
export type SafeSoFar = {
  /** Texts of series, with all that statements say about them, which gave nothing away. */
  readonly series: SafeTexts;
  /** Texts of parts of the equations that gave nothing away. */
  readonly parts: SafeTexts;
  readonly answers: RememberedAnswers;
};

/** Texts of everything on which answers depend. */
export type SafeTexts = {
  readonly isEmpty: () => boolean;
  readonly has: (text: string) => boolean;
  readonly add: (texts: () => readonly string[]) => void;
};

export function safeSoFar(): SafeSoFar {
  return { series: safeTexts(), parts: safeTexts(), answers: rememberedAnswers() };
}

/**
 * For an audit that reads every series anew and writes down every equation again. Only a part with the same numbers, limits and equations as one that was
 * solved is not solved again: its answers are the same.
 */
export function withoutSeries({ parts, answers }: SafeSoFar): SafeSoFar {
  return { series: safeTexts(), parts, answers };
}

function safeTexts(): SafeTexts {
  const knownTexts = new Set<string>();
  let waitingTexts: (() => readonly string[])[] = [];
  return {
    isEmpty: () => knownTexts.size === 0 && waitingTexts.length === 0,
    has: (text) => {
      const pendingTexts = waitingTexts;
      waitingTexts = [];
      for (const texts of pendingTexts) for (const text of texts()) knownTexts.add(text);
      return knownTexts.has(text);
    },
    add: (texts) => {
      waitingTexts.push(texts);
    },
  };
}
