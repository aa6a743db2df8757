import { rememberedAnswers, type RememberedAnswers } from './rememberedAnswers';

/**
 * What the audits of a build have found safe so far. A build audits again and again, each time with a little more withheld, and does not solve the same
 * problem twice. Most packs are audited once, so texts are made only when they are asked for.
 */
export type SafeSoFar = {
  /** The texts of series that gave nothing away, with everything that statements say about them. */
  readonly series: SafeTexts;
  /** The texts of parts that gave nothing away. */
  readonly parts: SafeTexts;
  readonly answers: RememberedAnswers;
};

/** A set of texts of everything on which answers depend. */
export type SafeTexts = {
  readonly isEmpty: () => boolean;
  readonly has: (text: string) => boolean;
  readonly add: (texts: () => readonly string[]) => void;
};

export function safeSoFar(): SafeSoFar {
  return { series: safeTexts(), parts: safeTexts(), answers: rememberedAnswers() };
}

/**
 * The memory for an audit that reads every series again and writes down every equation again. Only parts with the same numbers, limits and equations as
 * before are not solved again, because their answers are the same.
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
