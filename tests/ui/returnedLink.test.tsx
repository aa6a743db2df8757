import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rememberLinks, returnedLink } from '@/ui/returnedLink';

let forget = () => {};

beforeEach(() => {
  history.replaceState(null, '', './');
  document.body.innerHTML = `<main><a href="#/plan/indicator/one">One</a><a href="#/plan/indicator/two">Two</a></main>
    <footer><a href="#/plan/methods">Methods</a></footer>`;
  forget = rememberLinks();
});
afterEach(() => {
  forget();
  history.replaceState(null, '', './');
  document.body.innerHTML = '';
});

const press = (name: string) =>
  [...document.querySelectorAll('a')].find(({ textContent }) => textContent === name)?.click();

describe('the link that a reader comes back to', () => {
  it('is none on a page that is opened anew', () => {
    expect(returnedLink()).toBeUndefined();
  });

  it('is the one in the page by which they left it', () => {
    returnedLink();
    press('Two');
    // The browser gives the entry of the history back with what it remembers.
    expect(returnedLink()?.textContent).toBe('Two');
  });

  it('is none where they left by the foot of the page, or the link is gone', () => {
    returnedLink();
    press('Methods');
    expect(returnedLink()).toBeUndefined();
    press('One');
    document.querySelector('main')?.replaceChildren();
    expect(returnedLink()).toBeUndefined();
  });

  it('is remembered outside the browser’s history on a site for members', () => {
    history.replaceState({ place: 7 }, '');
    expect(returnedLink()).toBeUndefined();
    press('Two');
    expect(history.state).toEqual({ place: 7 });
    history.replaceState({ place: 8 }, '');
    expect(returnedLink()).toBeUndefined();
    history.replaceState({ place: 7 }, '');
    expect(returnedLink()?.textContent).toBe('Two');
  });
});
