import { describe, expect, it } from 'vitest';
import { shippedFolder } from '#tests/support/shippedPlan';
import { loadPlan } from '@/pack/compile/loadPlan';
import { proseFaults } from '@/domain/report/proseFaults';
import { cp, appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aTemporaryFolder } from '#tests/support/runCommand';

async function proseOf(...lines: readonly string[]) {
  const folder = join(await aTemporaryFolder(), 'plan');
  await cp(shippedFolder('rotherham-cypp-2013'), folder, { recursive: true });
  if (lines.length > 0) await appendFile(join(folder, 'commentary.csv'), `${lines.join('\n')}\n`);
  const { issues } = await loadPlan(folder);
  return issues.filter(({ code }) => code.startsWith('prose-'));
}

describe('the prose of a plan', () => {
  it('is checked for what the papers of 2015 have: NEET among good news and concerns', async () => {
    const found = await proseOf();
    expect(found).toContainEqual(
      expect.objectContaining({
        severity: 'warning',
        code: 'prose-both-lists',
        file: 'commentary.csv',
        column: 'kind',
      }),
    );
  });

  it('warns of a percentage that is no figure of its indicator, and of an action whose date has gone by', async () => {
    const before = (await proseOf()).length;
    const found = await proseOf(
      'childminders-good,,,,report-2015,story,Of all childminders 61% are good.,,,,',
      ',P1,,,report-2015,action,The pilot ends.,Head of Early Years,December 2014,,',
    );
    expect(found).toHaveLength(before + 2);
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'prose-number',
        message: expect.stringMatching(/^Found 61%\. No figure or target of childminders-good/) as string,
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'prose-due',
        message: expect.stringMatching(
          /^The action was due December 2014, and the plan is as at 2015-01-14\./,
        ) as string,
      }),
    );
  });
});

describe('numbers in the prose of a plan', () => {
  const numbersOf = async (...lines: readonly string[]) =>
    (await proseOf(...lines)).flatMap(({ code, message }) =>
      code === 'prose-number' || code === 'prose-period' ? [message] : [],
    );

  it('may be two counts: the paper’s own pass, and others get those that are held', async () => {
    expect(
      await numbersOf(
        'weight-management,,,,report-2015,story,919 out of 978 children lost weight.,,,,',
        'weight-management,,,,report-2015,story,918 of the 978 children lost weight.,,,,',
      ),
    ).toEqual([
      'Found 918 of the 978. The counts of weight-management that are held are 919 of 978. Write 919 of 978, or say in the paragraph what 918 of the 978 is of.',
    ]);
  });

  it('may be right in another period than the text says', async () => {
    expect(
      await numbersOf(
        'school-meals,,,,report-2015,story,"They were 18,000 a day in November 2013 and 21,500 in January 2015.",,,,',
        'school-meals,,,,report-2015,story,"They were 21,500 a day in November 2013.",,,,',
        'school-meals,,,,report-2015,story,"They are now (January 2015) 21,500 a day.",,,,',
        'school-meals,,,,report-2015,story,"Meals are currently 18,000 a day.",,,,',
      ),
    ).toEqual([
      'Found 21,500 with “November 2013”. It is the figure of 2015 January. With “November 2013” the figure of school-meals is 18,000 (2013 November). Write 18,000, or the period of 21,500.',
      'Found 18,000 with “currently”. It is the figure of 2013 November. With “currently” the figure of school-meals is 21,500 (2015 January). Write 21,500, or the period of 18,000.',
    ]);
  });

  it('are compared in a paragraph on a priority too, with the indicator that the sentence names', async () => {
    expect(
      await numbersOf(
        ',P5,,,report-2015,story,Progress of two levels in writing from Key Stage 1 to 2 rose to 91%.,,,,',
        ',P5,,,report-2015,story,Progress of two levels in writing from Key Stage 1 to 2 rose to 95%.,,,,',
        ',P5,,,report-2015,story,About 95% of head teachers came.,,,,',
      ),
    ).toEqual([expect.stringMatching(/^Found 95%\. No figure or target of progress-writing/)]);
  });

  it('are compared in a section of a report, with its row', async () => {
    const found = await proseOf();
    const folder = join(await aTemporaryFolder(), 'plan');
    await cp(shippedFolder('rotherham-cypp-2013'), folder, { recursive: true });
    await appendFile(
      join(folder, 'sections.csv'),
      'report-2015,equalities,"Childminders judged good or better by Ofsted are 61%.",public\n',
    );
    const { issues } = await loadPlan(folder);
    const more = issues.filter(({ code }) => code.startsWith('prose-'));
    expect(more).toHaveLength(found.length + 1);
    expect(more).toContainEqual(
      expect.objectContaining({ code: 'prose-number', file: 'sections.csv', column: 'text' }),
    );
  });
});

