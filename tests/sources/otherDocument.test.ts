import { expect, it } from 'vitest';
import { heldBytes } from '@/sources/fileBytes';
import { otherDocument } from '@/sources/otherDocument';
import { gridsOf } from '@/sources/wideSheet/gridOf';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
const saidOf = (name: string, start: string) => otherDocument(heldBytes(name, latin(start)));

it.each([
  ['board report.pdf', '%PDF-1.4', 'This is a PDF.'],
  ['renamed.xlsx', '%PDF-1.4', 'This is a PDF.'],
  ['screenshot.png', '\x89PNG\r\n', 'This is a picture.'],
  ['report.docx', 'PK\x03\x04', 'This is a text document.'],
  ['slides.pptx', 'PK\x03\x04', 'These are slides.'],
  ['sheet.ods', 'PK\x03\x04', 'save it as an Excel workbook (.xlsx)'],
  ['old.xls', '\xD0\xCF\x11\xE0\xA1\xB1', 'an older Excel (.xls)'],
  [
    'locked.xlsx',
    `\xD0\xCF\x11\xE0\xA1\xB1EEE${[...'EncryptedPackage'].join('\0')}\0`,
    'locked with a password',
  ],
  ['May/~$scorecard.xlsx', 'officer', 'the lock file that Excel keeps'],
  ['zero.xlsx', '', 'This file is empty.'],
])('%s says what it is and what to bring, and nothing of CSV', (name, start, said) => {
  expect(saidOf(name, start)).toContain(said);
  expect(saidOf(name, start)).not.toContain('CSV');
});

it('a workbook and a CSV file are neither', () => {
  expect(saidOf('scorecard.xlsx', 'PK\x03\x04')).toBeUndefined();
  expect(saidOf('scorecard.csv', 'Indicator,Jan-17')).toBeUndefined();
});

it('a printed scorecard is refused by it, at the desk and by scorecard import', async () => {
  const read = await gridsOf(heldBytes('board report.pdf', latin('%PDF-1.4')));
  expect(read.kind === 'unreadable' && read.issue.message).toBe(
    'This is a PDF. Bring the workbook that it was printed from.',
  );
});
