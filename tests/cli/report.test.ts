import { appendFile, cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { officeParts, wordsOf } from '#tests/support/officeFile';
import { aTemporaryFolder, runCommand } from '#tests/support/runCommand';
import { shippedFolder } from '#tests/support/shippedPlan';

async function aPlanOnDisk(): Promise<string> {
  const folder = join(await aTemporaryFolder(), 'plan');
  await cp(shippedFolder('sample-borough'), folder, { recursive: true });
  return folder;
}

describe('a report, step by step', () => {
  it('goes from two rows of commentary to a Word file, which has them, and says what it lacks and where to write it', async () => {
    const plan = await aPlanOnDisk();
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
      'Write it in commentary.csv (columns indicator,report,kind,text,owner): not-known,december,story,…,…',
    );
  });

  it('without a report is the draft of the next, and says how to get one of the plan’s own', async () => {
    const plan = await aPlanOnDisk();
    const { messages } = await runCommand('report', plan, '--out', join(plan, '..', 'draft.docx'));
    expect(messages).toContain('say --report and october, november, december.');
  });
});