describe('a paragraph', () => {
  it.each([
    ['Staff currently visit families.', 'undated'],
    ['Staff currently (November 2014) visit families.', undefined],
    ['There was a significant rise.', 'untested'],
    ['The rise is statistically significant.', undefined],
    ['Children at risk of significant harm are seen first.', undefined],
    [Array.from({ length: 61 }, () => 'word').join(' '), 'too-long'],
    [Array.from({ length: 60 }, () => 'word').join(' '), undefined],
  ])('"%s" is %s', (text, kind) => {
    expect(proseFaults({ text })[0]?.kind).toBe(kind);
  });
});

describe('the prose of a plan, as to people and short words', () => {
  it('warns of a person’s name in a paragraph and in the owner’s cell, and says what to write', async () => {
    const found = await proseOf(
      ',P1,,,report-2015,story,Sarah Example visits every centre.,Mrs Example,,,,',
      ',P1,,,report-2015,story,Grace House and the Head of Early Help work together.,Head of Early Help,,,,',
    );
    const people = found.filter(({ code }) => code === 'prose-person');
    expect(people.map(({ column, message }) => [column, message.split('”')[0]])).toEqual([
      ['text', '“Sarah Example'],
      ['owner', '“Mrs Example'],
    ]);
  });

  it('warns once of an abbreviation that neither the glossary nor a paragraph explains', async () => {
    const found = await proseOf(
      ',P1,,,report-2015,story,The QZX meets in May 2015. The QZX decides.,,,,,',
      ',P1,,,report-2015,story,The WXQ (WXQ) and a panel (PNL) meet. The PNL decides.,,,,,',
      ',P1,,,report-2015,story,The QZX again.,,,,,',
    );
    const words = found.filter(({ code }) => code === 'prose-abbreviation').map(({ message }) => message);
    expect(words.filter((message) => message.startsWith('“QZX”'))).toHaveLength(1);
    expect(words.filter((message) => message.startsWith('“PNL”'))).toHaveLength(0);
  });

  it('names the newest figure beside a percentage that is none', async () => {
    const found = await proseOf('neet,,,,report-2015,story,It is 8.8% now in January 2015.,,,,,');
    expect(
      found.find(({ code, message }) => code === 'prose-number' && message.includes('8.8%'))?.message,
    ).toContain('The newest is 5.9% (2014 November).');
  });
});

describe('a percentage that is not the figure', () => {
  it('is passed over where it is of the indicator that must be read with it, and else named as whose it is', async () => {
    const found = await proseOf(
      'neet,,,,report-2015,story,The not known of 4.7% stands beside it in January 2015.,,,,,',
      'neet,,,,report-2015,story,Of childminders 82.1% are good in January 2015.,,,,,',
    );
    const numbers = found.filter(({ code }) => code === 'prose-number').map(({ message }) => message);
    expect(numbers.filter((message) => message.startsWith('Found 4.7%'))).toEqual([]);
    expect(numbers.find((message) => message.startsWith('Found 82.1%'))).toContain(
      'It is a figure of childminders-good: if that is meant, name it.',
    );
  });
});

describe('a number of another kind that is not the figure', () => {
  it('is found beside the figure it is near to: 21,500 meals and 4,766 young people are held', async () => {
    const found = await proseOf(
      'school-meals,,,,report-2015,story,"Kitchens serve 22,500 a day in January 2015.",,,,',
      'school-meals,,,,report-2015,story,"Kitchens serve 21,500 a day in January 2015.",,,,',
      'iyss-one-to-one,,,,report-2015,story,"In 2014 4,676 young people were given support.",,,,',
      'iyss-one-to-one,,,,report-2015,story,"In 2014 they met 312 partners, aged 11 to 19.",,,,',
    );
    const numbers = found.filter(({ code }) => code === 'prose-number').map(({ message }) => message);
    expect(numbers.map((message) => message.split('.')[0])).toEqual(['Found 22,500', 'Found 4,676']);
    expect(numbers[0]).toContain('The newest is 21,500 (2015 January).');
  });

  it('is found among points of change: progress in writing rose by 2 points, not by 5', async () => {
    const found = await proseOf(
      'progress-writing,,,,report-2015,story,It rose by 5 percentage points in 2014.,,,,',
      'progress-writing,,,,report-2015,story,It rose by 2 percentage points in 2014.,,,,',
    );
    const numbers = found.filter(({ code }) => code === 'prose-number').map(({ message }) => message);
    expect(numbers).toHaveLength(1);
    expect(numbers[0]).toMatch(
      /^Found 5 percentage points\. No change or distance of progress-writing .* The last change is 2 points\./,
    );
  });

  it('says nothing of what is only about so many, of some of the children, or of a limit', async () => {
    const before = (await proseOf()).filter(({ code }) => code === 'prose-number').length;
    const found = await proseOf(
      'school-meals,,,,report-2015,story,"Kitchens serve around 22,500 a day in January 2015.",,,,',
      'school-meals,,,,report-2015,story,"Of them 20,500 were boys in January 2015.",,,,',
      'cse-suspects-assessed,,,,report-2015,story,"In 2014 each was seen within 170 days.",,,,',
    );
    expect(found.filter(({ code }) => code === 'prose-number')).toHaveLength(before);
  });
});
