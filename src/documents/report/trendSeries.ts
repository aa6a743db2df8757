import type { Block, TrendLine } from './block';
import type { PartEdit } from './finishOffice';
import { pointLabels, type PointLabel } from './pointLabels';

type Trend = Extract<Block, { kind: 'trend' }>;

/** The dashes and the marker of each line of a slide's chart, so that lines can be told apart in grey; the library gives all lines the same look. */
const LOOKS: Readonly<Record<TrendLine['who'], { readonly dash: string; readonly marker: string }>> = {
  ours: { dash: 'solid', marker: 'circle' },
  neighbours: { dash: 'dash', marker: 'triangle' },
  england: { dash: 'lgDash', marker: 'diamond' },
  target: { dash: 'sysDash', marker: 'none' },
};

/** The size of type of a label, in hundredths of a point. */
const LETTERS = 1400;

/** Gives each line of the slides' charts its dashes, marker and labels, which the library cannot write. A chart in the file is recognised by its figures. */
export function trendSeries(trends: readonly Trend[]): PartEdit {
  const byFigures = new Map(trends.map((trend) => [figuresOf(trend), trend]));
  return {
    partPattern: /^ppt\/charts\/chart\d+\.xml$/,
    edit: (xml) => {
      const trend = byFigures.get(figuresIn(xml));
      if (trend === undefined) throw new Error('A chart of the slides has other figures than the report.');
      let seriesIndex = 0;
      return xml.replaceAll(/<c:ser>.*?<\/c:ser>/gs, (series) => {
        const line = trend.lines[seriesIndex];
        seriesIndex += 1;
        return line === undefined ? series : seriesOf(series, line, pointLabels(trend, line));
      });
    },
  };
}

function figuresOf({ lines }: Trend): string {
  return lines.map(({ values }) => values.filter((value) => value !== undefined).join(' ')).join('; ');
}

function figuresIn(xml: string): string {
  const lines = [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([line]) =>
    [...line.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map(([, value]) => value).join(' '),
  );
  return lines.join('; ');
}

function seriesOf(xml: string, { who }: TrendLine, labels: readonly PointLabel[]): string {
  const { dash, marker } = LOOKS[who];
  return xml
    .replace(/<a:prstDash val="\w+"\/>/, `<a:prstDash val="${dash}"/>`)
    .replace(/<c:symbol val="\w+"\/>/, `<c:symbol val="${marker}"/>`)
    .replace('<c:dLbls>', `<c:dLbls>${labels.map(labelOf).join('')}`);
}

const LABEL_SIDES = { above: 't', below: 'b', right: 'r' } as const;

function labelOf({ index: pointIndex, text, place }: PointLabel): string {
  const textLook = `lang="en-GB" sz="${LETTERS}" b="1"`;
  return [
    `<c:dLbl><c:idx val="${pointIndex}"/>`,
    `<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:r><a:rPr ${textLook}/><a:t>${escapedXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`,
    `<c:dLblPos val="${LABEL_SIDES[place]}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>',
  ].join('');
}

function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
