import type { PartEdit } from './finishOffice';

/**
 * The order of elements that the standard (ECMA-376) lays down and the libraries do not keep. LibreOffice reads any order; Office may offer to repair the
 * file, or refuse it.
 */
export const SLIDES_IN_ORDER: readonly PartEdit[] = [
  {
    partPattern: /^ppt\/presentation\.xml$/,
    edit: (xml) =>
      xml.replace(
        /(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s,
        (_, slides: string, notes: string) => notes + slides,
      ),
  },
  { partPattern: /^ppt\/charts\/chart\d+\.xml$/, edit: lineChart },
];

/** A line chart says how its lines are grouped, has two axes, and no bars to invert; a line's markers go before its labels. */
function lineChart(xml: string): string {
  return xml
    .replace('<c:lineChart><c:varyColors', '<c:lineChart><c:grouping val="standard"/><c:varyColors')
    .replaceAll(/<c:invertIfNegative val="\d"\/>/g, '')
    .replaceAll(
      /(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)(<c:marker>.*?<\/c:marker>)/gs,
      (_, labels: string, marker: string) => marker + labels,
    )
    .replace(/((?:<c:axId val="\d+"\/>){2})<c:axId val="\d+"\/><\/c:lineChart>/, '$1</c:lineChart>');
}

const FONT = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** A font's weight, size, colour and name, in this order. */
export const FONTS_IN_ORDER: PartEdit = {
  partPattern: /^xl\/styles\.xml$/,
  edit: (xml) =>
    xml.replaceAll(/<font>(.*?)<\/font>/gs, (_, fontXml: string) => {
      const fontTags = fontXml.match(/<[^>]+\/>/g) ?? [];
      const tagOrder = (part: string) => FONT.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
      return `<font>${fontTags.toSorted((a, b) => tagOrder(a) - tagOrder(b)).join('')}</font>`;
    }),
};
