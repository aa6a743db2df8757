// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aPack } from '#mocks/aPack';
import { aSamplePlan } from '#mocks/aSamplePlan';
import { addressNow, openPageAt, serve } from '#tests/support/openPage';
import { spoken } from '#tests/support/spoken';
import { shippedPack } from '#tests/support/shippedPlan';

const shipped = await shippedPack();

/** The row of an indicator, by its title. */
function row(title: string | RegExp): HTMLElement {
  const found = within(screen.getByRole('table')).getByRole('link', { name: title }).closest('tr');
  if (found === null) throw new Error(`no row ${String(title)}`);
  return found;
}

/** What a reader who listens hears of each cell. */
function heard(title: string | RegExp): readonly string[] {
  return within(row(title)).getAllByRole('cell').map(spoken);
}

describe('a figure that is older than the newest period', () => {
  it('is said to be, beside the figure, and does not look like the figure of now', async () => {
    serve(
      aPack(
        aSamplePlan({
          'observations.csv': `indicator,area,time_period,time_identifier,value
starts,sampleton,2013,Calendar year,12
starts,sampleton,2014,Calendar year,4
homes,sampleton,2014,Calendar year,40
`,
        }),
      ),
    );
    await openPageAt('/sampleton/scorecard');
    const cellOf = (value: string) => screen.getByText(value, { selector: '.sc-figure' }).closest('td');
    expect(cellOf('12')).toHaveTextContent('12 of 2013');
    expect(cellOf('12')).toHaveClass('sc-cell--earlier');
    expect(cellOf('40')).not.toHaveClass('sc-cell--earlier');
  });
});

describe('the scorecard of the plan of today', () => {
  beforeEach(async () => {
    serve(shipped);
    await openPageAt('/rotherham-now/scorecard');
  });

  it('has 47 rows under the priorities that have an indicator, and announces how many', () => {
    const table = within(
      screen.getByRole('table', { name: 'Children and Young People’s Plan priorities today: Rotherham' }),
    );
    expect(table.getAllByRole('link')).toHaveLength(47);
    expect(screen.getByRole('status')).toHaveTextContent(
      '47 indicators: 18 red · 9 amber · 16 green · 4 not rated.',
    );
    const groups = table.getAllByRole('rowheader').map((head) => head.textContent ?? '');
    expect(groups.filter((text) => / \d+ (amber|green)( |$)/.test(text))).toHaveLength(6);
    expect(groups).toContain('Workforce 1 amber · 3 green');
  });

  it('has on each row what is better, the figure, the rating, the direction, the trend and the others', () => {
    expect(row('Care leavers aged 19 to 21 in education, employment or training')).toHaveTextContent(
      'higher is better · 2024/25',
    );
    const [now, rating, direction, trend, beside, place] = heard(
      'Care leavers aged 19 to 21 in education, employment or training',
    );
    expect(now).toBe('46%');
    expect(rating).toBe('Red');
    expect(direction).toBe('no clear change: −3 pp on the year before, no more than usual');
    expect(trend).toMatch(/^From \d+% in 20\d\d\/\d\d to 46% in 2024\/25; \d+ figures/);
    expect(beside).toBe(
      'Rotherham beside others: neighbours 50% · England 54% · best neighbour Barnsley 64%.',
    );
    expect(place).toMatch(/^(joint )?\d+(st|nd|rd|th) of 15\d band [A-D]/);
    const [, , , , plans, plansPlace] = heard('Child protection plans that lasted two years or more');
    expect(plans).toContain('neighbours 2.4% (8 of 10) · England 4.4%');
    expect(plansPlace).toContain('joint 82nd of 133 band C');
  });

  it('shows the direction in a few words, with the arrow of the indicator’s page, in bold where it is more than chance', () => {
    const shownIn = (title: string) => within(row(title)).getAllByRole('cell')[2];
    expect(shownIn('Babies born with a low birth weight')).toHaveTextContent(/^▶ 0\.3 pp worse /);
    // Its series is new: nobody can say whether 3.4 points are unusual for it.
    expect(shownIn('Children in Reception who are overweight or obese')).toHaveTextContent(
      /^– 3\.4 pp up change cannot be judged: /,
    );
    const unusual = within(row('Children looked after with three or more placements in the year'));
    expect(unusual.getByText('6 pp worse').tagName).toBe('B');
    expect(unusual.getByText(/4 times its usual change/)).toBeInTheDocument();
    expect(shownIn('Two-year-olds taking up funded early education')).toHaveTextContent(/^new series /);
  });

  it('says why a row is not rated, and explains its shorthand', () => {
    expect(heard('Children in need')[1]).toBe(
      'Not rated Neither higher nor lower is better, so it is shown and not rated.',
    );
    expect(heard('Child protection plans open for two years or more').slice(0, 2)).toEqual([
      expect.stringMatching(/^not available/),
      'Not rated The figure is not available [x].',
    ]);
    expect(screen.getByText(/None of these is nought: a true 0 is shown as 0/)).toHaveTextContent(
      '[x] not available',
    );
  });
});

