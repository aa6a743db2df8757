import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '@/app/App';
import { chooseArea, overview, scorecard } from '@/app/drawnPages';
import { ChooseAreaPage } from '@/pages/choose/ChooseAreaPage';
import { OverviewPage } from '@/pages/overview/OverviewPage';
import { ScorecardPage } from '@/pages/scorecard/ScorecardPage';
import type { Pack } from '#mocks/aPack';
import { packHandlers } from '#mocks/handlers';
import { server } from './server';

// Loaded with the tests, so that none waits for the code of these.
chooseArea.holdPage(ChooseAreaPage);
overview.holdPage(OverviewPage);
scorecard.holdPage(ScorecardPage);

/** Puts another pack on the web server until the test is over. */
export function serve(pack: Pack): void {
  server.use(...packHandlers(pack));
}

/** Opens the site at a place after the `#`, as a reader who follows a link. */
export function openPage(place: string): UserEvent {
  history.replaceState(null, '', `./#${place}`);
  render(<App />);
  return userEvent.setup();
}

/** The same, when the page's heading is there. */
export async function openPageAt(place: string): Promise<UserEvent> {
  const user = openPage(place);
  await screen.findByRole('heading', { level: 1 });
  return user;
}

/** The place after the `#` that the address bar shows. */
export function addressNow(): string {
  return decodeURIComponent(location.hash.slice(1));
}

/** The part of the page under a heading. */
export function partUnder(heading: string | RegExp): HTMLElement {
  const part = screen.getByRole('heading', { name: heading }).closest<HTMLElement>('section, li');
  if (part === null) throw new Error(`There is no part under the heading ${String(heading)}`);
  return part;
}
