import { getDocumentProxy } from 'unpdf';

/** A word that ends so much further right than the sheet, in points, is cut off. */
const NEAR = 1;

/** On how many sheets of a PDF words reach over the edge of the paper. */
export async function clippedSheets(pdf: Buffer): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  let clipped = 0;
  for (let place = 1; place <= document.numPages; place += 1) {
    const page = await document.getPage(place);
    const [left = 0, , right = 0] = page.view;
    const { items } = await page.getTextContent();
    const isOver = items.some((item) => {
      if (!('str' in item) || item.str.trim() === '') return false;
      const from = Number(item.transform[4]);
      return from < left - NEAR || from + item.width > right + NEAR;
    });
    if (isOver) clipped += 1;
  }
  return clipped;
}
