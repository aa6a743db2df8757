import { describe, expect, it } from 'vitest';
import { plainMarkup } from '@/site/plainMarkup';

describe('markup as HTML itself writes it', () => {
  it('has no slash and no value where there is none to have, and names in small letters', () => {
    expect(
      plainMarkup(
        '<!doctype html><meta charset="utf-8" /><td colSpan="7"><input type="checkbox" checked="" value="" /></td>',
      ),
    ).toBe(
      '<!DOCTYPE html><meta charset="utf-8"><td colspan="7"><input type="checkbox" checked value=""></td>',
    );
  });

  it('leaves drawings and texts as they are', () => {
    const html = '<svg viewBox="0 0 24 24"><path d="M0 0"/></svg><p>Ask &quot;checked=&quot;&quot; /&gt;</p>';
    expect(plainMarkup(html)).toBe(html);
  });
});
