import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import * as React from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { PATIENCE } from './patience';
import { elementError } from './quickErrors';
import { answerStylesByKind } from './quickStyles';
import { server } from './server';
import { shakeNetwork } from './shake';

const MINUTE = 60_000;

/** Vitest ends a process at a file with another environment, and starts one that loads everything again. */
const NAMED_WRONGLY =
  'This file has tests of a page (jsdom). Name it .test.tsx, so that it runs beside the others.';

/**
 * The development build of React notes for each element where it was made, for its warnings alone: a tenth of the time of page tests. It stops
 * after 10,000 elements a second, and here at once. If a version of React has no such counter, nothing changes.
 */
function withoutOwnerStacks(): void {
  const inside: unknown = Reflect.get(
    React,
    '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  );
  if (typeof inside !== 'object' || inside === null) return;
  Object.defineProperty(inside, 'recentlyCreatedOwnerStacks', {
    configurable: true,
    get: () => Number.MAX_SAFE_INTEGER,
    set: () => {
      // React sets it back every second.
    },
  });
}

/** For each file of tests of pages: the web server, and after each test the page as a browser opens it. */
export function setUpPages(): void {
  // jsdom has no style sheet that could hide a part, and to look whether one does takes most of a query's time.
  configure({ asyncUtilTimeout: MINUTE * PATIENCE, defaultHidden: true, getElementError: elementError });

  withoutOwnerStacks();
  answerStylesByKind();

  // jsdom lays nothing out and says so when it is asked to scroll.
  window.scrollTo = () => undefined;

  beforeAll(() => {
    if (expect.getState().testPath?.endsWith('.test.ts') === true) throw new Error(NAMED_WRONGLY);
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
