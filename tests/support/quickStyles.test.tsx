import { describe, expect, it } from 'vitest';
import { openPageAt, serve } from './openPage';
import { ASKED, slowStyleOf } from './quickStyles';
import { shippedPack } from './shippedPlan';

/** Each element of the page whose style is not as jsdom has it. */
function differences(): readonly string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const [quick, slow] = [getComputedStyle(element), slowStyleOf(element)];
    return ASKED.filter((name) => quick.getPropertyValue(name) !== slow.getPropertyValue(name)).map(
      (name) => `${name} of ${element.outerHTML.slice(0, 80)}`,
    );
  });
}

describe('the style of an element that page tests are given is the one that jsdom works out', () => {
  it.each(['/scorecard', '/indicator/neet', '/compare/neet?view=map', '/glossary'])(
    'on %s',
    async (place) => {
      serve(await shippedPack());
      await openPageAt(`/rotherham-now${place}`);
      expect(differences()).toEqual([]);
    },
  );
  it.each([
    '<p hidden>Not shown</p>',
    '<div style="visibility: hidden"><p>Not seen</p></div>',
    '<dialog><p>Closed</p></dialog><dialog open><p>Open</p></dialog>',
    '<details><summary>Fold</summary><p>Inside</p></details>',
    '<input type="hidden"><input type="radio"><button type="button" style="pointer-events: none">No</button>',
    '<table><tr hidden><td>Not shown</td></tr><tr><td>Shown</td></tr></table>',
    '<div popover>Header</div>',
  ])('in %s', (html) => {
    document.body.innerHTML = html;
    expect(document.body.children.length).toBeGreaterThan(0);
    expect(differences()).toEqual([]);
  });
});
