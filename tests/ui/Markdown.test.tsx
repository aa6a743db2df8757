// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Inline, Markdown } from '@/ui/Markdown';

function drawn(text: string): HTMLElement {
  return render(<Markdown text={text} />).container;
}

describe('an officer’s text', () => {
  it('has paragraphs, lists, emphasis and links', () => {
    drawn(
      'More were **ready** than *ever*.\nSee [the report](https://example.org/report).\n\n- one\n- two with **weight**\n\n1. first',
    );
    expect(screen.getByText('ready').tagName).toBe('STRONG');
    expect(screen.getByText('ever').tagName).toBe('EM');
    expect(screen.getByRole('link', { name: 'the report' })).toHaveAttribute(
      'href',
      'https://example.org/report',
    );
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'one',
      'two with weight',
      'first',
    ]);
    expect(screen.getByText(/More were/)).toHaveTextContent('More were ready than ever. See the report.');
  });

  it('can link to a mail address, and to nothing that runs', () => {
    drawn(
      '[write](mailto:a@example.org) [run](javascript:alert(1)) [data](data:text/html,x) [plain](http://example.org)',
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'mailto:a@example.org',
    ]);
    expect(screen.getByText(/\[run\]\(javascript:alert\(1\)\)/)).toBeVisible();
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><script>1</script></svg>',
    '&#106;avascript:',
    '<b>bold</b>',
    '<svg onload=alert(1)>',
    '<https://example.org/report>',
    'https://example.org/report',
    '<javascript:alert(1)>',
    '[x](javascript:alert(1))',
    '[x](JavaScript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](java\u0000script:alert(1))',
    '[x](//example.org)',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x)',
    '[x](blob:https://example.org/1)',
    '[x]: javascript:alert(1)',
    '![x](javascript:alert(1))',
  ])('shows %s as it was typed', (text) => {
    const container = drawn(text);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('script, img, svg, b, a, [style]')).toBeNull();
  });

  it('leaves signs alone that are no Markdown', () => {
    expect(drawn('5 * 3 = 15, a_b and * not a list*').textContent).toContain('5 ');
    expect(drawn('# no heading').textContent).toBe('# no heading');
    expect(drawn('![picture](https://example.org/x.png)').querySelector('img')).toBeNull();
  });

  it('is nothing where nothing is written', () => {
    expect(drawn(' \n\n ').textContent).toBe('');
  });

  it('has links that tell nobody where the reader came from', () => {
    drawn('[the report](https://example.org/a_(b)?c=d&e="f)');
    expect(screen.getByRole('link')).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('cannot break out of the address of a link', () => {
    const container = drawn('[x](https://example.org/"onmouseover="alert(1)"style="color:red)');
    expect([...(container.querySelector('a')?.attributes ?? [])].map(({ name }) => name).toSorted()).toEqual([
      'class',
      'href',
      'rel',
    ]);
  });

  it('keeps every letter of emphasis in emphasis, and makes no more of it than one', () => {
    expect(drawn('***a*** **b *c* d** _e __f__ g_').textContent?.replaceAll(/[*_]/g, '')).toBe(
      'a b c d e f g',
    );
    expect(
      drawn('*'.repeat(50) + 'a' + '*'.repeat(50)).querySelectorAll('em em, strong strong'),
    ).toHaveLength(0);
  });

  it.each([
    ['stars', '*'],
    ['brackets', '['],
    ['bold that is left open', '**a '],
    ['emphasis that is left open', '*a _b '],
    ['emphasis of emphasis', '*_'],
    ['labels without a link', '[a]('],
    ['links that are left open', '[a](https://x'],
    ['links in links', '[a](https://x?[b](mailto:c'],
    ['a list’s sign and blanks', `- ${' '.repeat(50)}\u2028`],
    ['empty lines', '\n '],
    ['numbers', '1'],
  ])('of 100,000 signs is read with %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const container = drawn(`${text}end`);
    expect(container.textContent?.endsWith('end')).toBe(true);
    expect(container.innerHTML.length).toBeLessThan(20 * text.length);
  });

  it('of 100,000 blanks behind a list’s sign is a list', () => {
    const container = drawn(`- a${' '.repeat(100_000)}\u2028b`);
    expect(container.querySelectorAll('li')).toHaveLength(1);
  });

  it('on a card is one line of the same', () => {
    render(<Inline text="It is **a finding**." />);
    expect(screen.getByText('a finding').tagName).toBe('STRONG');
  });
});
