import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { server } from './server';
import { shakeNetwork } from './shake';

/** For each file of tests of pages: the web server, and after each test the page as a browser opens it. */
export function setUpPages(): void {
  // jsdom has no style sheet that could hide a part, and to look whether one does takes most of a query's time.
  configure({ asyncUtilTimeout: 60_000, defaultHidden: true });

  // jsdom lays nothing out and says so when it is asked to scroll.
  window.scrollTo = () => undefined;

  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    shakeNetwork();
  });
  afterEach(() => {
    cleanup();
    server.resetHandlers();
    vi.restoreAllMocks();
    localStorage.clear();
    sessionStorage.clear();
    document.head.innerHTML = '';
    document.body.innerHTML = '';
  });
  afterAll(() => server.close());
}
