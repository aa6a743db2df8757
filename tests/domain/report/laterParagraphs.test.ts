import { expect, it } from 'vitest';
import { safePlan } from '@/desk/deskWork';
import { mainArea } from '@/domain/plan/planData';
import { reportFacts, reportOf } from '@/domain/report/reportFacts';

/** Figures made up: contacts of two months, a report on the first of them, and a note of each month and of the year that April begins. */
const FILES = new Map(
  Object.entries({
    'plan.json': JSON.stringify({
      id: 'made-up',
      title: 'Made up',
      authority: 'E08000018',
      asAt: '2017-04-30',
      priorities: [{ id: 'p', title: 'First help' }],
      reports: [{ id: 'march', title: 'March 2017', date: '2017-04-12', asAt: '2017-03-31' }],
    }),
    'indicators.csv': 'id,title,polarity,unit,priority\ncontacts,Contacts,neutral,count,p\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\ncontacts,E08000018,2017,March,1100\ncontacts,E08000018,2017,April,1240\n',
    'commentary.csv':
      'indicator,time_period,time_identifier,kind,text\ncontacts,2017,March,story,There is a backlog.\ncontacts,2017,April,story,The backlog is cleared.\ncontacts,201617,Financial year,story,A hard year.\n',
  }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
);

async function textsOf(id: string) {
  const { plan } = await safePlan(FILES, 'public');
  const report = reportOf(plan.data.plan, id);
  if (report === undefined) throw new Error(`There is no report ${id}.`);
  const { parts } = reportFacts(plan.data, plan.registers, { report, area: mainArea(plan.data) });
  return parts.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).toSorted();
}

it('a report does not have the note of a month that began after its figures end, and the draft has all', async () => {
  expect(await textsOf('march')).toEqual(['A hard year.', 'There is a backlog.']);
  expect(await textsOf('draft')).toEqual(['A hard year.', 'The backlog is cleared.', 'There is a backlog.']);
});
