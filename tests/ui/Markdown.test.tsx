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
  ])('shows %s as it was typed', (text) => {
    const container = drawn(text);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('script, img, svg, b')).toBeNull();
  });

  it('leaves signs alone that are no Markdown', () => {
    expect(drawn('5 * 3 = 15, a_b and * not a list*').textContent).toContain('5 ');
    expect(drawn('# no heading').textContent).toBe('# no heading');
    expect(drawn('![picture](https://example.org/x.png)').querySelector('img')).toBeNull();
  });

  it('is nothing where nothing is written', () => {
    expect(drawn(' \n\n ').textContent).toBe('');
  });

  it('with very many unclosed signs is drawn at once', () => {
    const started = performance.now();
    drawn(`${'*'.repeat(20_000)}${'['.repeat(20_000)}${'**a '.repeat(5000)}`);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('on a card is one line of the same', () => {
    render(<Inline text="It is **a finding**." />);
    expect(screen.getByText('a finding').tagName).toBe('STRONG');
  });
});
