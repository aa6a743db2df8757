import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkPlan, packFiles } from '@/desk/deskWork';
import type { HeldFiles } from '@/officerFiles/heldFolder';
import type { auditPack } from '@/pack/audit/auditPack';
import type { PackTexts } from '@/pack/audit/auditPlans';

type Audit = typeof auditPack;

const audits = vi.hoisted(() => [] as Parameters<Audit>[]);

/** The real audit runs, and the arguments of each call are kept. */
vi.mock('@/pack/audit/auditPack', async (original) => {
  const real = await original<{ readonly auditPack: Audit }>();
  return {
    ...real,
    auditPack: (...given: Parameters<Audit>) => {
      audits.push(given);
      return real.auditPack(...given);
    },
  };
});

beforeEach(() => {
  audits.length = 0;
});

/** Numbers made up. The figure for 2025 is for members only, if `access` says so. */
function aPlan(access: string): HeldFiles {
  const files = {
    'plan.json': JSON.stringify({
      id: 'sampleton',
      title: 'Plan of Sampleton (made up)',
      authority: 'sampleton',
      asAt: '2025-12-31',
    }),
    'areas.csv': 'id,name,kind,parent\nsampleton,Sampleton (made up),authority,E12000003\n',
    'indicators.csv': 'id,title,polarity,unit,decimals\nready,Children ready (made up),high,percent,1\n',
    'observations.csv': `indicator,area,time_period,time_identifier,value,access\nready,sampleton,2024,Calendar year,60.5,\nready,sampleton,2025,Calendar year,87.6,${access}\n`,
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

const MEMBERS_ONLY = 'exempt:3';

/** Which of the two figures each edition has in the last audit that ran: that of the pack itself, after those of the check. */
function lastAudit() {
  const given = audits.at(-1);
  if (given === undefined) throw new Error('No audit ran.');
  const [texts, { members }] = given;
  const figuresIn = (edition: PackTexts) =>
    ['60.5', '87.6'].filter((figure) => [...edition.values()].some((text) => text.includes(figure)));
  return { public: figuresIn(texts), members: members && figuresIn(members) };
}

const BOTH = { public: ['60.5'], members: ['60.5', '87.6'] };

describe('the audit of a plan with figures for members only', () => {
  it('reads the members’ edition beside the public one when the desk checks the plan', async () => {
    await checkPlan(aPlan(MEMBERS_ONLY), () => undefined);
    expect(lastAudit()).toEqual(BOTH);
  });

  it.each(['public', 'members'] as const)(
    'reads both editions when the desk saves the one for %s',
    async (audience) => {
      const pack = await packFiles(aPlan(MEMBERS_ONLY), audience, () => undefined);
      const isInPack = pack.some(([, text]) => text.includes('87.6'));
      expect(isInPack).toBe(audience === 'members');
      expect(lastAudit()).toEqual(BOTH);
    },
  );
});

it('the audit reads one edition where no figure is for members only', async () => {
  await packFiles(aPlan(''), 'public', () => undefined);
  expect(lastAudit()).toEqual({ public: ['60.5', '87.6'], members: undefined });
});