describe('the scorecard of safeguarding in 2012', () => {
  it('shows each rating as reported, and Ofsted’s beside both ambers', async () => {
    serve(shipped);
    await openPageAt('/rotherham-safeguarding-2012/scorecard');
    expect(screen.getByRole('status')).toHaveTextContent(
      '11 indicators: 3 red · 2 amber · 6 green · 0 not rated.',
    );
    const amber = heard('Looked after children with three or more placements in the year');
    expect(amber.slice(0, 2)).toEqual([
      expect.stringMatching(/^Rating only/),
      'Amber as reported by the council · Ofsted: green',
    ]);
    expect(heard('Core assessments completed within 35 working days')[1]).toBe(
      'Red as reported by the council',
    );
    expect(screen.queryByRole('columnheader', { name: 'Trend' })).not.toBeInTheDocument();
  });
});

describe('the scorecard of Sampleton', () => {
  it('tells a withheld figure, a missing one and a true 0 apart, for those who listen too', async () => {
    await openPageAt('/sampleton/scorecard');
    expect(heard('Children who started a plan (made up)').slice(0, 2)).toEqual([
      'confidential, figure withheld',
      'Not rated The figure is confidential, figure withheld [c].',
    ]);
    expect(heard('Foster homes (made up)').slice(0, 2)).toEqual([
      'No figure',
      'Not rated There is no figure for this period.',
    ]);
    expect(heard('Serious accidents at nursery (made up)').slice(0, 2)).toEqual(['0', 'Green']);
  });

  it('says of a break, a gap and a provisional figure what they are', async () => {
    await openPageAt('/sampleton/scorecard');
    expect(heard('Pupils who eat a school meal (made up)')[2]).toBe('not comparable: the series breaks here');
    expect(row('School sessions missed (made up)')).toHaveTextContent('lower is better · 2014 · provisional');
    expect(row('School sessions missed (made up)')).toHaveTextContent('2 doubts');
  });

  it('shows how it stood at the end of an earlier year, and takes that along to the indicator', async () => {
    const user = await openPageAt('/sampleton/scorecard?rating=red&asat=2013');
    expect(screen.getByText('periods that had ended by the end of 2013')).toBeVisible();
    // At the end of 2013 only the health checks, 88 beside 90, are red.
    expect(screen.getByText(/^1 of 8 indicators shown/)).toBeInTheDocument();
    expect(heard('Health checks done on time (made up)')[0]).toBe('88%');
    await user.click(screen.getByRole('link', { name: 'Health checks done on time (made up)' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: /^Health checks done on time/ }),
    ).toBeVisible();
    expect(addressNow()).toBe('/sampleton/indicator/checks?asat=2013');
    expect(screen.getByRole('link', { name: 'Show the latest figures' })).toHaveAttribute(
      'href',
      '#/sampleton/indicator/checks',
    );
  });

  it('that is still empty says so, and is not blank', async () => {
    serve(
      aPack(
        aSamplePlan({
          'indicators.csv': 'id,title,polarity,unit\n',
          'observations.csv': undefined,
          'targets.csv': undefined,
          'commentary.csv': undefined,
          'neighbours.csv': undefined,
        }),
      ),
    );
    await openPageAt('/sampleton/scorecard');
    expect(screen.getByRole('status')).toHaveTextContent(
      '0 indicators: 0 red · 0 amber · 0 green · 0 not rated.',
    );
    expect(screen.getByText(/^This plan has no indicator/)).toBeVisible();
  });
});
