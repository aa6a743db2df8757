import { getConfig } from '@testing-library/dom';

const { getElementError: withWholePage } = getConfig();

/**
 * What Testing Library throws where nothing is found. It prints the whole page into it each time that a wait looks in vain, a twenty-fifth of the time of page
 * tests. While a wait goes on it does without: when the wait ends in vain, Testing Library asks once more, and the page is printed then.
 */
export function elementError(message: string | null, container: Element): Error {
  const isWaiting = Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true;
  // Without a message it is one of several elements that were found, and not the page.
  if (!isWaiting || message === null) return withWholePage(message, container);
  const error = new Error(message);
  error.name = 'TestingLibraryElementError';
  return error;
}
