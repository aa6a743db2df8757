// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { addressNow, openPage, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

/** Opens the page of an indicator and waits for its heading. */
async function openIndicator(place: string) {
  const user = openPage(place);
  await screen.findByText('About this indicator');
  return user;
}

/** The rows of a table as texts. */
function rowsOf(table: HTMLElement): readonly (readonly string[])[] {
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim()));
}

describe('the page of an indicator of the plan of 2013', () => {
  beforeEach(() => serve(shipped));

  it('tells NEET of November 2014: 5.9, red, beside 5.7 and 4.6', async () => {
    await openIndicator('/rotherham-cypp-2013/indicator/neet');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Young people aged 16 to 18 not in education, employment or training (NEET): higher than in similar areas and in England',
    );
    const why = partUnder('Why red?');
    expect(rowsOf(within(why).getByRole('table'))).toEqual([
      ['Rotherham', '5.9%', 'Nov 2014'],
      ['Neighbours’ averageas published', '5.7%', '0.2 pp higher, worse'],
    ]);
    expect(why).toHaveTextContent(
      '5.9% is 0.2 percentage points higher than the neighbours’ average (5.7%), which is worse.',
    );
    expect(why).toHaveTextContent('In line with or better than the benchmark is green; worse is red');
    expect(why).toHaveTextContent('No local target is recorded.');
    expect(screen.getByRole('main')).toHaveTextContent(
      /lists this figure under both “What’s working well” \(§7\.11\) and “What we are concerned about” \(§7\.12\)/,
    );
  });

  it('shows that the gap in writing narrowed from 3 points to 2', async () => {
    await openIndicator('/rotherham-cypp-2013/indicator/progress-writing');
    expect(partUnder('Why red?')).toHaveTextContent(
      'Beside 2012/13:The gap to England narrowed from 3 percentage points to 2 points.',
    );
    expect(partUnder('Why red?')).toHaveTextContent(
      'A change between two points may be no more than normal variation.',
    );
  });

  it('gives weight management as 94%, and says that the report prints 93%', async () => {
    await openIndicator('/rotherham-cypp-2013/indicator/weight-management');
    const main = screen.getByRole('main');
    expect(main).toHaveTextContent('94%');
    expect(partUnder('A doubt about the data')).toHaveTextContent(
      /prints 93%; 919 of 978 is 94%\. The figure here is worked out from the counts\./,
    );
    expect(await screen.findByText(/observations\.csv, row 6; 919 of 978/)).toBeInTheDocument();
  });

  it('does not rate progress in English of 2012 beside England’s figure of 2011, and offers questions to ask', async () => {
    await openIndicator('/rotherham-cypp-2013/indicator/ks2-progress-english');
    expect(partUnder('Why not rated?')).toHaveTextContent('two periods are not compared');
    expect(partUnder('Ask')).toHaveTextContent(
      'Why is there no rating, when will there be one, and what is used meanwhile?',
    );
  });

  it('shows the date of school meals as a data query', async () => {
    await openIndicator('/rotherham-cypp-2013/indicator/school-meals');
    expect(partUnder('3 doubts about the data')).toHaveTextContent(
      'November 2013 in the report, November 2014 in the minutes',
    );
  });
});

