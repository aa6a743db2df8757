import type { Unknown } from './unknowns';
import type { DeducedNumber } from './deducedInPart';

/** Writes the message about a number that can be worked out, or perhaps can. `whatToState` is what the officer can state instead of withholding more. */
export function findingMessage(
  unknown: Unknown,
  kind: DeducedNumber['kind'],
  whatToState: string | undefined,
): string {
  const name = unknown.name();
  switch (kind) {
    case 'follows':
      if (whatToState !== undefined)
        return `${name}: anyone who knows which areas lie in which can work it out, exactly or to one of two values. State ${whatToState}; or withhold one more of the figures that it follows from with "c", or leave one out`;
      return `${name}: it can be worked out, exactly or to one of two values. Withhold one more of the figures that it follows from with "c", or leave one out`;
    case 'undecided':
      if (whatToState !== undefined)
        return `${name}: it could not be shown that nobody who knows which areas lie in which can work it out. State ${whatToState}`;
      return `${name}: it could not be shown that nobody can work it out. Withhold more of the figures that it depends on with "c", or leave some out`;
    case 'overlap':
      return `${name}: the parts of a total come to more than the total, so that it cannot be shown to be safe. State ${whatToState}`;
  }
}
