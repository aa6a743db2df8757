import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { hasOfficeValidator, officeFaults } from '#tests/support/officeValidator';
import { aTemporaryFolder } from '#tests/support/runCommand';
import { shippedReport } from '#tests/support/shippedReport';

const isThere = hasOfficeValidator();

async function faultsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(await aTemporaryFolder(), name);
  await writeFile(file, bytes);
  return officeFaults(file);
}

describe.skipIf(!isThere)('the files that an office opens keep the structure that Office insists on', () => {
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
    const facts = await shippedReport(plan, report);
    const document = reportDocument(facts);
    // Of slides both kinds: the short ones, and after them every part.
    const bytes = await reportFile(document, format, { reportFacts: facts, isWhole: true });
    expect(await faultsOf(`report.${format}`, bytes)).toEqual([]);
  });
});
