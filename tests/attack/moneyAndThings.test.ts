import { expect, it } from 'vitest';
import { packAt, type PlanFiles } from '#attack/site';
import { aSmallPlan } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { command, folder } = theAttack();

/** All texts of the site that is built of a plan, and how the build ended. */
async function builtTexts(files: PlanFiles): Promise<string> {
  const plan = folder(files);
  const { code, messages } = await command(['build', plan, '--out', `${plan}-site`]);
  expect(code, `build said: ${messages}`).toBe(0);
  return JSON.stringify([...packAt(`${plan}-site`).values()]);
}

const HOMES = { id: 'n', title: 'Children in secure homes' };
const costs = (line: Readonly<Record<string, string>>) => ({
  id: 'cost',
  title: 'Cost of a secure home for each child',
  unit: 'pounds',
  polarity: 'neutral',
  ...line,
});

it.each([
  ['of children', {}],
  ['of those whom the indicator names', { denominator: 'Children in secure homes' }],
])('an amount of money for each child has no number %s beside it', async (_, line) => {
  const texts = await builtTexts(
    aSmallPlan({
      indicators: [HOMES, costs(line)],
      figures: [
        { indicator: 'n', value: 4 },
        { indicator: 'cost', value: 300_000, numerator: 1_200_000, denominator: 4 },
        { indicator: 'cost', breakdown: 'sex=Female', value: 300_000, numerator: 300_000, denominator: 1 },
        {
          indicator: 'cost',
          period: '2023 Calendar year',
          value: 200_000,
          numerator: 1_600_000,
          denominator: 8,
        },
      ],
    }),
  );
  expect(texts).toContain('300000');
  expect(texts).not.toMatch(/1600000|erator/);
});

it.each([
  ['the denominator is a number of things', { denominator: 'homes' }],
  ['the officer says that nobody is counted', { people: 'no' }],
])('an amount of money keeps its counts where %s', async (_, line) => {
  const texts = await builtTexts(
    aSmallPlan({
      indicators: [costs(line)],
      figures: [{ indicator: 'cost', value: 300_000, numerator: 1_200_000, denominator: 4 }],
    }),
  );
  expect(texts).toContain('numerator');
});

const TOTAL = { id: 'all', title: 'Cost of secure homes', unit: 'pounds', polarity: 'neutral' };

it('an amount for all and an amount for each child are not both shown beside a withheld number of children', async () => {
  const texts = await builtTexts(
    aSmallPlan({
      indicators: [HOMES, TOTAL, costs({})],
      figures: [
        { indicator: 'n', value: 4 },
        { indicator: 'all', value: 1_200_000 },
        { indicator: 'cost', value: 300_000 },
        { indicator: 'n', period: '2023 Calendar year', value: 19 },
        { indicator: 'all', period: '2023 Calendar year', value: 4_180_000 },
        { indicator: 'cost', period: '2023 Calendar year', value: 220_000 },
      ],
    }),
  );
  // 2023 has 19 children, and all of its figures are shown.
  for (const shown of ['220000', '4180000', '19 c']) expect(texts).toContain(shown);
  expect(texts.includes(' 300000') && / 1200000\b/.test(texts)).toBe(false);
});

it('an average in a unit that nobody knows is withheld without its number of people', async () => {
  const nights = (title: string) => ({ title, unit: 'nights', decimals: '1' });
  const of = (title: string) =>
    builtTexts(aSmallPlan({ indicators: nights(title), figures: [{ value: '12.5' }] }));
  expect(await of('Average nights in bed and breakfast')).not.toContain('12.5');
  expect(await of('Nights in bed and breakfast')).toContain('12.5');
});

it.each(['School refusers', 'Reports of rape', 'Visits to hospital for self-harm'])(
  'a small number of %s is withheld',
  async (title) => {
    const texts = await builtTexts(
      aSmallPlan({
        indicators: { title },
        figures: [{ value: 3 }, { period: '2023 Calendar year', value: 77 }],
      }),
    );
    expect(texts).toContain('77 c');
  },
);
