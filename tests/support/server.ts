import { setupServer } from 'msw/node';
import { aPack } from '#mocks/aPack';
import { packHandlers } from '#mocks/handlers';

/** The only fake of the page tests: the web server. It holds Sampleton's pack unless a test gives it another. */
export const server = setupServer(...packHandlers(aPack()));
