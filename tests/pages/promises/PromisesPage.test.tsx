// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aPlanFolder, aTable } from '#mocks/aPlanFolder';
import { addressNow, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { savedFiles } from '#tests/support/savedFiles';
import { shippedPack } from '#tests/support/shippedPlan';

const pack = await shippedPack([
  'rotherham-2018',
  'rotherham-cypp-2013',
  'rotherham-safeguarding-2012',
  'rotherham-now',
]);

async function openPart(part: string) {
  serve(pack);
  return openPageAt(`/rotherham-2018/promises${part}`);
}

describe('the promises of a plan', () => {
  it('are in the navigation of a plan that keeps some, and of no other', async () => {
    await openPart('');
    const pages = screen.getByRole('navigation', { name: 'Pages' });
    expect(within(pages).getByRole('link', { name: 'Promises' })).toHaveAttribute('aria-current', 'page');
    expect(
      within(screen.getByRole('navigation', { name: 'Promises' }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Actions', 'Recommendations', 'Requests', 'Judgements', 'Surveys', 'Who answers']);
  });

  it('a plan without registers says that it keeps none, and asks for no file', async () => {
    serve(pack);
    await openPageAt('/rotherham-now/promises');
    expect(screen.getByRole('heading', { level: 1, name: 'Nothing is promised here' })).toBeVisible();
    const pages = screen.getByRole('navigation', { name: 'Pages' });
    expect(within(pages).queryByRole('link', { name: 'Promises' })).toBeNull();
  });
});

describe('the actions', () => {
  it('have their finding as the title, both denominators, and say what is missing', async () => {
    await openPart('');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Five of 20 actions are past their date; none is recorded as done',
      }),
    ).toBeVisible();
    const tally = screen.getByRole('region', { name: 'Colours counted' });
    expect(tally).toHaveTextContent('3 of 20 are green (15%); 3 of the 19 that carry a colour (16%).');
    expect(tally).toHaveTextContent(
      'Two are listed twice. Counted once, there are 18: 4 past their date; 2 green, of 17 with a colour.',
    );
    expect(screen.getByText('Key not stated in the source.')).toBeVisible();
    expect(screen.getAllByText('20 of the 20 actions do not state it.')).toHaveLength(2);
  });

  it('fold what is listed again under the one that remains', async () => {
    await openPart('');
    const table = screen.getByRole('table', { name: /actions as at 13 March 2018/ });
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 5 + 18);
    const workshop = within(table).getByRole('rowheader', { name: /^Workshop at which young people/ });
    expect(workshop).toHaveTextContent(
      'Listed again as 16, under “Underpinning actions” as “16 February, theme 2: Safer Rotherham Partnership workshop”: 16th February 2018, green.',
    );
  });

  it('have beside each row what its paper leaves in doubt', async () => {
    await openPart('');
    expect(screen.getByRole('row', { name: /Events through the year/ })).toHaveTextContent(
      'In doubt: “January 2018 TBC” is printed in the column for who will do it.',
    );
  });

  it('tell what is past from the date and not from the colour', async () => {
    await openPart('');
    const row = screen.getByRole('row', { name: /Young people’s awards ceremony/ });
    expect(row).toHaveTextContent('18 days past its date');
    expect(row).toHaveTextContent('done: not recorded');
    expect(within(row).getByRole('cell', { name: 'Green' })).toBeVisible();
  });

  it('are filtered, grouped and looked at on another day by the address', async () => {
    const user = await openPart('/actions?state=past');
    expect(screen.getByText(/^5 of 20 actions shown in 4 rows/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Group by'), 'Who');
    expect(addressNow()).toBe('/rotherham-2018/promises/actions?state=past&group=owner');
    expect(screen.getByRole('rowheader', { name: /^Nobody is named/ })).toBeVisible();
  });

  it('on 1 May 2018 nine are past their date: the five, both listings of Easter, and those of March and April', async () => {
    await openPart('/actions?on=2018-05-01');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Nine of 20 actions are past their date; none is recorded as done',
      }),
    ).toBeVisible();
  });

  it('are saved as CSV with every action, folded or not', async () => {
    const user = await openPart('');
    const files = savedFiles();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    await expect.poll(() => files.length).toBe(1);
    expect(files[0]?.name).toBe('rotherham-2018-actions-2018-03-13.csv');
    const lines = ((await files[0]?.content.text()) ?? '').trim().split('\r\n');
    expect(lines).toHaveLength(21);
    expect(lines[3]).toMatch(
      /^3,action-3,.*,23 February 2018,2018-02-23,2018-03-13,past-its-date,18,,green,/,
    );
  });
});

