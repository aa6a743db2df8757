// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan, aSamplePlanFile } from '#mocks/aSamplePlan';
import { addressNow, openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

/** The counts in large figures, each with its word and where it leads. */
function counts(): readonly (readonly [string, string | null])[] {
  const links = within(screen.getByRole('region', { name: 'Ratings counted' })).getAllByRole('link');
  return links.map((link) => [
    `${link.querySelector('strong')?.textContent} ${link.textContent?.match(/Red|Amber|Green|Not rated/)?.[0]}`,
    link.getAttribute('href'),
  ]);
}

describe('the overview of the plan of today', () => {
  beforeEach(async () => {
    serve(shipped);
    await openPageAt('/rotherham-now');
  });

  it('counts 18 red, 9 amber, 16 green and 4 not rated, each the way to its rows', () => {
    expect(counts()).toEqual([
      ['18 Red', '#/rotherham-now/scorecard?rating=red'],
      ['9 Amber', '#/rotherham-now/scorecard?rating=amber'],
      ['16 Green', '#/rotherham-now/scorecard?rating=green'],
      ['4 Not rated', '#/rotherham-now/scorecard?rating=none'],
    ]);
    expect(screen.getByRole('region', { name: 'Ratings counted' })).toHaveTextContent(
      /16 of 47 indicators are green \(34%\); 16 of the 43 that can be rated \(37%\)\. Of 18 red, 12 are about all children in the area and 6 about services\.$/,
    );
  });

  it('shows what needs attention, by change, gap and years red, and what goes well without one year of few deaths, with the way to the rest', () => {
    const part = within(partUnder('What needs attention'));
    // DfE's series of GCSEs are too short to judge their last change: that is said once, and not at each figure.
    expect(partUnder('What needs attention')).not.toHaveTextContent('cannot be judged');
    expect(
      part.getByText('Where no change is given, there are too few figures so far to judge it.'),
    ).toBeVisible();
    expect(part.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Children looked after with three or more placements in the year',
      'Pupils with grade 5 or above in English and maths GCSE',
      'Average Attainment 8 score at 16',
      'Children in Year 6 who are overweight or obese',
      'Care leavers aged 19 to 21 in education, employment or training',
      'All 18 that are red',
    ]);
    // 7% in 2023/24 and 13% in 2024/25, and why it is asked about: the change itself, then how long, then who does better.
    expect(
      part.getAllByText('Ask').map((word) => word.parentElement?.textContent?.replace(/ \(about .*\)$/, '')),
    ).toEqual([
      'Ask It nearly doubled, from 7% in 2023/24 to 13%. What happened, and is it still so?',
      'Ask It has been red since 2016/17. What has been tried, and what will be different now?',
      'Ask Gateshead, a similar area, has 47.0. What does it do that we do not?',
    ]);
    expect(part.getByText('since 2024/25')).toBeVisible();

    const well = within(partUnder('What is going well'));
    expect(
      well.getAllByRole('link', { name: /^(Agency social workers|Social worker posts vacant)$/ }),
    ).toHaveLength(2);
    expect(well.getByRole('link', { name: 'All 16 that are green' })).toHaveAttribute(
      'href',
      '#/rotherham-now/scorecard?rating=green',
    );
  });

  it('says its finding in its title', () => {
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'The plan on one page: 18 of 47 figures are red',
    );
  });

  it('shows which of the 13 ratings changed, and from what to what', () => {
    const part = within(partUnder('What has changed'));
    const entries = part.getAllByText(/^(Red|Amber|Green) to (Red|Amber|Green)$/).map((said) => {
      const title = said.closest('li')?.querySelector('a')?.textContent;
      return `${title}: ${said.textContent}`;
    });
    expect(entries).toHaveLength(13);
    expect(entries).toContain(
      '16- and 17-year-olds not in education, employment or training (NEET): Red to Amber',
    );
    expect(entries).toContain('Babies born with a low birth weight: Green to Red');
    expect(entries).toContain('Social care assessments completed within 45 working days: Red to Green');
  });

  it('has a card for each of the eight priorities and themes, with every indicator as a square that says its rating', () => {
    expect(within(partUnder('By priority')).getAllByRole('heading', { level: 3 })).toHaveLength(8);
    const card = partUnder(
      'We will focus on all children and young people making good progress in their learning and development',
    );
    expect(card).toHaveTextContent('Priority 5');
    expect(card).toHaveTextContent('0 of 11 indicators are green (0%).');
    const squares = within(partUnder('By priority')).getAllByRole('link', {
      name: /^(Red|Amber|Green|Not rated) ?./,
    });
    expect(squares).toHaveLength(47);
  });

  it('says of the two priorities without a published indicator that they have none', () => {
    for (const [title, who] of [
      ['We will engage with parents and families', 'what parents, children and partners say'],
      ['We will work with partners to eradicate child sexual exploitation', 'is not published by area'],
    ] as const) {
      const card = partUnder(title);
      expect(card).toHaveTextContent('No published indicator.');
      expect(card).toHaveTextContent(who);
      const links = within(card)
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
      expect(links).toEqual([title]);
    }
  });

  it('does not let one year of few deaths lead what goes well, and says where a change is no more than usual', () => {
    const well = within(partUnder('What is going well'));
    const noteOf = (title: string) => well.getByRole('link', { name: title }).closest('li');
    expect(well.queryByRole('link', { name: 'Infant deaths' })).toBeNull();
    // 5.9 to 1.9 is 4.0; the seven moves before, since the break of 2017, are 0.5 to 8.3 in size, and the middle is 2.7.
    expect(noteOf('Agency social workers')).toHaveTextContent(
      'no clear change, 1.5 times its usual change, which may be chance',
    );
  });

  // NEET rose from 4.3% to 4.4% in the file, and is amber because the neighbours' mean rose from 4.2% to 4.4%; health checks were 91% twice.
  it('says of a rating that its figure went the other way, or did not move', () => {
    const part = within(partUnder('What has changed'));
    const lineOf = (title: RegExp) => part.getByRole('link', { name: title }).closest('li');
    expect(part.getByRole('heading', { name: '5 ratings got better (may be chance)' })).toBeVisible();
    expect(lineOf(/\(NEET\)/)).toHaveTextContent(
      'Red to Amber though the figure worsened, which may be chance 4.4%',
    );
    expect(lineOf(/annual health check/)).toHaveTextContent('though the figure is as it was');
    expect(lineOf(/^Infant deaths/)).not.toHaveTextContent('though');
  });

  it('says with what a figure is not comparable, since others stand beside it', () => {
    const [first] = within(partUnder('What is going well')).getAllByRole('listitem');
    expect(first).toHaveTextContent('83.5% – not comparable with earlier years');
  });

  it('finds what moved over the whole scorecard when it is asked', async () => {
    const user = userEvent.setup();
    expect(screen.queryByRole('heading', { name: 'Overtaken by neighbours' })).toBeNull();
    await user.click(screen.getByText('Most improved, most worsened, turned, and overtaken by neighbours'));
    await screen.findByRole('heading', { name: 'Overtaken by neighbours' });
    // From 7% to 13% in the file; of the ten neighbours none stood below 7% and eight stand below 13%.
    expect(partUnder('Most worsened')).toHaveTextContent(
      '+6 pp on the year before, 4 times its usual change',
    );
    // The largest improvement is 2.9 times its usual change (three- and four-year-olds), shown under what goes well.
    expect(partUnder('Most improved')).toHaveTextContent(
      'No last change for the better is three times its usual change.',
    );
    expect(partUnder('Overtaken by neighbours')).toHaveTextContent(
      'worse than their average; 0 of 10 did better before, 8 of 10 do now',
    );
  });
});

