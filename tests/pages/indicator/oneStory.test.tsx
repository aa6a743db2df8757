// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPageAt, partUnder, serve } from '#tests/support/openPage';
import { shippedPack } from '#tests/support/shippedPlan';

const sample = await shippedPack(['sample-borough']);

/** The rows of the sample plan: 87.0%, 85.3% and 87.4% in the last three months, 94.1% a year before; the lower limit of the first 12 months is 87.54%. */
const CARE = 'Care leavers with whom we are in touch';
const USUAL = 'below its usual range for 3 months';

describe('a figure that rose in its last month and is worse than usual', () => {
  beforeEach(() => serve(sample));

  it('is headed so on its page, and never as improving', async () => {
    await openPageAt('/sample-borough/indicator/care-leavers-in-touch');
    const heading = screen.getByRole('heading', { level: 1 });
    expect(heading).toHaveTextContent(`${CARE}: ${USUAL}, 87.4% now and 94.1% a year ago`);
    expect(screen.getByText('worse than usual')).toBeVisible();
    expect(
      screen.getByText(`${USUAL}, 94.1% in Nov 2024; +2.1 pp on Oct 2025, no more than chance`),
    ).toBeVisible();
    expect(screen.queryByText('improving')).toBeNull();
    await screen.findByRole('heading', { name: 'How sure are we?' });
    expect(partUnder('How sure are we?')).toHaveTextContent(
      `Sure it is worse than usual: ${USUAL}, and worse than in Nov 2024.`,
    );
  });

  it('is called the same on the overview', async () => {
    await openPageAt('/sample-borough');
    const entry = within(partUnder('What needs attention')).getByRole('link', { name: CARE }).closest('li');
    expect(entry).toHaveTextContent(`worse than usual, ${USUAL}, 94.1% in Nov 2024`);
  });

  it('is called the same in the brief, whose list of what is better counts two as worse', async () => {
    await openPageAt('/sample-borough/brief');
    expect(screen.getByRole('heading', { name: 'By more than chance: 3 better, 2 worse' })).toBeVisible();
    // Early help and children who moved home are “probably better” on their pages; the plans in 20 weeks and the two that are worse are “sure”.
    expect(
      screen.getByText(
        /^3 of these 5 are sure, 2 are probable\. 2 more changed by more than chance, where neither way is better\. The latest figures of the others/,
      ),
    ).toBeVisible();
    const asks = await screen.findByRole('region', { name: 'Four to ask about' });
    const ask = within(asks).getByRole('link', { name: CARE }).closest('li');
    expect(ask).toHaveTextContent('worse by more than chance');
    expect(ask).toHaveTextContent(`How sure: Sure it is worse than usual: ${USUAL}`);
  });

  it('is called the same on its priority, and is no good news', async () => {
    await openPageAt('/sample-borough/priority/P3');
    const figures = await screen.findByRole('table', { name: 'The figures' });
    const row = within(figures).getByRole('link', { name: CARE }).closest('tr');
    expect(row).toHaveTextContent('worse than usual');
    expect(row).not.toHaveTextContent('improving');
    for (const part of screen.queryAllByText(/^(Green, and better|Better by more than chance)/))
      expect(part).not.toHaveTextContent(CARE);
  });

  it('has on the scorecard what leads, with its last month under it', async () => {
    await openPageAt('/sample-borough/scorecard');
    const row = screen.getByRole('link', { name: CARE }).closest('tr');
    expect(row).toHaveTextContent('▼ worse than usual +2.1 pp on Oct 2025');
    expect(row).not.toHaveTextContent('better than');
    expect(row).not.toHaveTextContent('pp better');
  });

  it('has the verdict in bold on the scorecard, and never a change that is no more than chance', async () => {
    await openPageAt('/sample-borough/scorecard');
    const rowOf = (title: RegExp) => screen.getByRole('link', { name: title }).closest('tr');
    expect(rowOf(/^Education, health and care plans/)).toHaveTextContent(
      '▲ better than usual +0.1 pp on Oct 2025',
    );
    expect(rowOf(/^Children looked after$/)).toHaveTextContent('↓ lower than usual');
    const bold = [...document.querySelectorAll('.sc-direction b')];
    expect(bold.length).toBeGreaterThan(2);
    const bare = bold.filter(
      (one) => !/^(better|worse|higher|lower|getting|rising|falling)/.test(one.textContent),
    );
    for (const one of bare) expect(one.closest('td')).not.toHaveTextContent('no more than chance');
  });

  it('is judged by the limits of before where two teams became one six months ago', async () => {
    await openPageAt('/sample-borough/indicator/assessments-45');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'below its earlier range for 6 months, 82.0% now and 91.3% a year ago',
    );
    expect(partUnder('Signal or chance?')).toHaveTextContent(
      'No limits from Jun 2025 (Two assessment teams became one; eleven posts were vacant): too few points, 6. By the limits of before, it is below its earlier range for 6 months.',
    );
    // 1,414 of 1,680 and 1,495 of 1,648: Newcombe's method 10 gives −6.5 points, from −8.8 to −4.3.
    expect(await screen.findByText(/^By the same time last year: 90\.7%/)).toHaveTextContent(
      'The year to date is worse by more than chance.',
    );
  });
});

