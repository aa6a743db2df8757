import { expect } from '@playwright/test';
import { breaksNoRule, breaksNoRuleButOfColour } from './breaksNoRule';
import { brokenMarkup } from './brokenMarkup';
import { openAll } from './openAll';
import { readsAtEveryWidth } from './readsAtEveryWidth';
import { lookingTest as test, open, PAGES } from './site';
import { NOTHING } from './watched';

for (const { name, place } of PAGES)
  test(`${name} reads from 320 to 1,440 pixels, breaks no accessibility rule in any scheme, and does nothing that the policy forbids`, async ({
    page,
    kept: { found },
  }) => {
    await open(page, place);
    await test.step('reads without a sideways scroll from 320 to 1,440 pixels, and with a reader’s own text spacing', () =>
      readsAtEveryWidth(page));
    await test.step('does what its policy allows, asks nothing of any other site, and logs no error', () =>
      expect(found).toEqual(NOTHING));
    await test.step('is HTML as its standard has it', async () =>
      expect(await brokenMarkup(page)).toEqual([]));
    await test.step('breaks no accessibility rule in light, dark and forced colours', () =>
      breaksNoRule(page));
    await test.step('is as sound with every fold and every part behind a button open', async () => {
      if ((await openAll(page)) === 0) return;
      expect(await brokenMarkup(page)).toEqual([]);
      await breaksNoRuleButOfColour(page);
    });
  });