describe('the overview of safeguarding in 2012', () => {
  it('says that its ratings are reported and none is calculated', async () => {
    serve(shipped);
    await openPageAt('/rotherham-safeguarding-2012');
    expect(counts().map(([count]) => count)).toEqual(['3 Red', '2 Amber', '6 Green', '0 Not rated']);
    expect(
      screen.getByText(/6 of 11 indicators are green \(55%\)\. Ratings as reported, not calculated\./),
    ).toBeVisible();
    expect(partUnder('What has changed')).toHaveTextContent(
      'There is no earlier rating to compare these with.',
    );
  });
});

describe('the overview of Sampleton', () => {
  it('repeats the officer’s own sentences on the cards, and runs nothing in them', async () => {
    await openPageAt('/sampleton');
    expect(partUnder('Every child a good start (made up)')).toHaveTextContent(
      'Going well: More children were ready.',
    );
    expect(partUnder('Every child in school (made up)')).toHaveTextContent(
      'Concern: Absence rose. <script>alert(1)</script>',
    );
    expect(document.querySelector('main script')).toBeNull();
  });

  it('shows how it stood at the end of an earlier year, says so, and leads back', async () => {
    const user = await openPageAt('/sampleton');
    await user.click(screen.getByText('As at:'));
    await user.click(screen.getByRole('link', { name: 'Periods that ended by the end of 2013' }));
    expect(await screen.findByText('periods that had ended by the end of 2013')).toBeVisible();
    expect(addressNow()).toBe('/sampleton?asat=2013');
    // 2013: absence 6.0 is level with a mean of 6.0; checks 88 is behind 90; accidents 2 is better than 3; no other can be rated.
    expect(counts().map(([count]) => count)).toEqual(['1 Red', '0 Amber', '2 Green', '5 Not rated']);
    await user.click(screen.getByRole('link', { name: 'Show the latest figures' }));
    expect(await screen.findByText(/^2 of 8 indicators are green/)).toBeVisible();
  });

  it('takes an "as at" that is no year for the latest', async () => {
    await openPageAt('/sampleton?asat=202399');
    expect(screen.queryByText(/periods that had ended/)).not.toBeInTheDocument();
    expect(screen.getByText(/^2 of 8 indicators are green/)).toBeVisible();
  });
});