describe('a sum whose newest month says less than the year to date', () => {
  it('says so in one sentence', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/contacts');
    // 10,313 and 9,946 contacts: the difference is 367, and by chance alone it is up to 1.96 √20,259 = 279.
    expect(await screen.findByText(/^By the same time last year: 9,946/)).toHaveTextContent(
      'The year to date is higher by more than chance, which its newest figure alone does not show.',
    );
  });
});

describe('a figure that got better in its last month and is worse than a year ago', () => {
  it('asks why it is lower than then, and says nothing of another way', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/assessments-45');
    await screen.findByRole('heading', { name: 'How sure are we?' });
    expect(partUnder('How sure are we?')).toHaveTextContent('and worse than in Nov 2024');
    expect(screen.getByRole('main')).not.toHaveTextContent('the other way');
  });
});

describe('a figure that is similar to others, allowing for chance', () => {
  it('has no “which is better” beside its distance from them', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/agency-workers');
    expect(screen.getByText(/^1\.9 percentage points lower than the neighbours’ average/)).toHaveTextContent(
      '1.9 percentage points lower than the neighbours’ average, which may be chance; 2.6 points lower than England, which may be chance.',
    );
    expect(
      await screen.findByText(/^Allowing for chance, it is similar to the neighbours’ average/),
    ).toBeVisible();
  });
});

describe('an average with its counts in the table of figures', () => {
  it('has no range, for its counts do not give one', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/caseload');
    expect(await screen.findByText(/the counts behind an average are not enough/)).toBeVisible();
    expect(await screen.findByText(/1,968 for 118/)).toBeInTheDocument();
    expect(screen.getByRole('main')).not.toHaveTextContent('neither a range');
  });
});

describe('a figure that is above its usual level and not far from last year', () => {
  it('is probably better, as the brief counts it, and is set beside last year alone', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/early-help-needs-met');
    await screen.findByRole('heading', { name: 'How sure are we?' });
    expect(partUnder('How sure are we?')).toHaveTextContent(
      'Probably better than usual: above its usual level for 8 months in a row; beside the 72.9% of Nov 2024 alone, it may be chance.',
    );
  });
});

describe('a seasonal figure', () => {
  it('says that it is, shows its caveat before its rating, and has no process chart', async () => {
    serve(sample);
    await openPageAt('/sample-borough/indicator/not-known');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'down from 7.9% a year ago to 7.5%, no more than chance',
    );
    expect(
      screen.getByText(
        /^It goes up and down with the time of year, so it is compared with the same period last year\. Much higher in September and October/,
      ),
    ).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Signal or chance?' })).toBeNull();
  });

  it('says that its target moved when it turned red', async () => {
    serve(sample);
    // The plan’s targets.csv: 12.0% for October and 4.5% for November 2025.
    const moved = 'the target was 12% in Oct 2025 and is 4.5% in Nov 2025';
    await openPageAt('/sample-borough/indicator/not-known');
    expect(screen.getByText('The target was 12% in Oct 2025 and is 4.5% in Nov 2025.')).toBeVisible();
    expect(
      await screen.findByText(
        `It is red in Nov 2025 and was not the period before: ${moved}. What will it take to meet it?`,
      ),
    ).toBeVisible();
  });

  it('says on the overview why a better figure has a worse colour', async () => {
    serve(sample);
    await openPageAt('/sample-borough');
    expect(
      await screen.findByText(
        /though the figure improved on a year ago, which may be chance: the target was 12% in Oct 2025 and is 4\.5% in Nov 2025/,
      ),
    ).toBeVisible();
  });
});
