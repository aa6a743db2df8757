import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { PATIENCE } from './patience';
import { server } from './server';
import { shakeNetwork } from './shake';

const MINUTE = 60_000;

/** For each file of tests of pages: the web server, and after each test the page as a browser opens it. */
export function setUpPages(): void {
  // jsdom has no style sheet that could hide a part, and to look whether one does takes most of a query's time.
  configure({ asyncUtilTimeout: MINUTE * PATIENCE, defaultHidden: true });

  // jsdom lays nothing out and says so when it is asked to scroll.
  window.scrollTo = () => undefined;

  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' });
    shakeNetwork();
  });
  beforeEach(() => {
    // The browser hides a popover until it is opened; the pages' own style sheet shows the header's where there is width.
    document.head.innerHTML = '<style>[popover] { display: block !important }</style>';
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
