import { expect, it } from 'vitest';
import { withTypedTexts } from '@/officerFiles/typedTexts';
import { heldFeeds, heldFolder } from '@/officerFiles/heldFolder';
import { compileFolder } from '@/pack/compile/compileFolder';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Figures made up: one has the letter O for a nought, and one of those with it is for members alone. */
const PLAN = new Map([
  ['plan.json', bytes('{"id":"made-up","title":"Made up","authority":"E08000018","asAt":"2017-03-31"}')],
  ['indicators.csv', bytes('id,title,polarity,unit\ncontacts,Contacts,neutral,count\n')],
  [
    'observations.csv',
    bytes(
      'indicator,area,time_period,time_identifier,value,access\ncontacts,E08000018,201516,Financial year,1O42,public\ncontacts,E08000018,201617,Financial year,1O43,members\n',
    ),
  ],
]);

it('at the desk a figure that cannot be read is shown as she has typed it; in the command’s messages, and of rows that are not public, it is not', async () => {
  const { issues } = await compileFolder(heldFolder('plan', PLAN), heldFeeds(PLAN));
  const found = (all: typeof issues) =>
    all
      .filter(({ code }) => code === 'not-a-number')
      .map(({ message }) => /^Found "[^"]*"/.exec(message)?.[0]);
  expect(found(issues)).toEqual(['Found "#O##"', 'Found "#O##"']);
  const typed = withTypedTexts(issues, PLAN);
  expect(found(typed)).toEqual(['Found "1O42"', 'Found "#O##"']);
  expect(typed.find(({ code }) => code === 'not-a-number')?.message).toContain(
    'low (rounds to nought) or u (too unreliable)',
  );
});
