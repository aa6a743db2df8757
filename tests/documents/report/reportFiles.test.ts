import readSheets from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { deckOf } from '@/documents/report/deck';
import type { Slide } from '@/documents/report/slide';
import { numberCell } from '@/documents/report/numberCell';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { textsOf, trendTable } from '@/documents/report/textsOf';
import { plainWords } from '@/domain/plan/markdown';
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

  it('in Word lay the appendix on its side, whose table has many columns, and nothing else', async () => {
    const { parts } = await wordFile();
    const xml = parts.get('word/document.xml') ?? '';
    const sheets = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([size]) => size);
    // A4 in twentieths of a point: 11,906 by 16,838.
    expect(sheets.map((size) => /w:w="(\d+)"/.exec(size)?.[1])).toEqual(['11906', '16838']);
    const ends = [...xml.matchAll(/<w:sectPr/g)].map(({ index }) => index);
    const appendix = xml.indexOf('Appendix: the scorecard');
    expect(ends.map((end) => end > appendix)).toEqual([false, true]);
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

  it('in Word name the target and our newest figure in one line at their points, and keep a short head whole', async () => {
    const december = reportDocument(await shippedReport('sample-borough', 'december'));
    const parts = await officeParts(await reportFile(december, 'docx'));
    const charts = [...parts]
      .filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .map(([, xml]) => xml);
    const assessments = charts.find((xml) => xml.includes('Target\u00A090%')) ?? '';
    expect(assessments).toContain('<a:t>82.0%</a:t>');
    expect(charts.join('')).not.toMatch(/<c:rich><a:bodyPr [^>]*wrap="square"/);
    expect(parts.get('word/document.xml')).toContain('Better\u00A0is');
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

describe('the workbook of a report', () => {
  it('has the text in its order, a sheet for each table, real numbers, signs as text, and nothing merged or hidden', async () => {
    const document = reportDocument(await shippedReport('rotherham-now', 'draft'));
    const bytes = await reportFile(document, 'xlsx');
    const sheets = await readSheets(new Blob([bytes]));
    const tables = document.blocks.filter((block) => block.kind === 'table' || block.kind === 'trend');
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Notes',
      'Text',
      ...tables.map((block) => (block.kind === 'table' ? block.caption : block.title).split(':')[0]),
    ]);
    const words = (sheets[1]?.data ?? [])
      .map((row) => String(row[2]))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    const texts = document.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'trend').flatMap(textsOf);
    expect(outOfOrder(texts, words)).toEqual([]);
    const overweight = sheets.find(({ data }) =>
      String(data[0]?.[0]).startsWith('Figure 2: Children in Year 6 who are overweight'),
    );
    expect(overweight?.data.at(-1)).toEqual(['2024/25', 40.5, 39.1, 36.2]);
    expect(overweight?.data.find(([period]) => period === '2020/21')).toEqual([
      '2020/21',
      '[x]',
      'none',
      'none',
    ]);
    const parts = [...(await officeParts(bytes))].map(([, part]) => part).join('');
    expect(parts).not.toMatch(/<mergeCell|hidden="|<f>/);
  });

  it('prints on A4 on its side, as wide as the paper, with the head of each sheet on every page', async () => {
    const document = reportDocument(await shippedReport('rotherham-cypp-2013', 'report-2015'));
    const parts = await officeParts(await reportFile(document, 'xlsx'));
    const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(3);
    for (const [, xml] of sheets) {
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
      expect(xml).toContain(
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
      );
      expect(xml).toContain('Page &amp;P of &amp;N');
    }
    const titles = (parts.get('xl/workbook.xml') ?? '').match(/_xlnm\.Print_Titles/g);
    expect(titles).toHaveLength(sheets.length);
  });

  it('takes figures for numbers as they are shown, and words for words', () => {
    expect(numberCell('40.5%')).toEqual({ value: 40.5, format: '0.0"%"' });
    expect(numberCell('21,500')).toEqual({ value: 21_500, format: '#,##0' });
    expect(numberCell('−0.3')).toEqual({ value: -0.3, format: '0.0' });
    expect(numberCell('1.8 per 1,000 live births')).toEqual({
      value: 1.8,
      format: '0.0" per 1,000 live births"',
    });
    expect(numberCell('£1,190')).toEqual({ value: 1190, format: '"£"#,##0' });
    for (const word of ['[c]', 'none', 'No figure', '811 (Nov 2024)', '=1+1'])
      expect(numberCell(word)).toBeUndefined();
  });
});

function textsOfSlide(body: Slide['body']): readonly string[] {
  switch (body.kind) {
    case 'words':
      return body.lines.map(plainWords);
    case 'table':
      return [...body.leadLines.map(plainWords), ...body.rows.flat()];
    case 'trend':
      return trendTable(body.trend).flat();
  }
}

describe('the slides of a report', () => {
  it('have a title of their own, at most six indicators, the report’s words and figures, and sources in the notes', async () => {
    const document = reportDocument(await shippedReport('rotherham-now', 'draft'));
    const slides = deckOf(document);
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length);
    expect(slides.every(({ body }) => body.kind !== 'table' || body.rows.length <= 6)).toBe(true);
    const parts = await officeParts(await reportFile(document, 'pptx'));
    const shown = slides.map((_, at) =>
      wordsOf((parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '').replaceAll('</a:p>', ' ')),
    );
    const notes = slides.map((_, at) => wordsOf(parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`) ?? ''));
    for (const [at, { title, body }] of slides.entries()) {
      expect(shown[at]).toContain(title);
      expect(outOfOrder(textsOfSlide(body), shown[at] ?? '')).toEqual([]);
      expect(notes[at]).toContain('Sources: DfE Local Authority Interactive Tool, April 2026');
    }
    const written = document.blocks.filter(({ kind }) => kind === 'paragraph').flatMap(textsOf);
    expect(outOfOrder(written, shown.join(' '))).toEqual([]);
  });
});

describe('every office file of a report', () => {
  it.each(['docx', 'pptx', 'xlsx'] as const)(
    'has its title, subject, author and language: %s',
    async (format) => {
      const document = reportDocument(await shippedReport('sample-borough', 'december'));
      const parts = await officeParts(await reportFile(document, format));
      const core = parts.get('docProps/core.xml') ?? '';
      expect(core).toContain('<dc:title>Performance report, November 2025 (made up)</dc:title>');
      expect(core).toMatch(/<dc:subject>Sampleton.*Figures as at 30 November 2025/);
      expect(core).toContain('<dc:creator>Scorecard</dc:creator>');
      expect(core).toContain('<dc:language>en-GB</dc:language>');
      expect(parts.get('[Content_Types].xml')).toContain('/docProps/core.xml');
      expect(parts.get('_rels/.rels')).toContain('docProps/core.xml');
    },
  );

  it('marks the head of each table on slides, and says that the texts are British', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    const slides = [...(await officeParts(await reportFile(document, 'pptx')))].filter(([name]) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    );
    const xml = slides.map(([, part]) => part).join('');
    const tables = xml.match(/<a:tbl>/g)?.length ?? 0;
    expect(tables).toBeGreaterThan(5);
    expect(xml.match(/<a:tblPr firstRow="1"\/>/g)).toHaveLength(tables);
    expect(xml).not.toContain('en-US');
  });
});
