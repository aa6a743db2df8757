import type { PartEdit } from './finishOffice';

/**
 * Puts XML elements in the order of the standard (ECMA-376), which the libraries do not keep. LibreOffice reads any order; Microsoft Office
 * may offer to repair the file, or refuse it.
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

/**
 * Corrects a line chart: the standard requires the grouping of its lines and exactly two axes, allows no setting for inverted bars,
 * and puts a line's markers before its labels.
 */
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

const FONT_ELEMENT_ORDER = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'scheme'];

/** A font's elements in order: weight, size, colour and name. */
export const FONTS_IN_ORDER: PartEdit = {
  partPattern: /^xl\/styles\.xml$/,
  edit: (xml) =>
    xml.replaceAll(/<font>(.*?)<\/font>/gs, (_, fontXml: string) => {
      const fontTags = fontXml.match(/<[^>]+\/>/g) ?? [];
      const tagOrder = (part: string) => FONT_ELEMENT_ORDER.indexOf(/^<(\w+)/.exec(part)?.[1] ?? '');
      return `<font>${fontTags.toSorted((a, b) => tagOrder(a) - tagOrder(b)).join('')}</font>`;
    }),
};