describe('the page of an indicator of today', () => {
  beforeEach(() => serve(shipped));

  it('shows NEET amber, and all ten neighbours with Rotherham, their average and England, best first', async () => {
    await openIndicator('/rotherham-now/indicator/neet');
    const part = partUnder('Beside its neighbours');
    const rows = rowsOf(within(part).getByRole('table')).slice(1);
    const values = rows.map(([, value = '']) => Number(value.replace('%', '')));
    expect(rows).toHaveLength(13);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(rows).toContainEqual(['Rotherham', '4.4%']);
    expect(rows).toContainEqual(['Neighbours’ average', '4.4%']);
    expect(rows[0]).toEqual(['Dudley', '2.4%']);
    expect(part).toHaveTextContent(
      'best first, lower is better. 10 statistical neighbours of the 2025 model',
    );
    expect(partUnder('Why amber?')).toHaveTextContent(
      '4.4% is level with the neighbours’ average (4.4%) and 1.0 percentage points higher than England (3.4%), which is worse.',
    );
  });

  it('puts neighbours without a figure last, and says that they have none', async () => {
    await openIndicator('/rotherham-now/indicator/cp-plan-2-years-closed');
    const rows = rowsOf(within(partUnder('Beside its neighbours')).getByRole('table'));
    expect(rows.slice(-2).map(([, value]) => value)).toEqual(['no figure', 'no figure']);
    expect(partUnder('Why red?')).toHaveTextContent('8 of 10 neighbours');
  });

  it('shows both comparators where every one counts', async () => {
    await openIndicator('/rotherham-now/indicator/care-leavers-eet');
    const [ours, mean, england] = rowsOf(within(partUnder('Why red?')).getByRole('table'));
    expect(ours?.slice(0, 2)).toEqual(['Rotherham', '46%']);
    expect(mean?.slice(1)).toEqual(['50%', '4 pp lower, worse']);
    expect(england).toEqual(['England', '54%', '8 pp lower, worse']);
    expect(partUnder('Why red?')).toHaveTextContent('worse than every one of them is red');
  });

  it('says where the series breaks and compares nothing across it', async () => {
    await openIndicator('/rotherham-now/indicator/early-education-2');
    expect(screen.getAllByText('not comparable')[0]).toBeVisible();
    expect(screen.getByRole('region', { name: /^Figures of/ })).toHaveTextContent(/2024\/25 series breaks/);
    expect(partUnder('A doubt about the data')).toHaveTextContent('The entitlement widened in 2024/25');
  });
});

