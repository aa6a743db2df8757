import { describe, expect, it } from 'vitest';
import { heldBytes } from '@/sources/fileBytes';
import { foreignFile } from '@/sources/foreignFile';

const told = (bytes: string | readonly number[]) =>
  foreignFile(
    heldBytes(
      'neet.csv',
      typeof bytes === 'string' ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes),
    ),
  );

describe('a file that holds no table', () => {
  it('is named for what it is, and what to do is said', () => {
    expect(told('')).toBe('is empty. Download it again.');
    expect(told('%PDF-1.7\n…')).toMatch(/^is a PDF document\. .* as CSV\.$/);
    expect(told([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])).toMatch(/^is a picture \(PNG\)/);
    expect(told([0xff, 0xd8, 0xff, 0xe0])).toMatch(/^is a picture \(JPEG\)/);
    expect(told([0x1f, 0x8b, 0x08])).toBe('is packed with gzip. Unpack it.');
    expect(told([0xd0, 0xcf, 0x11, 0xe0, 0xa1])).toMatch(/^is a workbook of an old kind \(\.xls\)/);
    expect(told('\uFEFF\n<!DOCTYPE html><title>Sign in</title>')).toMatch(/^is a page of the web and not/);
    expect(told('{"rows":[]}')).toBe('is JSON. Download the data as CSV.');
  });

  it('is not said of a table', () => {
    expect(told('area,value\nE08000018,4.4\n')).toBeUndefined();
    expect(told('PKX,value\n')).toBeUndefined();
  });
});
