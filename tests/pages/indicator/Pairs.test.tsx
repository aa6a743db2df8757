// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aBrokenDownPlan } from '#mocks/aBrokenDownPlan';
import { aPack } from '#mocks/aPack';
import { aTable } from '#mocks/aPlanFolder';
import { openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

/** Two shares over one denominator, an event on the first, and commentary on it alone. */
const pack = aPack(
  aBrokenDownPlan({
    'indicators.csv': aTable(
      'id,title,priority,polarity,unit,decimals,people,read_with',
      'out,Young people out of work (made up),P1,low,percent,1,yes,',
      'lost,Young people we lost sight of (made up),P1,low,percent,1,yes,out',
    ),
    'observations.csv': aTable(
      'indicator,area,time_period,time_identifier,value,numerator,denominator',
      'out,sampleton,2013,Calendar year,6.0,60,1000',
      'out,sampleton,2014,Calendar year,5.0,50,1000',
      'lost,sampleton,2013,Calendar year,10.0,100,1000',
      'lost,sampleton,2014,Calendar year,12.0,120,1000',
    ),
    'events.csv': aTable(
      'date,text,source,rebase,indicator,area',
      '2014-04-01,A new team began (made up).,The report (made up),yes,out,',
      '2014-05-01,A job fair (made up).,,,,',
      '2014-06-01,Elsewhere (made up).,,,lost,',
    ),
    'judgements.csv': aTable(
      'date,body,subject,judgement,previous,priority,indicators,source',
      '2014-03,Inspectors (made up),Help for the young (made up),Good,Weak,,out,minutes',
      '2014-04-15,Peers (made up),Data (made up),Sound,,,lost,minutes',
    ),
    'commentary.csv': aTable('indicator,kind,text', 'out,story,Fewer are out of work. (Made up.)'),
  }),
);

describe('NEET and those not known, in November 2014', () => {
  beforeEach(() => serve(shipped));

  it('are side by side with their sum, which is derived and not rated, and turns from worse to better', async () => {
    await openPageAt('/rotherham-cypp-2013/indicator/neet');
    const part = partUnder('Read together with');
    expect(
      within(part)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'Nov 2014RotherhamNeighboursEngland',
      'Young people aged 16 to 18 not in education, employment or training (NEET)5.9%5.7%4.6%',
      'Young people aged 16 to 18 whose activity is not known4.7%10.7%11%',
      'Together: added up here, not rated10.6%16.4%15.6%',
    ]);
    expect(part).toHaveTextContent(
      'Alone it is higher than the neighbours’ average and England; together the two are lower.',
    );
    expect(part).toHaveTextContent('Added up here as a rough guide, and not rated');
    expect(part).toHaveTextContent('11% is published without decimals, so 15.6% may be out by half a point.');
    expect(screen.queryByText(/Do not quote it alone/)).toBeNull();
  });

  it('are named in the row of each', async () => {
    await openPageAt('/rotherham-cypp-2013/scorecard?search=not+known');
    expect(
      await screen.findByText(
        /read with Young people aged 16 to 18 not in education, employment or training \(NEET\) 5\.9%: together 10\.6%, not rated/,
      ),
    ).toBeVisible();
  });
});

describe('a pair over one denominator', () => {
  beforeEach(() => serve(pack));

  it('has an exact sum, and says what it is based on', async () => {
    await openPageAt('/sampleton/indicator/lost');
    expect(await screen.findByText(/the sum is exact: 170 of 1,000/)).toBeVisible();
    expect(partUnder('Read together with')).toHaveTextContent('17.0%');
  });

  it('warns above commentary that speaks of one alone', async () => {
    await openPageAt('/sampleton/indicator/out');
    expect(partUnder('Commentary')).toHaveTextContent(
      'What follows does not speak of “Young people we lost sight of (made up)”, without which this figure misleads. Do not quote it alone.',
    );
  });
});

describe('the events of a trend', () => {
  beforeEach(() => serve(pack));

  it('stand under the chart with letter, day, words and source, and in the table of figures', async () => {
    const user = await openPageAt('/sampleton/indicator/out');
    await screen.findAllByText(/Inspectors \(made up\): Good/);
    const list = screen.getByRole('group', { name: 'What happened' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'AA: March 2014: Inspectors (made up): Good (before: Weak). Help for the young (made up). Source: The minutes.',
      expect.stringMatching(
        /B: 1 April 2014: A new team began \(made up\)\. The process itself was changed: its limits start anew here\. Source: The report \(made up\)\./,
      ),
      expect.stringMatching(/C: 1 May 2014: A job fair \(made up\)\./),
    ]);
    await user.click(screen.getByText('Show the figures'));
    const figures = screen.getByRole('region', { name: 'Figures of Young people out of work (made up)' });
    const rows = within(figures)
      .getAllByRole('row')
      .map((row) => row.textContent ?? '');
    const at = rows.findIndex((row) => row.startsWith('2014'));
    expect(rows.slice(at + 1, at + 4)).toEqual([
      'A: March 2014, Inspectors (made up): Good (before: Weak). Help for the young (made up).',
      'B: 1 April 2014, A new team began (made up). (the process was changed)',
      'C: 1 May 2014, A job fair (made up).',
    ]);
  });

  it('are left out before their day', async () => {
    await openPageAt('/sampleton/indicator/out?asat=2013');
    await screen.findByText('About this indicator');
    expect(screen.queryByRole('group', { name: 'What happened' })).toBeNull();
  });
});
