import { describe, expect, it } from 'vitest';
import { auditPack } from '@/pack/audit/auditPack';
import { isChangeOf } from '@/pack/audit/changeWords';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { aLeakyPack, type HiddenCell } from '#mocks/aLeakyPack';

const solver = await wholeNumberSolver();

describe('a title of a change', () => {
  it.each([
    'Change in children on plans',
    'Change in the number of children on plans since last year',
    'Net change in children on plans',
    '% change in children on plans on the year before',
    'Rise in children on plans',
    'Children on plans: change since last year',
    'Children on plans (change on last year)',
    'Children on plans, difference from 2023',
    'Five-year change in children on plans',
    'Children on plans compared with last year',
    'Children on plans: more or fewer than a year ago',
    'Children on plans, gap to target',
  ])('is of children on plans: "%s"', (title) => {
    expect(isChangeOf(title, 'Number of children on plans')).toBe(true);
  });

  it.each([
    'Children on plans',
    'Children on plans after a change of school',
    'Change in plans',
    'Children on plans for more than two years',
  ])('is not: "%s"', (title) => {
    expect(isChangeOf(title, 'Children on plans')).toBe(false);
  });
});

const hide = (indicator: string, year: number): HiddenCell => ({
  indicator,
  area: 'sampleton',
  period: `${year} Calendar year`,
});

function found(
  figures: Readonly<Record<string, readonly number[]>>,
  hidden: readonly HiddenCell[],
  titles: Readonly<Record<string, string>> = {
    n: 'n,Children on plans,low,count,0,yes',
    d: 'd,Change in children on plans,low,count,0,no',
  },
): readonly string[] {
  const rows = Object.entries(figures).flatMap(([id, values]) =>
    values.map((value, at) => `${id},sampleton,${2014 - values.length + at + 1},Calendar year,,${value}`),
  );
  const pack = aLeakyPack(
    {
      'indicators.csv': `id,title,polarity,unit,decimals,people\n${Object.values(titles).join('\n')}\n`,
      'observations.csv': `indicator,area,time_period,time_identifier,breakdown,value\n${rows.join('\n')}\n`,
      'neighbours.csv': undefined,
      'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton,authority,E12000003\n',
    },
    hidden,
  );
  return auditPack(pack, { solver }).findings.map(({ figureName }) => figureName);
}

describe('a shown change', () => {
  it('is found where the figure that it leads to is withheld', () => {
    expect(found({ n: [8, 4], d: [-4] }, [hide('n', 2014)])).toEqual([
      'Change in children on plans, Sampleton, 2014 Calendar year',
    ]);
  });

  it('is found where the figure that it leads from is withheld', () => {
    expect(found({ n: [4, 12], d: [8] }, [hide('n', 2013)])).toHaveLength(1);
  });

  it('is found as a percentage', () => {
    const titles = {
      n: 'n,Children on plans,low,count,0,yes',
      d: 'd,"Children on plans, % change",low,percent,0,no',
    };
    expect(found({ n: [8, 4], d: [-50] }, [hide('n', 2014)], titles)).toHaveLength(1);
  });

  it('is found where its title compares it with a year that is withheld', () => {
    const titles = {
      n: 'n,Children on plans,low,count,0,yes',
      d: 'd,Change in children on plans since 2011,low,count,0,no',
    };
    expect(found({ n: [4, 19, 30, 41], d: [37] }, [hide('n', 2011)], titles)).toHaveLength(1);
  });

  it('is found where it is the distance from a target that is shown', () => {
    const titles = {
      n: 'n,Children on plans,low,count,0,yes',
      d: 'd,Children on plans: distance from target,low,count,0,no',
    };
    expect(found({ n: [4], d: [-8] }, [hide('n', 2014)], titles)).toHaveLength(1);
  });

  it('is no finding once it is withheld, or where both figures are shown', () => {
    expect(found({ n: [8, 4], d: [-4] }, [hide('n', 2014), hide('d', 2014)])).toEqual([]);
    expect(found({ n: [20, 34, 22, 48], d: [14, -12, 26] }, [])).toEqual([]);
  });

  it('is no finding beside a withheld figure of another subject', () => {
    const titles = {
      n: 'n,Children missing,low,count,0,yes',
      d: 'd,Change in children on plans,low,count,0,no',
    };
    expect(found({ n: [8, 4], d: [-4] }, [hide('n', 2014)], titles)).toEqual([]);
  });
});
