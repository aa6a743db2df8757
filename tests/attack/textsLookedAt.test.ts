import { describe, expect, it } from 'vitest';
import { asTable, aSmallPlan } from '#mocks/aSmallPlan';
import { theAttack } from './answers';

const { command, folder } = theAttack();

const figures = [
  { value: 52 },
  { breakdown: 'sex=Female', value: 4, note: '' },
  { breakdown: 'sex=Male', value: 48 },
  { period: '2023 Calendar year', value: 31 },
  { period: '2023 Calendar year', breakdown: 'sex=Female', value: 2 },
  { period: '2023 Calendar year', breakdown: 'sex=Male', value: 29 },
];
const withNote = (note: string) =>
  figures.map((figure, index) => (index === 0 ? { ...figure, note } : figure));
const commentary = (text: string, period = '2024') =>
  asTable([{ indicator: 'n', kind: 'story', text, time_period: period, time_identifier: 'Calendar year' }]);

/** Each with the file and the row that hold the text. */
const TEXTS = [
  [
    'a title',
    'Children seen (4 girls)',
    'indicators.csv',
    2,
    (title: string) => aSmallPlan({ indicators: { title }, figures }),
  ],
  [
    'a definition',
    'In 2024 there were four girls',
    'indicators.csv',
    2,
    (definition: string) => aSmallPlan({ indicators: { definition }, figures }),
  ],
  [
    'a caveat',
    'four girls',
    'indicators.csv',
    2,
    (caveat: string) => aSmallPlan({ indicators: { caveat }, figures }),
  ],
  [
    'a note',
    'The other four are girls',
    'observations.csv',
    2,
    (note: string) => aSmallPlan({ figures: withNote(note) }),
  ],
  [
    'an event',
    'Four girls came to harm',
    'events.csv',
    2,
    (text: string) =>
      aSmallPlan({
        figures,
        files: { 'events.csv': asTable([{ date: '2024-05-01', text, indicator: 'n' }]) },
      }),
  ],
  [
    'a target',
    'Four girls last year',
    'targets.csv',
    2,
    (note: string) =>
      aSmallPlan({
        figures,
        files: {
          'targets.csv': asTable([
            { indicator: 'n', time_period: '2024', time_identifier: 'Calendar year', target: 60, note },
          ]),
        },
      }),
  ],
  [
    'commentary',
    'Only one in thirteen was a girl, 4 in 52',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary that says how many were not',
    'All but four were boys',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary with the other count',
    'We saw 48 boys',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary in other words',
    'A pair of girls in 2023',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary with a span',
    'Of girls there were 3-4',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary that says which one',
    'The only girl of the spring',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text) } }),
  ],
  [
    'commentary of another year',
    'The year before two girls came to harm',
    'commentary.csv',
    2,
    (text: string) => aSmallPlan({ figures, files: { 'commentary.csv': commentary(text, '2025') } }),
  ],
] as const;

describe('a text with a number beside figures that are withheld', () => {
  it.each(TEXTS)(
    'in %s stops the build until an officer has looked at it: "%s"',
    async (_, text, file, row, plan) => {
      const files = plan(text);
      const out = `${folder(files)}-site`;
      const stopped = await command(['build', folder(files), '--out', out]);
      expect(stopped.code, `the build went on with "${text}"`).toBe(1);
      expect(stopped.messages).toContain(file);
      expect(stopped.messages).toContain('looked-at.csv');
      const looked = {
        ...files,
        'looked-at.csv': asTable([{ file, row, text, by: 'Performance officer', date: '2025-12-01' }]),
      };
      const built = await command(['build', folder(looked), '--out', out]);
      expect(built.code, `build said: ${built.messages}`).toBe(0);
    },
  );

  it('is no reason to stop where nothing is withheld', async () => {
    const large = figures.map((figure) => ({ ...figure, value: 100 * Number(figure.value) }));
    const plan = aSmallPlan({
      figures: large,
      files: { 'commentary.csv': commentary('Four girls of 5,200 came to harm') },
    });
    const built = await command(['build', folder(plan), '--out', `${folder(plan)}-site`]);
    expect(built.code, `build said: ${built.messages}`).toBe(0);
  });
});