describe('the recommendations', () => {
  it('say that no decision is recorded, how long the response took, and what is missing', async () => {
    await openPart('/recommendations');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'No decision is recorded on any of the five recommendations',
      }),
    ).toBeVisible();
    expect(screen.getByText('Decision not recorded (5 of 5).')).toBeVisible();
    expect(screen.getByRole('heading', { name: '124 days from report to response' })).toBeVisible();
    expect(screen.getByText(/response, 63 days after the two months/)).toBeVisible();
    expect(screen.getByText(/Government Act 2000, section 9FE/)).toBeVisible();
    expect(screen.getByText('No evidence of what was done is recorded for any of them.')).toBeVisible();
    const recorded = screen.getByRole('row', { name: /^Recorded/ });
    expect(
      within(recorded)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['0 of 5', '5 of 5', '4 of 5', '1 of 50 of 5 name a day']);
  });
});

describe('a response that lacks what the rule asks', () => {
  it('says what is missing: of one accepted the officer and the date, of one rejected the reason', async () => {
    serve(
      aPack(
        aPlanFolder({
          'recommendations.csv': aTable(
            'id,review,recommendation,made_on,decision,action',
            'one,A review (made up),First (made up),2014-11-03,accepted,Do it (made up)',
            'two,A review (made up),Second (made up),2014-11-03,rejected,',
          ),
        }),
      ),
    );
    await openPageAt('/sampleton/promises');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Each of the two recommendations has a decision; two lack what it has to say',
      }),
    ).toBeVisible();
    expect(screen.getByText('Missing: an officer, a date')).toBeVisible();
    expect(screen.getByText('Missing: the reason')).toBeVisible();
    // From 3 November 2014 to 14 January 2015: 27 days of November, 31 of December and 14 more.
    expect(
      screen.getByRole('heading', { name: '72 days since it was reported, and no response is recorded' }),
    ).toBeVisible();
  });
});

describe('the fifteen recommendations of the Jay report', () => {
  it('say once what is recorded of all fifteen', async () => {
    serve(pack);
    await openPageAt('/rotherham-cypp-2013/promises/recommendations');
    expect(screen.getByText('Of all 15:').parentElement).toHaveTextContent(
      /CSE Sub-Group.*monitors progress/,
    );
    expect(screen.getAllByText(/monitors progress/)).toHaveLength(1);
  });
});

describe('the requests of members', () => {
  it('begin with what comes back next', async () => {
    await openPart('/follow-ups');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: '11 requests of members: no answer is recorded, none is past its date',
      }),
    ).toBeVisible();
    expect(screen.getByText('Nothing that members asked for comes back in March 2018.')).toBeVisible();
    expect(screen.getByText('Back next:').parentElement).toHaveTextContent(
      'Back next: A report about the Edge of Care system. Improving Lives Select Commission, 24 April 2018.',
    );
  });
});

describe('judgements and who answers', () => {
  it('judgements stand by date as they are printed', async () => {
    await openPart('/judgements');
    expect(
      screen.getByRole('heading', { level: 1, name: 'Four judgements, July 2012 to 25 January 2018' }),
    ).toBeVisible();
    const inOrder = ['Adequate', 'Inadequate', 'Good', 'None printed'];
    // Once on the line, once each with its paper.
    expect(
      screen.getAllByText(/^(Adequate|Inadequate|Good|None printed)$/).map((one) => one.textContent),
    ).toEqual([...inOrder, ...inOrder]);
    expect(screen.getByText('Ofsted, September 2014 (in doubt)')).toBeVisible();
  });

  it('who answers is by role, and says for what nobody is named', async () => {
    await openPart('/who-answers');
    expect(screen.getByRole('heading', { level: 1, name: /; for 12 nobody is named$/ })).toBeVisible();
    expect(
      screen.getByRole('heading', { level: 2, name: 'Voice and Influence Partnership 5 actions' }),
    ).toBeVisible();
  });
});

describe('the overview of a plan that keeps promises', () => {
  it('says in a sentence each what is past its date, undecided, back next and judged, with the way to the rest', async () => {
    serve(pack);
    await openPageAt('/rotherham-2018');
    const promised = await screen.findByRole('region', { name: 'What was promised' });
    expect(
      within(promised)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Actions Five of 20 actions are past their date; none is recorded as done.',
      'Recommendations Decision not recorded (5 of 5).',
      'Requests Back at this meeting: nothing that members asked for. Next, by 24 April 2018: A report about the Edge of Care system.',
      'Judgements Good: Ofsted, November 2017.',
    ]);
    expect(within(promised).getByRole('link', { name: 'Recommendations' })).toHaveAttribute(
      'href',
      '#/rotherham-2018/promises/recommendations',
    );
  });
});

