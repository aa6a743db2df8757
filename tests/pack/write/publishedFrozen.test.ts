import { describe, expect, it } from 'vitest';
import { mainArea } from '@/domain/plan/planData';
import { auditPack } from '@/pack/audit/auditPack';
import { wholeNumberSolver } from '@/pack/audit/wholeNumberSolver';
import { compilePlan, type CompiledPlan } from '@/pack/compile/compilePlan';
import { publishedFiles, publishedParts } from '@/pack/write/publishedFiles';
import type { PublishedKept, PublishedPlan } from '@/packFormat/publishedPlan';
import { aFrozenReport, type FrozenCells } from '#mocks/aFrozenReport';
import { aPlanFile, aPlanFolder, aTable } from '#mocks/aPlanFolder';

const solver = await wholeNumberSolver();

const HEAD = 'indicator,area,time_period,time_identifier,breakdown,value,status,source,note';
const INDICATORS = aTable(
  'id,title,priority,polarity,unit,decimals,people',
  'starts,Children who started a plan (made up),P1,low,count,0,yes',
  'visits,Visits (made up),P1,high,count,0,no',
);

function compiled(
  rows: readonly string[],
  frozen: readonly FrozenCells[],
  files: Readonly<Record<string, Uint8Array>> = {},
) {
  return compilePlan(
    aPlanFolder({
      'plan.json': JSON.stringify(aPlanFile()),
      'indicators.csv': INDICATORS,
      'observations.csv': aTable(HEAD, ...rows),
      'targets.csv': undefined,
      'commentary.csv': undefined,
      'reports/cabinet.csv': aFrozenReport(...frozen),
      ...files,
    }),
  );
}

function planOf(...args: Parameters<typeof compiled>): CompiledPlan {
  const { plan, issues } = compiled(...args);
  if (plan === undefined) throw new Error(issues.map(({ message }) => message).join('\n'));
  return plan;
}

function keptIn(plan: CompiledPlan): readonly PublishedKept[] {
  const { frozen } = JSON.parse(partOf(plan)) as PublishedPlan;
  return frozen?.[0]?.figures ?? [];
}

function partOf(plan: CompiledPlan): string {
  return publishedParts(plan).part(mainArea(plan.data));
}

function findings(plan: CompiledPlan) {
  return auditPack(new Map(publishedFiles([plan])), { solver }).findings.map(({ message }) => message);
}

const cell = (breakdown: string, value: number | string, more = ',,') =>
  `starts,sampleton,2014,Calendar year,${breakdown},${value},${more}`;

describe('a frozen report in the pack', () => {
  it('has the figure where it is the same today, with its rating', () => {
    const plan = planOf(
      [cell('', 40)],
      [{ indicator: 'starts', value: '40', rating: 'red', rating_basis: 'target' }],
    );
    expect(keptIn(plan)).toEqual([
      { indicator: 'starts', period: ['2014', 'Calendar year'], value: '40', rating: 'red' },
    ]);
    expect(findings(plan)).toEqual([]);
  });

  it('has what a revised figure was, and the note that says why, where nothing in its sums is withheld', () => {
    const plan = planOf(
      [cell('', 44, 'revised,,Cases that were recorded late.')],
      [{ indicator: 'starts', value: '40' }],
    );
    expect(keptIn(plan)).toMatchObject([{ value: '40', why: 'Cases that were recorded late.' }]);
    expect(findings(plan)).toEqual([]);
  });

  it('says of a figure that is withheld now only that it was published, and nothing of its rating', () => {
    const plan = planOf(
      [cell('', 3)],
      [{ indicator: 'starts', value: '4', rating: 'red', rating_basis: 'target' }],
    );
    expect(keptIn(plan)).toEqual([
      { indicator: 'starts', period: ['2014', 'Calendar year'], untold: 'withheld now' },
    ]);
  });

  it('does not have what a total was before it was put right where a group of it is withheld: the others would give that away', () => {
    const plan = planOf(
      [cell('', 51), cell('sex=Female', 3), cell('sex=Male', 40), cell('sex=Not known', 8)],
      [{ indicator: 'starts', value: '50' }],
    );
    expect(keptIn(plan)).toEqual([
      { indicator: 'starts', period: ['2014', 'Calendar year'], untold: 'another' },
    ]);
    expect(findings(plan)).toEqual([]);
  });

  it('does not have a small count that was frozen by mistake, though today’s figure is large', () => {
    const plan = planOf([cell('', 40)], [{ indicator: 'starts', value: '4' }]);
    expect(keptIn(plan)).toEqual([
      { indicator: 'starts', period: ['2014', 'Calendar year'], untold: 'another' },
    ]);
  });

  it('has no figure of a period that has no row any more, nor of an indicator that went, of which it has the title', () => {
    const plan = planOf(
      [cell('', 40)],
      [
        { indicator: 'starts', time_period: '2013', value: '44' },
        { indicator: 'gone', title: 'Gone since', value: '77' },
      ],
    );
    expect(keptIn(plan)).toEqual([
      { indicator: 'starts', period: ['2013', 'Calendar year'] },
      { indicator: 'gone', title: 'Gone since' },
    ]);
    expect(partOf(plan)).not.toMatch(/\b(44|77)\b/);
  });

  it('is not in the pack where plan.json does not name the report, and the officer reads why', () => {
    const { plan, issues } = compiled([cell('', 40)], [], {
      'reports/other.csv': aFrozenReport({ indicator: 'starts', value: '40' }),
    });
    expect(JSON.stringify(plan && [...publishedFiles([plan])])).not.toContain('"report":"other"');
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'unknown-report', file: 'reports/other.csv', severity: 'warning' }),
    );
  });

  it('stops the build where a row cannot be read, and says which', () => {
    const { plan, issues } = compiled([cell('', 40)], [{ indicator: 'starts', value: 'forty' }]);
    expect(plan).toBeUndefined();
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: 'frozen-value',
        file: 'reports/cabinet.csv',
        row: 2,
        column: 'value',
        message:
          'Found "forty". Expected a number as "scorecard freeze" writes it, such as 26.1. Run "scorecard freeze" again, or put back the file that it wrote.',
      }),
    );
  });
});

