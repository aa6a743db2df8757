import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import type { AreaCode } from '@/domain/figures/area';
import { checkPlan } from '@/desk/deskWork';
import { publishedOffers, arePublished } from '@/officerFiles/publishedOffers';
import { withOffers } from '@/officerFiles/withOffers';
import { anEesText } from '#mocks/anEesText';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

/** A share of ten children and their staff, figures made up. */
const FILE = anEesText(
  'sex,visit_percent,staff',
  'Rotherham|2024|Total,61.5,40',
  'Rotherham|2025|Total,63.5,41',
);
const PLAN = new Map(
  Object.entries({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2025-12-31"}',
    'indicators.csv': 'id,title,polarity,unit,owner\nstaff,Staff in post,neutral,count,Head of service\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\nstaff,E08000018,2024,Calendar year,35\n',
  }).map(([path, content]) => [path, bytes(content)] as const),
);

async function offered() {
  const [found] = await publishedOffers(new Map([['visits.csv', bytes(FILE)]]), 'E08000018' as AreaCode);
  return found?.offers ?? [];
}

it('says of each indicator of a published file how many periods it has of the authority, and the newest', async () => {
  const [found] = await publishedOffers(new Map([['visits.csv', bytes(FILE)]]), 'E08000018' as AreaCode);
  expect(found?.description).toContain('DfE Explore Education Statistics');
  expect(found?.offers.map(({ row, periods, latest }) => [row.id, periods, latest])).toEqual([
    ['visit-percent', 2, expect.stringContaining('63.5 for 2025')],
    ['staff', 2, expect.stringContaining('41 for 2025')],
  ]);
});

it('what is taken goes into the plan under ids of its own, and the plan checks clean', async () => {
  const taken = (await offered()).map(({ row, ...offer }) => ({
    ...offer,
    row: { ...row, polarity: 'high' },
  }));
  const tables = withOffers(PLAN, taken);
  const rows = text(tables.get('indicators.csv')).trim().split('\n');
  expect(rows[0]).toBe('id,title,polarity,unit,owner,priority,decimals,source,link');
  expect(rows.map((row) => row.split(',')[0])).toEqual(['id', 'staff', 'visit-percent', 'staff-2']);
  expect(JSON.parse(text(tables.get('feeds.json')))).toMatchObject([
    { indicator: 'visit-percent', file: 'visits.csv' },
    { indicator: 'staff-2', column: 'staff' },
  ]);
  const { issues, plan } = await checkPlan(
    new Map([...tables, ['feeds/visits.csv', bytes(FILE)]]),
    () => undefined,
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.indicators).toBe(3);
});

it('files are published ones together with what explains them, and with nothing else', async () => {
  const figures = new Uint8Array(await readFile('plans/figures/neet-2023.csv'));
  expect(
    arePublished(
      new Map([
        ['visits.csv', bytes(FILE)],
        ['neet-2023.csv', figures],
      ]),
    ),
  ).toBe(true);
  expect(
    arePublished(
      new Map([
        ['visits.csv', bytes(FILE)],
        ['visits.meta.csv', bytes('col_name\n')],
      ]),
    ),
  ).toBe(true);
  expect(
    arePublished(
      new Map([
        ['visits.csv', bytes(FILE)],
        ['notes.txt', bytes('Ask')],
      ]),
    ),
  ).toBe(false);
});
