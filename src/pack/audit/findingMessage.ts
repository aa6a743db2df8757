import type { Unknown } from './unknowns';
import type { WorkedOut } from './workedOut';

/** The message about a number that can be worked out, or perhaps can. `state`: what the officer can state instead of withholding more. */
export function findingMessage(unknown: Unknown, kind: WorkedOut['kind'], state: string | undefined): string {
  const name = unknown.name();
  switch (kind) {
    case 'follows':
      if (state !== undefined)
        return `${name}: can be worked out, or to fewer than three values, by whoever knows which areas lie in which. State ${state}; or withhold one more figure of those that it follows from with "c", or leave one out`;
      return `${name}: can be worked out, or to fewer than three values. Withhold one more figure of those that it follows from with "c", or leave one out`;
    case 'undecided':
      if (state !== undefined)
        return `${name}: it could not be shown that nobody who knows which areas lie in which can work it out. State ${state}`;
      return `${name}: it could not be shown that nobody can work it out. Withhold more of the figures that it hangs on with "c", or leave some out`;
    case 'overlap':
      return `${name}: the parts of a total come to more than the total, so that it cannot be shown to be safe. State ${state}`;
  }
}
