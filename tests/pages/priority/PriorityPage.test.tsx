// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { shippedPack } from '#tests/support/shippedPlan';
import { describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aPlanFile, aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { openPageAt, serve } from '#tests/support/openPage';

const COMMENTARY = aTable(
  'indicator,priority,report,kind,text,owner,due,source,access',
  'readiness,,cabinet,working-well,"More children were ready. It is the second year in a row. (Made up.)",Head of Early Years,May 2015,The report,public',
  ',P1,before,concern,Nurseries are closing. (Made up.),,,The minutes,public',
  ',P1,cabinet,voice,“We like the new playground.” (Made up.),,,,public',
  ',P1,cabinet,story,A draft that nobody may see,,,,draft',
);

function aPriorityPack(plan: Readonly<Record<string, unknown>> = {}) {
  return aPack(
    aPlanFolder({
      'plan.json': JSON.stringify(
        aPlanFile({
          priorities: [
            { id: 'P1', title: 'Every child a good start (made up)', from: '2014' },
            { id: 'P2', title: 'Every child heard (made up)' },
          ],
          reports: [
            { id: 'before', title: 'Report of the summer (made up)', date: '2014-06-30' },
            { id: 'cabinet', title: 'Report to Cabinet (made up)', date: '2015-01-14' },
          ],
          ...plan,
        }),
      ),
      'commentary.csv': COMMENTARY,
    }),
  );
}

describe('the page of a priority', () => {
  it('has its figures as rows and every paragraph whole, the newest report’s first, earlier ones marked', async () => {
    serve(aPriorityPack());
    await openPageAt('/sampleton/priority/P1');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Every child a good start (made up)' }),
    ).toBeVisible();
    expect(screen.getByText(/Priority 1, 1 of 2 · since 2014/)).toBeVisible();
    const table = screen.getByRole('table', { name: 'The figures' });
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Children ready for school \(made up\)higher is better/),
      expect.stringMatching(/^Children who started a plan \(made up\)lower is better/),
    ]);
    expect(
      screen.getByText('More children were ready. It is the second year in a row. (Made up.)'),
    ).toBeVisible();
    expect(screen.getByText('Head of Early Years · due May 2015 · The report')).toBeVisible();
    const concern = screen.getByText('Nurseries are closing. (Made up.)');
    expect(concern.closest('.sc-earlier')).toHaveTextContent(
      'Earlier Report of the summer (made up), 30 June 2014',
    );
    expect(screen.getByText('The newest report has none.')).toBeVisible();
    expect(screen.getByText('“We like the new playground.” (Made up.)')).toBeVisible();
    expect(screen.queryByText(/A draft that nobody/)).toBeNull();
  });

  it('says what nobody wrote and what nobody measures', async () => {
    serve(aPriorityPack());
    await openPageAt('/sampleton/priority/P1');
    expect(screen.getByText('No story is written: why the figures are as they are.')).toBeVisible();
    expect(screen.getByText('Nothing is written about what is being done.')).toBeVisible();
    expect(screen.getByText('The plan does not say what kind of measure any of them is.')).toBeVisible();
  });

  it('says in a sentence how a figure lies beside others, and sets apart what is drafted where nobody wrote', async () => {
    serve(await shippedPack(['rotherham-cypp-2013']));
    await openPageAt('/rotherham-cypp-2013/priority/P5');
    // Report of 2015, §7.9: writing 91%, nationally 93%; the gap was 3 points.
    expect(
      screen.getByText('2 points lower than England (93%), which is worse; the gap was 3 in 2012/13.'),
    ).toBeVisible();
    expect(screen.queryByText('Drafted from the figures')).toBeNull();
    await openPageAt('/rotherham-cypp-2013/priority/P6');
    expect(screen.queryByText('Drafted from the figures')).toBeNull();
  });

  it('drafts what is working well and what is of concern from the figures where nobody wrote it', async () => {
    serve(await shippedPack(['rotherham-now']));
    await openPageAt('/rotherham-now/priority/P3');
    expect(screen.getAllByText('Drafted from the figures')).toHaveLength(2);
    // DfE's own figures for 2024/25 and the year before.
    expect(
      screen.getByText(
        /^Green, without a change that is more than chance: .*Social care assessments completed within 45 working days \(87\.6%\)/,
      ),
    ).toBeVisible();
    expect(
      screen.getByText(
        /^Initial child protection conferences .*: 75\.1% in 2024\/25 .* It was 82\.4% in 2023\/24/,
      ),
    ).toBeVisible();
  });

  it('says of a red figure that it is among the good news alone', async () => {
    serve(await shippedPack(['rotherham-cypp-2013']));
    await openPageAt('/rotherham-cypp-2013/priority/P5');
    const note = screen.getByText(
      'Rated red, and listed here alone: no concern and no story is written on it.',
    );
    // Progress in writing: 91% beside England's 93%, and nothing but good news of it in the report of 2015.
    expect(note.closest('.sc-paragraph')).toHaveTextContent(/^91%|Progress in writing rose/);
  });

  it('is a full page where a priority has no indicator', async () => {
    serve(aPriorityPack());
    await openPageAt('/sampleton/priority/P2');
    expect(
      screen.getByText(/No indicator of this plan speaks to this priority. That is a finding/),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What we are concerned about' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('link', { name: /^‹ Priority 1: Every child a good start/ })).toHaveAttribute(
      'href',
      '#/sampleton/priority/P1',
    );
  });

  it('is the way to every priority where the address names one that the plan lacks', async () => {
    serve(aPriorityPack());
    await openPageAt('/sampleton/priority/P9');
    expect(screen.getByRole('heading', { level: 1, name: 'This plan has no such priority' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Every child heard (made up)' })).toBeVisible();
  });

  it('is reached from its card on the overview', async () => {
    serve(aPriorityPack());
    const user = await openPageAt('/sampleton');
    await user.click(await screen.findByRole('link', { name: 'Every child heard (made up)' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Every child heard (made up)' }),
    ).toBeVisible();
  });
});
