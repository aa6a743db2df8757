import type { Caution } from '@/domain/certainty/caution';

/** A caution beside a direction, in a few words. */
export function cautionText(caution: Caution): string {
  switch (caution) {
    case 'small numbers':
      return 'small numbers';
    case 'similar':
      return 'no more than chance';
    case 'usual':
      return 'a usual change';
  }
}
