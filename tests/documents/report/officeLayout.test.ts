import { Document, Packer } from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import { docxTrendFigures } from '@/documents/report/docxTrendFigures';
import { reportDocument } from '@/documents/report/reportDocument';
import { reportFile } from '@/documents/report/reportFile';
import { officeParts, wordsOf } from '#tests/support/officeFile';
import { shippedReport } from '#tests/support/shippedReport';

const EMU_IN_INCH = 914_400;

async function slidesOf(...[id, report]: Parameters<typeof shippedReport>): Promise<readonly string[]> {
  const parts = await officeParts(await reportFile(reportDocument(await shippedReport(id, report)), 'pptx'));
  return [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).map(([, xml]) => xml);
}

const shapeOf = (xml: string, word: string) =>
  xml.match(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs)?.find((shape) => shape.includes(word)) ?? '';
const sizesIn = (xml: string) =>
  [...xml.matchAll(/<a:rPr [^>]*\bsz="(\d+)"/g)].map(([, size]) => Number(size));

describe('slides', () => {
  let slides: readonly string[];
  beforeAll(async () => {
    slides = [...(await slidesOf('rotherham-now', 'draft')), ...(await slidesOf('sample-borough', 'draft'))];
  });

  it('break no name of an area beside a chart', () => {
    const tables = slides.map((xml) => shapeOf(xml, '>Similar areas<')).filter((xml) => xml !== '');
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables) {
      const widths = [...table.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width));
      // "Rotherham" in bold Arial of 14 points is 73.9 points wide, by the widths of the font's maker, and a cell has 0.1 inches at both sides.
      expect(widths[1]).toBeGreaterThan((73.9 / 72 + 0.2) * EMU_IN_INCH);
      const [, left = '', width = ''] = /<a:off x="(\d+)"[^>]*\/><a:ext cx="(\d+)"/.exec(table) ?? [];
      expect((Number(left) + Number(width)) / EMU_IN_INCH).toBeLessThan(12.9);
    }
  });

  it('set a long title in smaller letters, so that no third line of it covers the text below', () => {
    const sizesOfTitle = (words: string) => {
      const titles = slides.map((xml) => shapeOf(xml, 'type="title"'));
      return sizesIn(titles.find((xml) => wordsOf(xml).startsWith(words)) ?? '');
    };
    // In 28 points its 119 letters take three lines; the heading of a slide has room for two.
    expect(sizesOfTitle('Figure 7: Pupils with grade 5 or above in English and mathematics')).toEqual([2400]);
    expect(sizesOfTitle('Background papers')).toEqual([2800]);
  });

  it('set a table whose rows take several lines in smaller letters, so that it ends above the footer', () => {
    const title = 'Table 5: What is red, or amber and worsening (1 of 2)';
    const table = shapeOf(slides.find((xml) => wordsOf(xml).includes(title)) ?? '', '>Indicator<');
    // Beside three narrow columns and one of dates, 20 points leave 2.6 inches for names of up to 60 letters: five rows of three lines or four.
    expect(Math.max(...sizesIn(table))).toBeLessThan(20_00);
    expect(Math.min(...sizesIn(table))).toBeGreaterThanOrEqual(14_00);
  });
});

describe('a Word file', () => {
  it('has no table wider than its text', async () => {
    const document = reportDocument(await shippedReport('sample-borough', 'december'));
    const xml = (await officeParts(await reportFile(document, 'docx'))).get('word/document.xml') ?? '';
    const upright = xml.slice(0, xml.indexOf('w:orient="landscape"'));
    const widths = [...upright.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(widths.length).toBeGreaterThan(10);
    // A4 is 11,906 twentieths of a point wide, less two margins of 1,134.
    expect(Math.max(...widths.slice(0, -1))).toBeLessThanOrEqual(9638);
  });

  it.each([
    ['on one line', 'Sampleton', 0],
    ['on two lines, all of them, beside a long name', 'Average of similar areas', 13],
  ])('has the months of a chart’s figures %s', async (_, name, breaks) => {
    const months = [
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
      'Jul',
      'Aug',
      'Sep',
      'Oct',
      'Nov',
      'Dec',
      'Jan',
    ];
    const periods = months.map((month, at) => `${month} ${at < 12 ? 2024 : 2025}`);
    const values = periods.map((_period, at) => 80 + at);
    const line = { name, who: 'ours', values, texts: values.map((value) => `${value}.0%`) } as const;
    const figures = docxTrendFigures({
      kind: 'trend',
      title: 'Visits',
      measured: '',
      periods,
      lines: [line],
    });
    const file = new Uint8Array(
      await Packer.toArrayBuffer(new Document({ sections: [{ children: [...figures] }] })),
    );
    const xml = (await officeParts(file)).get('word/document.xml') ?? '';
    expect([...xml.matchAll(/<w:br\/>/g)]).toHaveLength(breaks);
    const widths = [...xml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    expect(Math.max(...widths)).toBeLessThanOrEqual(9638);
  });
});
