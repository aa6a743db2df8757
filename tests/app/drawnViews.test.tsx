// @vitest-environment jsdom
import { act, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { areaViews, firstViews } from '@/app/prerender';
import { start } from '@/app/start';
import { publishedFiles } from '@/pack/write/publishedFiles';
import { aFrozenReport } from '#mocks/aFrozenReport';
import { aMonthlyPlan } from '#mocks/aMonthlyPlan';
import { aPack } from '#mocks/aPack';
import { aPlanFile } from '#mocks/aPlanFolder';
import { anEnglandPack, anEnglandPlan, ROTHERHAM } from '#mocks/anEnglandPack';
import { buildOf } from '#mocks/handlers';
import { serve } from '#tests/support/openPage';
import { shippedPack, type ShippedPlan } from '#tests/support/shippedPlan';

const toBytes = new TextEncoder();

/** Figures by month with limits, so that the scorecard has its column of process control, and the report of the month before, so that the overview compares. */
const pack = aPack(
  new Map([
    ...aMonthlyPlan(),
    [
      'plan.json',
      toBytes.encode(
        JSON.stringify(
          aPlanFile({
            from: '2013',
            rating: { benchmarks: ['neighbours', 'england'] },
            reports: [
              { id: 'december', title: 'Report of December (made up)', date: '2014-12-10' },
              { id: 'cabinet', title: 'Report to Cabinet (made up)', date: '2015-01-14' },
            ],
          }),
        ),
      ),
    ],
    [
      'reports/december.csv',
      aFrozenReport({
        indicator: 'neet',
        time_period: '2013',
        value: '4.7',
        unit: 'percent',
        decimals: '1',
        rating: 'red',
        rating_basis: 'benchmark',
      }),
    ],
  ]),
);

const drawn = firstViews(pack);

/** What React marks in its HTML: the start of a boundary of Suspense, with a sign where the part failed or had to wait. */
const BOUNDARY = /<!--\$[!?]?-->/g;
const FINISHED = '<!--$-->';
/** All that the views may have, each the boundary of its page: nothing that loads separately is drawn. (The first drawing of such a part is unfinished; a later one in the same process is not.) */
const PAGES_ALONE = [[FINISHED], [FINISHED]];

/** The boundaries in each of the drawn views. */
function boundariesOf(html = ''): readonly (readonly string[])[] {
  const views = html.split('class="sc-first-view"').slice(1);
  return views.map((view) => view.match(BOUNDARY) ?? []);
}

afterEach(() => {
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

describe('the views that are drawn at build time', () => {
  it('are finished for a plan with figures by month and the report of an earlier month', () => {
    expect(boundariesOf(drawn)).toEqual(PAGES_ALONE);
    document.body.innerHTML = drawn;
    expect(screen.getByText('Comparing with the last report…')).toBeInTheDocument();
    expect(document.querySelectorAll('td.sc-cell--process')).toHaveLength(3);
  });

  // A plan for every authority has the choice of one as its only view.
  it.each<readonly [ShippedPlan, readonly (readonly string[])[]]>([
    ['england-now', [[FINISHED]]],
    ['rotherham-2018', PAGES_ALONE],
    ['rotherham-cypp-2013', PAGES_ALONE],
    ['rotherham-now', PAGES_ALONE],
    ['rotherham-safeguarding-2012', PAGES_ALONE],
    ['sample-borough', PAGES_ALONE],
  ])('are finished for the shipped plan %s', async (id, boundaries) => {
    expect(boundariesOf(firstViews(await shippedPack([id])))).toEqual(boundaries);
  });

  it('are finished for every authority of England', async () => {
    expect(boundariesOf(firstViews(await anEnglandPack()))).toEqual([[FINISHED]]);
    const everywhere = new Map(publishedFiles([await anEnglandPlan()], { opens: ROTHERHAM }));
    expect(boundariesOf(firstViews(everywhere))).toEqual(PAGES_ALONE);
    const [plan, area] = ['everywhere', ROTHERHAM];
    const part = everywhere.get(`${plan}/areas/${area}.json`) ?? '';
    const view = areaViews(everywhere.get('plans.json') ?? '')({ plan, area, part });
    expect(boundariesOf(view)).toEqual([[FINISHED]]);
  });

  it.each([
    ['overview', '#/sampleton', 'Show every change'],
    ['scorecard', '#/sampleton/scorecard', 'worse, unusually high'],
  ])('are taken over without a fault, and the %s then has what loads later', async (_page, hash, later) => {
    const faults: unknown[] = [];
    const keepFault = (fault: ErrorEvent) => faults.push(fault.message);
    addEventListener('error', keepFault);
    vi.spyOn(console, 'error').mockImplementation((...fault: unknown[]) => faults.push(fault));
    serve(pack);
    history.replaceState(null, '', `./${hash}`);
    document.head.innerHTML = `<meta name="scorecard-build" content="${buildOf(pack)}" />`;
    document.body.innerHTML = `${drawn}<div id="root"></div>`;
    const heading = document.getElementById(hash.slice(1))?.querySelector('h1');
    await act(() => start());
    expect(await screen.findByText(later)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toBe(heading);
    removeEventListener('error', keepFault);
    expect(faults).toEqual([]);
  });
});