describe('the brief of a plan that keeps promises', () => {
  it('leads with what comes back at the meeting', async () => {
    serve(pack);
    await openPageAt('/rotherham-2018/brief');
    expect(
      await screen.findByRole('link', { name: /^Back at this meeting: nothing.*Next, by 24 April 2018/ }),
    ).toBeVisible();
  });
});

describe('who owes', () => {
  it('is counted by role: of the Voice and Influence Partnership’s five actions one is past its date', async () => {
    await openPart('/who-answers');
    const table = screen.getByRole('table', { name: 'What each owes' });
    const counts = (name: RegExp) =>
      within(within(table).getByRole('row', { name }))
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(counts(/^Voice and Influence/)).toEqual(['0', '5', '1', '0', '0', '0', '0']);
    expect(counts(/^Strategic Director of Children/)).toEqual(['0', '0', '0', '4', '4', '0', '0']);
    expect(counts(/^Nobody is named/)).toEqual(['0', '1', '1', '1', '1', '10', '10']);
  });
});

describe('the page of a theme', () => {
  it('has its actions, with what is past, and its requests', async () => {
    serve(pack);
    await openPageAt('/rotherham-2018/priority/theme-2');
    expect(await screen.findByText('3 of 6 past their date as at 13 March 2018.')).toBeVisible();
    expect(screen.getByText('0 of 1 answered.')).toBeVisible();
    expect(screen.getByText('No case study is recorded.')).toBeVisible();
  });
});

describe('what nobody measures', () => {
  it('sets priorities against themes, and says what has no indicator', async () => {
    serve(pack);
    const user = await openPageAt('/rotherham-cypp-2013/coverage');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Three of 7 priorities and 13 of 17 themes have no indicator',
      }),
    ).toBeVisible();
    const table = screen.getByRole('table', { name: 'Which indicator speaks to which theme' });
    expect(within(table).getByRole('row', { name: /^Low breastfeeding rates/ })).toHaveTextContent('None');
    expect(within(table).getByRole('row', { name: /^NEETs/ })).toHaveTextContent(/Red.*Green.*Not rated/);
    const files = savedFiles();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    await expect.poll(() => files.length).toBe(1);
    const lines = ((await files[0]?.content.text()) ?? '').trim().split('\r\n');
    expect(lines).toHaveLength(1 + 7 + 4 + 13);
  });
});

describe('whether a figure moved', () => {
  it('is too early to say of the Key Stage 2 clinic of July 2012, for no later results are held', async () => {
    serve(pack);
    await openPageAt('/rotherham-cypp-2013/promises/follow-ups');
    expect(screen.getByText(/^2 of 26 name a figure/)).toBeVisible();
    expect(screen.getByText('Too early to say')).toBeVisible();
    expect(screen.getByText('It cannot be said')).toBeVisible();
  });

  it('is said to be nothing that can be shown where no recommendation names a figure', async () => {
    await openPart('/recommendations');
    expect(screen.getByText(/^None of these 5 names a figure/)).toBeVisible();
  });
});

