import type { WithheldWhy } from './withheldSummary';

/** Why a figure is withheld; `smallest` is the smallest number of people that may be published. */
export function whyWithheld(reason: WithheldWhy, smallest: number): string {
  switch (reason) {
    case 'few':
      return `about 1 to ${smallest - 1} people are counted, fewer than may be published`;
    case 'uncounted':
      return 'nothing says how many people it is of';
    case 'tells':
      return 'a smaller figure could be worked out from it';
    case 'own':
      return 'withheld in your file or by its publisher';
  }
}