describe('the overview of a plan that is still empty', () => {
  it('says that it has no indicator, and is not blank', async () => {
    serve(
      aPack(
        aSamplePlan({
          'plan.json': aSamplePlanFile({
            priorities: [{ id: 'P1', title: 'Every child a good start (made up)' }],
            frameworks: [],
          }),
          'indicators.csv': 'id,title,polarity,unit\n',
          'observations.csv': undefined,
          'targets.csv': undefined,
          'commentary.csv': undefined,
          'neighbours.csv': undefined,
        }),
      ),
    );
    await openPageAt('/sampleton');
    expect(counts().map(([count]) => count)).toEqual(['0 Red', '0 Amber', '0 Green', '0 Not rated']);
    expect(partUnder('What needs attention')).toHaveTextContent('Nothing is rated red.');
    expect(partUnder('What is going well')).toHaveTextContent('Nothing is rated green.');
    expect(partUnder('Every child a good start (made up)')).toHaveTextContent(
      'No published indicator. Progress here rests on what partners report.',
    );
  });
});

describe('the overview of a plan with frozen reports', () => {
  it('says what has changed since the last of them: ratings first, the worse before the better, and the rest counted', async () => {
    serve(await shippedPack(['sample-borough']));
    const user = await openPageAt('/sample-borough');
    expect(
      await screen.findByText(
        'Since the report of 12 November 2025: 2 changes of rating that can be shown, 18 new figures, 6 reported figures changed, 16 new paragraphs. 4 ratings of that report are left out: they could give away figures that are withheld.',
      ),
    ).toBeVisible();
    const part = within(partUnder('What has changed'));
    expect(part.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Young people aged 16 and 17 whose activity is not known.*Amber to Red/),
      expect.stringMatching(/Child protection visits made on time.*Red to Amber/),
    ]);
    // 0.4 points better than a year ago and 3.8 better than last month: back to usual, and neither by more than chance.
    expect(part.getByRole('heading', { name: '1 rating got better (may be chance)' })).toBeVisible();
    expect(part.getAllByRole('listitem')[0]).toHaveTextContent(
      'though the figure improved on a year ago, which may be chance',
    );
    await user.click(part.getByText('Show every change'));
    expect(
      await part.findByText(
        /1,374 for Oct 2025, was reported as 1,360 \(Cases that were recorded late\.\)\./,
      ),
    ).toBeVisible();
  });

  it('compares an earlier year with the period before it, and says so', async () => {
    serve(await shippedPack(['sample-borough']));
    await openPageAt('/sample-borough?asat=2024');
    expect(partUnder('What has changed')).toHaveTextContent(
      'Each rating beside that of the period before it',
    );
  });
});