describe('the promises of the sample borough, which records what was done', async () => {
  const sample = await shippedPack(['sample-borough']);

  it('have the change of a figure beside its money as its own page has it', async () => {
    serve(sample);
    await openPageAt('/sample-borough/promises/money');
    const met = await screen.findByRole('row', { name: /^Early help that ended/ });
    expect(met).toHaveTextContent('▲ better than usual');
    expect(met).toHaveTextContent('−2.3 pp on Oct 2025, no more than chance');
    const families = screen.getByRole('row', { name: /^Families who began early help/ });
    expect(families).toHaveTextContent('▶ no clear change');
    expect(families).toHaveTextContent('−64 on the year before, no more than chance');
    expect(screen.queryByText(/worsening|improving/)).toBeNull();
  });

  it('are overdue only where somebody recorded that they are not done', async () => {
    serve(sample);
    await openPageAt('/sample-borough/promises');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Three of 7 actions are past their date; another one is recorded as done',
      }),
    ).toBeVisible();
    // Autumn 2025 ends on 30 November, ten days before the day of the plan; 31 October is forty days before it.
    expect(screen.getByRole('row', { name: /^2 Fill the vacant posts/ })).toHaveTextContent(
      'Overdue by 10 days',
    );
    expect(screen.getByRole('row', { name: /^3 Agree with schools/ })).toHaveTextContent(
      'Overdue by 40 days',
    );
    expect(screen.getByText('late, or not started when it should have been')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Impact on children' })).toBeVisible();
  });

  it('assessments in time fell more than usual since they were promised, re-referrals rose no more than usual', async () => {
    serve(sample);
    await openPageAt('/sample-borough/promises/recommendations');
    // 197 of 215 in March 2025 and 168 of 205 in November: −9.7 points, ±6.4 by chance. 61 of 312 and 63 of 293: +1.9, ±6.4.
    expect(screen.getByText('Yes, the wrong way').parentElement).toHaveTextContent(/91\.6%.*82\.0%/);
    expect(screen.getByText('No more than usual').parentElement).toHaveTextContent(/19\.6%.*21\.5%/);
    expect(screen.getByText('51 days from report to response', { exact: false })).toBeVisible();
    expect(screen.getByText(/response, within two months/)).toBeVisible();
  });

  it('an answer that came late says by how much', async () => {
    serve(sample);
    await openPageAt('/sample-borough/promises/follow-ups');
    // Due on 12 November, answered on 3 December: 18 days to the end of November and 3 more.
    expect(screen.getByText(/^Answered 3 December 2025, 21 days late/)).toBeVisible();
    expect(screen.getByText('28 days past its date; no answer is recorded')).toBeVisible();
  });

  it('what members asked for was asked, and nobody promised it', async () => {
    serve(sample);
    await openPageAt('/sample-borough/promises/follow-ups');
    const moved = partUnder('Did the figure move?');
    expect(moved).toHaveTextContent('Asked 10 September 2025.');
    expect(moved).toHaveTextContent('when asked');
    expect(moved).toHaveTextContent('Request and figure are side by side');
    expect(moved).not.toHaveTextContent(/promise/i);
  });
});

describe('a survey', () => {
  it('of 2017 has its response, which schools took part, and says that no question is printed as a figure', async () => {
    await openPart('/surveys');
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: '58% of those asked answered the “Voice of the Child” Lifestyle Survey in 2016/17',
      }),
    ).toBeVisible();
    const row = within(screen.getByRole('table', { name: 'Who answered' })).getAllByRole('row')[1];
    expect(row).toHaveTextContent('more than 3,800');
    expect(row).toHaveTextContent('not stated');
    expect(row).toHaveTextContent('58%');
    expect(row).toHaveTextContent('11 of 16');
    expect(
      screen.getByText(
        'No answer is printed as a figure, so none is shown. What the paper says in words is below.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/more do not yet feel safe/)).toBeVisible();
  });

  it('has each question by year with how many answered it, and saves the same', async () => {
    serve(
      aPack(
        aPlanFolder({
          'indicators.csv': aTable(
            'id,title,priority,polarity,unit,decimals,type,people,survey',
            'safe,Pupils who feel safe in town (made up),P1,high,percent,0,survey,yes,lifestyle',
          ),
          'observations.csv': aTable(
            'indicator,area,time_period,time_identifier,value,denominator',
            'safe,sampleton,2013,Calendar year,61,2990',
            'safe,sampleton,2014,Calendar year,64,3390',
          ),
          'surveys.csv': aTable(
            'survey,title,time_period,time_identifier,asked,answered,schools,schools_of',
            'lifestyle,Lifestyle Survey (made up),2013,Calendar year,4000,3000,9,16',
            'lifestyle,Lifestyle Survey (made up),2014,Calendar year,4000,3412,11,16',
          ),
          'targets.csv': undefined,
          'commentary.csv': undefined,
        }),
      ),
    );
    const user = await openPageAt('/sampleton/promises/surveys');
    const table = await screen.findByRole('table', { name: 'What they said' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Question', '2014', '2013']);
    expect(await within(table).findByText('of 3,390 who answered the question')).toBeVisible();
    const files = savedFiles();
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }));
    await expect.poll(() => files.length).toBe(1);
    const lines = ((await files[0]?.content.text()) ?? '').trim().split('\r\n');
    expect(lines[1]).toBe(
      'lifestyle,Lifestyle Survey (made up),2014,Calendar year,4000,3412,,85,11,16,safe,Pupils who feel safe in town (made up),64,,3390,,',
    );
  });
});