describe('the page of an indicator of Sampleton', () => {
  it('has its figures newest first, each with its file and row', async () => {
    const user = await openIndicator('/sampleton/indicator/readiness');
    await user.click(screen.getByText('Show the figures'));
    const figures = screen.getByRole('region', { name: /^Figures of Children ready for school/ });
    await within(figures).findByText('§1; observations.csv, row 4; Counted in July.');
    expect(screen.getByText('Source of all these figures: The report.')).toBeVisible();
    const [head, ...rows] = rowsOf(within(figures).getByRole('table'));
    expect(head).toEqual([
      'Period',
      'Sampleton (made up)',
      'Neighbours',
      'Where Sampleton (made up)’s figure is from',
    ]);
    expect(rows.map(([period, ours, neighbours]) => [period, ours, neighbours])).toEqual([
      ['2014', '62.2%', '60.5% (2 of 3)'],
      ['2013', '58.0%', '–'],
      ['2012', 'no row', '–'],
      ['2011', '55.7%', '–'],
    ]);
  });

  it('names the cell of the officer’s own sheet that a figure is from, and not the row of a table that she never saw', async () => {
    serve(
      aPack(
        aSamplePlan({
          'observations.csv': `indicator,area,time_period,time_identifier,value,status,source,page
readiness,sampleton,2013,Calendar year,58.0,,minutes,"scorecard-mar17.xlsx, sheet Mar-17, row 13, column J"
readiness,sampleton,2014,Calendar year,62.0,,minutes,"scorecard-mar17.xlsx, sheet Mar-17, row 13, column K"
readiness,sampleton,2014,Calendar year,62.2,revised,report,"scorecard-apr17.xlsx, sheet Apr-17, row 13, column K"
`,
        }),
      ),
    );
    const user = await openIndicator('/sampleton/indicator/readiness');
    await user.click(screen.getByText('Show the figures'));
    const figures = screen.getByRole('region', { name: /^Figures of Children ready for school/ });
    await within(figures).findByText('The minutes, scorecard-mar17.xlsx, sheet Mar-17, row 13, column J');
    expect(
      within(figures).getByText(
        'The report, scorecard-apr17.xlsx, sheet Apr-17, row 13, column K; revised: 62.0 before',
      ),
    ).toBeInTheDocument();
    expect(figures).not.toHaveTextContent('observations.csv');
  });

  it('has its commentary by kind, with its source, and its links', async () => {
    await openIndicator('/sampleton/indicator/readiness');
    const commentary = partUnder('Commentary');
    expect(within(commentary).getByRole('heading', { name: 'What’s working well' })).toBeVisible();
    expect(within(commentary).getByRole('link', { name: 'the plan' })).toHaveAttribute(
      'href',
      'https://example.org/plan',
    );
    expect(commentary).toHaveTextContent(
      'The report (made up) · owner: Head of early years · 14 January 2015',
    );
  });

  it('says that nothing was written where nothing was', async () => {
    await openIndicator('/sampleton/indicator/clubs');
    expect(partUnder('Commentary')).toHaveTextContent('Nothing has been written about this indicator yet.');
  });

  it('shows both sources where two differ, and the officer’s own doubt', async () => {
    await openIndicator('/sampleton/indicator/absence');
    const queries = partUnder('2 doubts about the data');
    expect(queries).toHaveTextContent(
      'Two sources differ for 2014: The minutes gives 7.7%; the figure here is from The report.',
    );
    expect(queries).toHaveTextContent('The autumn term is not in it. (Made up.) (The report (made up))');
    expect(screen.getByRole('main')).toHaveTextContent('7.5% provisional');
  });

  it('shows a withheld figure as such in every place, and none of its counts', async () => {
    const user = await openIndicator('/sampleton/indicator/starts');
    expect(partUnder('Why not rated?')).toHaveTextContent('The figure is confidential, figure withheld [c].');
    await user.click(screen.getByText('Show the figures'));
    const figures = screen.getByRole('region', { name: /^Figures of/ });
    await within(figures).findByText(/observations\.csv, row 30/);
    expect(within(figures).getByText('confidential, figure withheld')).toBeInTheDocument();
    expect(within(figures).queryByText('4')).not.toBeInTheDocument();
    expect(screen.getByText('[c] means confidential, figure withheld')).toBeVisible();
  });

  it('says of an older figure that a later one is withheld', async () => {
    serve(
      aPack(
        aSamplePlan({
          'observations.csv': `indicator,area,time_period,time_identifier,value
starts,sampleton,2013,Calendar year,12
starts,sampleton,2014,Calendar year,4
`,
        }),
      ),
    );
    await openIndicator('/sampleton/indicator/starts');
    expect(screen.getByRole('main')).toHaveTextContent(
      'For 2014 the figure is confidential, figure withheld [c]. The figure below is for 2013.',
    );
    expect(screen.getByText('of 2013')).toBeVisible();
  });

  it('says that there is no figure where there is none, and keeps the others’', async () => {
    await openIndicator('/sampleton/indicator/homes');
    expect(screen.getByText('No figure')).toBeVisible();
    expect(partUnder('Why not rated?')).toHaveTextContent('There is no figure for this period.');
    expect(rowsOf(within(partUnder('Beside its neighbours')).getByRole('table'))).toContainEqual([
      'Exampleford (made up)',
      '30',
    ]);
  });

  it('names the target and what was missed', async () => {
    await openIndicator('/sampleton/indicator/checks');
    const why = partUnder('Why amber?');
    expect(rowsOf(within(why).getByRole('table'))).toContainEqual(['Target', '90%', '5 pp lower, worse']);
    expect(why).toHaveTextContent('off the target of 90% by 5 points');
  });

  it('shows how it stood at the end of an earlier year', async () => {
    const user = await openPageAt('/sampleton/indicator/absence');
    await user.click(await screen.findByText('As at:'));
    await user.click(screen.getByRole('link', { name: 'Periods that ended by the end of 2013' }));
    // 6.0 beside a mean of 6.0.
    expect(await screen.findByRole('heading', { name: 'Why green?' })).toBeVisible();
    expect(addressNow()).toBe('/sampleton/indicator/absence?asat=2013');
    expect(screen.queryByText('7.5%')).not.toBeInTheDocument();
  });
});
