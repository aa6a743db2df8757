import { describe, expect, it } from 'vitest';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { textsOf } from '@/documents/report/textsOf';
import { officeParts, wordsOf } from '#tests/support/officeFile';
import { shippedReport } from '#tests/support/shippedReport';

async function wordFile() {
  const document = reportDocument(await shippedReport('rotherham-now', 'draft'));
  return { document, parts: await officeParts(await reportFile(document, 'docx')) };
}

/** The texts that do not follow the one before them. */
function outOfOrder(texts: readonly string[], words: string): readonly string[] {
  let from = 0;
  return texts.filter((text) => {
    const wanted = text.replaceAll(/\s+/g, ' ').trim();
    const at = words.indexOf(wanted, from);
    if (at === -1) return true;
    from = at + wanted.length;
    return false;
  });
}

describe('the files of a report', () => {
  it.each(['docx', 'html'] as const)(
    'hold the page’s words and figures in the page’s order: %s',
    async (format) => {
      const document = reportDocument(await shippedReport('rotherham-now', 'draft'));
      const bytes = await reportFile(document, format);
      const words = wordsOf(
        format === 'html'
          ? new TextDecoder().decode(bytes)
          : ((await officeParts(bytes)).get('word/document.xml') ?? ''),
      );
      expect(outOfOrder(document.blocks.flatMap(textsOf), words)).toEqual([]);
    },
  );

  it('in Word have heading styles, table heads that repeat and are marked, English, 12 points and no merged cell', async () => {
    const { document, parts } = await wordFile();
    const xml = parts.get('word/document.xml') ?? '';
    const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
    const levels = (level: number) =>
      document.blocks.filter((block) => block.kind === 'heading' && block.level === level).length;
    expect(count(/<w:pStyle w:val="Heading1"\/>/g)).toBe(levels(2));
    expect(count(/<w:pStyle w:val="Heading2"\/>/g)).toBe(levels(3));
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g));
    expect(count(/w:firstRow="(?:1|true)"/g)).toBe(count(/<w:tbl>/g));
    expect(xml).not.toMatch(/<w:(?:gridSpan|vMerge|vanish|ins|del|comment)\b/);
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('<w:lang w:val="en-GB"/>');
    expect(styles).toContain('<w:sz w:val="24"/>');
    expect(styles).toContain('w:ascii="Arial"');
    const sizes = [...xml.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
    expect(sizes.every((size) => size >= 24)).toBe(true);
    expect([...parts].filter(([name]) => name.startsWith('word/footer')).join()).toContain('PAGE');
  });

  it('in Word have an alternative text on every chart, the figures of its table in its workbook, and nothing else there', async () => {
    const { document, parts } = await wordFile();
    const xml = parts.get('word/document.xml') ?? '';
    const trends = document.blocks.filter(({ kind }) => kind === 'trend');
    const described = [...xml.matchAll(/<wp:docPr [^>]*descr="(Line chart: [^"]+)"/g)];
    expect(trends.length).toBeGreaterThan(15);
    expect(described).toHaveLength(trends.length);
    const charts = [...parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(trends.length);
    const shown = new Set(
      trends.flatMap((block) =>
        block.kind === 'trend' ? block.lines.flatMap(({ values }) => values.map(String)) : [],
      ),
    );
    const drawn = charts.flatMap(([, part]) =>
      [...part.matchAll(/<c:val>[^]*?<\/c:val>/g)].flatMap(([values]) =>
        [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => String(Number(value))),
      ),
    );
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((value) => !shown.has(value))).toEqual([]);
  });

  it('run nothing and ask nobody: a text that would be a tag stays a text', async () => {
    const html = new TextDecoder().decode(
      await reportFile(
        {
          title: '<script>alert(1)</script>',
          header: ['"a" & b'],
          blocks: [
            {
              kind: 'paragraph',
              text: '<img src=x onerror=alert(1)> [x](javascript:alert(1))',
              standing: 'written',
              notes: [],
            },
          ],
        },
        'html',
      ),
    );
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; [x](javascript:alert(1))');
  });
});
