import { describe, expect, it } from 'vitest';
import { checkPlan } from '@/desk/deskWork';
import { wideAnswer, type WideAnswer } from '@/desk/wideWork';
import { textGrid } from '@/sources/wideSheet/gridOf';

/** Printed scorecards, figures made up. */
const MARCH = `Sampleton children’s services (made up)
Indicator,Good is,Unit,Jan-17,Feb-17,Mar-17,Commentary
Contacts,Info,Number,1042,988,1190,More calls came from schools.
Re-referrals,Low,%,27.5%,28.4%,27.9%,Fewer went missing. More than usual.
`;

/** Reads a sheet as the officer does who has its comments published. */
function read(sheet: string, onto?: WideAnswer & { readonly kind: 'read' }) {
  const answer = wideAnswer({
    name: 'scorecard.csv',
    grid: textGrid('scorecard.csv', 'Mar-17', sheet),
    answers: onto === undefined ? new Map([['commentary', 'publish']]) : undefined,
    authority: 'E08000018',
    openPlan: onto?.files,
  });
  if (answer.kind !== 'read') throw new Error(answer.reason);
  return answer;
}

function commentaryOf({ files }: { readonly files: ReadonlyMap<string, Uint8Array> }): string {
  return new TextDecoder().decode(files.get('commentary.csv'));
}

const OLD = 'Fewer went missing. More than usual.';
const NEW = 'Corrected: one school sent them all.';

describe('the comments of a sheet that is dropped on its own plan again', () => {
  const first = read(MARCH);

  it('replace those of the plan, and the list of changes says so', async () => {
    const again = read(MARCH.replace(OLD, NEW), first);
    expect(again.changes).toEqual(['0 new figures.', '1 comment changed: Re-referrals, March 2017.']);
    expect(commentaryOf(again)).toContain(NEW);
    expect(commentaryOf(again)).not.toContain(OLD);
    expect(commentaryOf(again)).toContain('More calls came from schools.');
    const { issues } = await checkPlan(again.files, () => undefined);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('are not published any more once their cells are empty', async () => {
    const again = read(MARCH.replace(OLD, '').replace('More calls came from schools.', ''), first);
    expect(again.changes).toContain(
      '2 comments taken away, as none is taken from the sheet now: Contacts, March 2017; Re-referrals, March 2017.',
    );
    expect(commentaryOf(again)).not.toMatch(/Fewer|calls/);
    const { issues } = await checkPlan(again.files, () => undefined);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('keep what the officer has written in the plan beside them', () => {
    const own = `${commentaryOf(first).trimEnd()}\n`
      .replace(/\n/, ',access,owner\n')
      .replace(OLD, `${OLD},members,`)
      .concat('contacts,2017,March,story,A word of the director.,public,Director\n');
    const kept = {
      ...first,
      files: new Map([...first.files, ['commentary.csv', new TextEncoder().encode(own)]]),
    };
    const again = read(MARCH.replace(OLD, NEW).replace('More calls came from schools.', ''), kept);
    expect(commentaryOf(again)).toContain(`${NEW},members`);
    expect(commentaryOf(again)).toContain('A word of the director.');
    expect(commentaryOf(again)).not.toContain('More calls');
  });

  it('of the next month are added where their words are new, and those of the month before stay', () => {
    const april = MARCH.replace('Mar-17,', 'Mar-17,Apr-17,')
      .replace('1190,', '1190,1201,')
      .replace('27.9%,', '27.9%,26.1%,')
      .replace(OLD, NEW);
    const next = read(april, first);
    expect(next.changes).toContain('1 comment added: Re-referrals, April 2017.');
    expect(commentaryOf(next)).toContain(OLD);
    expect(commentaryOf(next)).toContain(NEW);
    expect(commentaryOf(next).match(/More calls came from schools/g)).toHaveLength(1);
  });
});
