import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeParts, wordsOf } from '#tests/support/officeFile';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder, type ShippedPlan } from '#tests/support/shippedPlan';

async function aPlanOnDisk(id: ShippedPlan): Promise<string> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await cp(shippedFolder(id), folder, { recursive: true });
  return folder;
}

describe('a report, step by step', () => {
  it('goes from two rows of commentary to a Word file, which has them, and says what it lacks and where to write it', async () => {
    const plan = await aPlanOnDisk('sample-borough');
    await appendFile(
      join(plan, 'commentary.csv'),
      [
        'missing-education,,,,december,story,"Many children arrived over the summer, and schools in the north are full.",Head of education,,,,public',
        ',P4,,,december,working-well,"Several schools opened classes in November.",Head of education,,,,public',
        '',
      ].join('\n'),
    );
    const out = join(plan, '..', 'december.docx');
    const { code, messages } = await runCommand('report', plan, '--report', 'december', '--out', out);
    expect(code).toBe(0);
    const parts = await officeParts(new Uint8Array(await readFile(out)));
    const words = wordsOf(parts.get('word/document.xml') ?? '');
    expect(words).toContain('Many children arrived over the summer, and schools in the north are full.');
    expect(words).toContain('Several schools opened classes in November.');
    expect(messages).not.toContain('Red, without a story: Children missing education');
    expect(messages).toContain(
      'missing: Not stated: Wards affected (Summary sheet). Write it in sections.csv (columns report,section,text,access): december,wards,…,public',
    );
    expect(messages).toContain(
      'Write it in commentary.csv (columns indicator,priority,report,kind,text,owner,access): not-known,,december,story,…,…,public',
    );
  });

  it('says how the file wants a row that was pasted in the columns of the guide, and nothing else', async () => {
    const plan = await aPlanOnDisk('sample-borough');
    await appendFile(
      join(plan, 'commentary.csv'),
      ',P4,december,working-well,"Two schools, in the north, opened classes.",Head of education,public\n',
    );
    const out = join(plan, '..', 'december.docx');
    const { code, messages } = await runCommand('report', plan, '--report', 'december', '--out', out);
    expect(code).toBe(1);
    expect(messages.split('\n')).toEqual([
      'error   commentary.csv, row 21, column kind: The texts of this row are under other columns than their own: the kind "working-well" is under time_identifier. Write ,P4,,,december,working-well,"Two schools, in the north, opened classes.",Head of education,,,,public',
      expect.stringMatching(/^1 error, \d+ notes\. "scorecard check" lists them all\.$/),
      `Nothing is written to ${out}: correct the errors above first.`,
      '',
    ]);
  });

  it('writes the kind of file that its name ends in, and refuses a name that no office program would open', async () => {
    const plan = await aPlanOnDisk('rotherham-cypp-2013');
    const written = async (name: string, ...rest: readonly string[]) => {
      const out = join(plan, '..', name);
      return await runCommand('report', plan, '--report', 'report-2015', '--out', out, ...rest);
    };
    expect((await written('report.pptx')).code).toBe(0);
    const parts = await officeParts(new Uint8Array(await readFile(join(plan, '..', 'report.pptx'))));
    expect([...parts.keys()]).toContain('ppt/presentation.xml');
    const refused = await written('report.doc');
    expect(refused.code).toBe(2);
    expect(refused.messages).toContain(
      'ends in .doc. Expected a name that ends in .docx, .html, .pptx, .xlsx.',
    );
    expect((await written('report.docx', '--format', 'pptx')).messages).toContain(
      'ends in .docx. Expected a name that ends in .pptx.',
    );
  });

  it('without a report is the draft of the next, and says how to get one of the plan’s own', async () => {
    const plan = await aPlanOnDisk('rotherham-cypp-2013');
    const { messages } = await runCommand('report', plan, '--out', join(plan, '..', 'draft.docx'));
    expect(messages).toContain('say --report and report-2015, minutes-2012.');
  });
});