describe('the audit of a frozen report', () => {
  /** A pack whose frozen figures are written by hand, as no build writes them. */
  function forged(plan: CompiledPlan, change: (figure: Record<string, unknown>) => void) {
    const pack = new Map(publishedFiles([plan]));
    for (const [path, text] of pack) {
      if (!path.endsWith('/scorecard.json')) continue;
      const json = JSON.parse(text) as {
        readonly frozen: readonly { readonly figures: Record<string, unknown>[] }[];
      };
      for (const { figures } of json.frozen) figures.forEach(change);
      pack.set(path, JSON.stringify(json));
    }
    return auditPack(pack, { solver }).findings.map(({ message }) => message);
  }

  it('finds a figure that is withheld and that the report is shown with, and a rating of it', () => {
    const plan = planOf([cell('', 3)], [{ indicator: 'starts', value: '4' }]);
    expect(forged(plan, () => undefined)).toEqual([]);
    expect(forged(plan, (figure) => void (figure['value'] = '4'))[0]).toMatch(
      /the report "cabinet" is shown with it/,
    );
    expect(forged(plan, (figure) => void (figure['rating'] = 'red'))[0]).toMatch(
      /its rating in the report "cabinet" is shown/,
    );
  });

  // 46 less the 44 that are shown leaves 2 for two groups that are not 0: one each.
  it('finds a figure of the report from which, with today’s groups, a withheld one follows', () => {
    const plan = planOf(
      [cell('', 51), cell('sex=Female', 3), cell('sex=Male', 4), cell('sex=Not known', 44)],
      [{ indicator: 'starts', value: '46' }],
    );
    expect(forged(plan, () => undefined)).toEqual([]);
    expect(forged(plan, (figure) => void (figure['value'] = '46'))).not.toEqual([]);
  });
});

describe('check, beside the last frozen report', () => {
  const codes = (...args: Parameters<typeof compiled>) =>
    compiled(...args).issues.flatMap((issue) =>
      issue.severity === 'note' && issue.code !== 'withheld-since' ? [] : [issue],
    );

  it('warns of a figure that was overwritten, with what it was, and not of one that is marked as revised', () => {
    const frozen = [{ indicator: 'starts', title: 'Starts', value: '40' }];
    expect(codes([cell('', 44)], frozen)).toEqual([
      {
        severity: 'warning',
        code: 'overwritten',
        file: 'observations.csv',
        row: 2,
        column: 'value',
        message:
          'Starts for Calendar year 2014 is 44, and was 40 in the report "cabinet" of 2015-01-14. If it was corrected, write revised in the column status, and in note why. If it is a slip, write 40 here and give the new figure its own row and period.',
      },
    ]);
    expect(codes([cell('', 44, 'revised,,Late.')], frozen)).toEqual([]);
    expect(codes([cell('', 40)], frozen)).toEqual([]);
  });

  it('says of one that is withheld now, and of one whose row went, that they were reported, without the first one’s figure', () => {
    const [withheldNow] = codes([cell('', 'c')], [{ indicator: 'starts', value: '47' }]);
    expect(withheldNow).toMatchObject({ code: 'withheld-since', severity: 'note', row: 2 });
    expect(withheldNow?.message).not.toContain('47');
    expect(codes([cell('', 40)], [{ indicator: 'starts', time_period: '2013', value: '44' }])).toMatchObject([
      { code: 'gone-since', file: 'reports/cabinet.csv', row: 2 },
    ]);
  });

  it('warns of a target that was moved', () => {
    const found = codes([cell('', 40)], [{ indicator: 'starts', value: '40', target: '30' }], {
      'targets.csv': aTable('indicator,time_period,time_identifier,target', 'starts,2014,Calendar year,45'),
    });
    expect(found).toMatchObject([{ code: 'target-moved', file: 'targets.csv' }]);
    expect(found[0]?.message).toContain('is 45, and was 30');
  });
});
