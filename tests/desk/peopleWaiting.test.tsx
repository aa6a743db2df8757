import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CheckedStep } from '@/desk/deskState';
import { checkPlan } from '@/desk/deskWork';
import { fragmentsFor } from '@/desk/fragments';
import { issueKinds } from '@/desk/issueKinds';
import { KindList } from '@/desk/KindList';
import { readyTitle } from '@/desk/LookFirst';

/** Figures made up: the average of the first month of a year, and of that year. */
const FILES = new Map(
  Object.entries({
    'plan.json': '{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-04-30"}',
    'indicators.csv': 'id,title,polarity,unit\ndays,Average days to adoption of children,low,days\n',
    'observations.csv':
      'indicator,area,time_period,time_identifier,value\ndays,E08000018,2017,April,318\ndays,E08000018,201718,Financial year,318\n',
  }).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
);

it('the heading and the list of what was found count the same figures, and both ask about them', async () => {
  const checked = await checkPlan(FILES, () => undefined);
  const { issues, plan } = checked;
  if (plan === undefined) throw new Error('The plan has errors.');
  const step = { kind: 'check', checked, fragments: fragmentsFor(issues, FILES) } as unknown as CheckedStep;
  expect(readyTitle(plan, { ...step, leftOutSheets: [] })).toBe(
    'Ready to save, but 2 figures wait for their number of people',
  );
  render(
    <KindList
      kinds={issueKinds(issues)}
      mendable={new Set()}
      chosenKey={undefined}
      onChoose={() => undefined}
    />,
  );
  expect(screen.getByRole('button', { name: /nothing says how many people it is of/ })).toHaveTextContent(
    /asks you\s*2$/,
  );
});
