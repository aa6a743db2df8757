import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { filesOfArea } from '@/site/filesOfArea';
import { oneFilePage } from '@/site/oneFilePage';
import { onePage } from '@/site/onePage';
import type { AreaCode } from '@/domain/figures/area';

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

const FILE = {
  title: 'Plan of A & B',
  script: 'const end = "</script>"; const hidden = `<!--`;\r\n',
  packedScript: 'AAAA',
  style: 'p { color: red }',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  tool: '0.1.0',
  newest: 'https://council.example/scorecard?of=a&b',
  content: { kind: 'public', build: 'abc', packed: 'AAAA', firstViews: '<div id="first-views"></div>' },
  hashOf,
} as const;

describe('a scorecard as one file', () => {
  const page = oneFilePage(FILE);
  const opener = /<script type="module">([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';

  it('lets in the program, what unpacks it and the one style that are in it, and nothing else', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hashOf(opener)}' 'sha256-${hashOf(FILE.script)}';`);
    expect(policy).toContain(`style-src 'sha256-${hashOf(style)}'`);
    expect(policy).not.toMatch(/unsafe|connect-src|https?:|\*/);
  });

  it('keeps a program that writes of scripts whole, packed', () => {
    const made = { ...FILE, firstViews: () => '' };
    const [, packed = ''] = /id="scorecard-program">([^<]+)</.exec(onePage([], made)) ?? [];
    expect(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')).toBe(FILE.script);
  });

  it('names no address but that of the newest figures', () => {
    expect(page.match(/(?:src|href)="(?!data:)[^"]*"/g)).toBeNull();
    expect(page).toContain('data-newest="https://council.example/scorecard?of=a&amp;b"');
  });

  it('of a plan for every authority holds the part of the one that is asked for', () => {
    const list = { plans: [{ id: 'p', areas: [{ code: 'E08000018' }, { code: 'E08000016' }] }] };
    const files = [
      ['p/areas/E08000016.json', '{}'],
      ['p/areas/E08000018.json', '{}'],
      ['p/indicators/neet.json', '{}'],
      ['plans.json', JSON.stringify(list)],
    ] as const;
    const kept = [...filesOfArea(files, 'E08000018' as AreaCode)];
    expect(kept.map(([path]) => path)).toEqual([
      'p/areas/E08000018.json',
      'p/indicators/neet.json',
      'plans.json',
    ]);
    expect(JSON.parse(kept[2]?.[1] ?? '')).toEqual({ plans: [{ id: 'p', areas: [{ code: 'E08000018' }] }] });
  });
});
