import { palettePng } from './palettePng';

/** The words around the chart in a saved picture: its message, what it measures, its source and its date. */
export type PictureWords = {
  readonly title: string;
  readonly subtitle: string;
  /** Lines of text below the chart. */
  readonly lines: readonly string[];
};

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
/** The type of a saved picture. `letter` is the width of a letter as a share of its height, estimated on the wide side because the reader's font may be wide. */
const TITLE_SIZE = { size: 22, line: 28, letter: 0.66 } as const;
const TEXT_SIZE = { size: 14, line: 20, letter: 0.58 } as const;
/** A picture is at least this wide, in pixels: the words around the chart need it. */
const LEAST_WIDTH = 480;

/** The CSS properties that are written into each mark, because a picture has no style sheet. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
] as const;

/** A chart as the text of an SVG file: in the light colours, with its words and without anything that only a screen needs. */
export function pictureOf(chart: SVGSVGElement, words: PictureWords): string {
  const hiddenStage = document.createElement('div');
  // The style of a chart may depend on the part of the page that holds it, so the copy gets the same class.
  hiddenStage.className = ['sc-picture', chart.closest('.sc-trend')?.className ?? ''].join(' ').trim();
  const clone = chart.cloneNode(true) as SVGSVGElement;
  // The picture leaves out the mark that the reader has chosen, and what Recharts adds only for screens.
  clone.querySelectorAll('.sc-walk__chosen, .sc-trend__chosen, desc, defs').forEach((mark) => mark.remove());
  clone.querySelectorAll('[clip-path]').forEach((mark) => mark.removeAttribute('clip-path'));
  hiddenStage.append(clone);
  document.body.append(hiddenStage);
  try {
    const paperStyle = getComputedStyle(hiddenStage);
    inlineStyles(clone);
    return new XMLSerializer().serializeToString(framedPicture(clone, words, paperStyle));
  } finally {
    hiddenStage.remove();
  }
}

/** Browsers draw no canvas with a longer side than this, in pixels. */
const MOST_PIXELS = 16_000;

/** A drawing as a PNG, with two pixels for each unit so that it is sharp on paper; a very long one has fewer. */
export async function pngOf(picture: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(2, MOST_PIXELS / Math.max(image.naturalWidth, image.naturalHeight));
  canvas.width = Math.floor(image.naturalWidth * scale);
  canvas.height = Math.floor(image.naturalHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { width, height } = canvas;
  const rows = (top: number, count: number) =>
    context?.getImageData(0, top, width, count).data ?? new Uint8ClampedArray();
  const smallPng = context !== null && (await palettePng({ width, height, rows }));
  return smallPng || pngBlobOf(canvas);
}

/** The PNG as the browser writes it, for a drawing with more colours than a palette holds. */
function pngBlobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture is too large for this browser.'));
      else resolve(blob);
    }, 'image/png'),
  );
}

/**
 * Writes the styles of each mark into the mark itself. It reads them all before it changes any, because a rule may depend on the class of a
 * parent. Marks inherit these styles, so a mark needs only those that differ from the mark around it.
 */
function inlineStyles(drawing: SVGSVGElement): void {
  const styleValues = new Map<Element, readonly string[]>();
  const hiddenElements: Element[] = [];
  for (const mark of drawing.querySelectorAll('*')) {
    const style = getComputedStyle(mark);
    if (style.display === 'none') hiddenElements.push(mark);
    styleValues.set(
      mark,
      STYLES.map((name) => style.getPropertyValue(name)),
    );
  }
  for (const [mark, values] of styleValues) {
    const parentValues = mark.parentElement === null ? undefined : styleValues.get(mark.parentElement);
    values.forEach((value, index) => {
      const name = STYLES[index];
      if (name !== undefined && value !== '' && value !== parentValues?.[index])
        mark.setAttribute(name, value);
    });
    for (const { name } of Array.from(mark.attributes)) if (isOfScreen(name)) mark.removeAttribute(name);
  }
  hiddenElements.forEach((mark) => mark.remove());
}

function isOfScreen(name: string): boolean {
  return ['class', 'style', 'role', 'tabindex'].includes(name) || name.startsWith('aria-');
}

function framedPicture(
  chart: SVGSVGElement,
  words: PictureWords,
  paperStyle: CSSStyleDeclaration,
): SVGSVGElement {
  const [width, height] = [Number(chart.getAttribute('width')), Number(chart.getAttribute('height'))];
  const fullWidth = Math.max(width, LEAST_WIDTH);
  const font = paperStyle.fontFamily || 'sans-serif';
  const inkColour = paperStyle.color || '#000';
  const frame = element('svg', { xmlns: SVG, 'font-family': font, fill: inkColour });
  let y = MARGIN;
  const writeText = (text: string, type: typeof TITLE_SIZE | typeof TEXT_SIZE, fontWeight: string) => {
    for (const line of wrappedLines(text, fullWidth / (type.size * type.letter))) {
      y += type.line;
      const textElement = element('text', {
        x: MARGIN,
        y: y - 6,
        'font-size': type.size,
        'font-weight': fontWeight,
      });
      textElement.textContent = line;
      frame.append(textElement);
    }
  };
  writeText(words.title, TITLE_SIZE, '700');
  writeText(words.subtitle, TEXT_SIZE, '400');
  const innerSvg = element('svg', { x: MARGIN, y: y + 14, width, height, viewBox: `0 0 ${width} ${height}` });
  innerSvg.append(...chart.childNodes);
  frame.append(innerSvg);
  y += height + 22;
  words.lines.forEach((line) => writeText(line, TEXT_SIZE, '400'));
  const [totalWidth, totalHeight] = [fullWidth + 2 * MARGIN, y + MARGIN];
  const background = { width: totalWidth, height: totalHeight, fill: paperStyle.backgroundColor || '#fff' };
  frame.prepend(element('title', {}, words.title), element('rect', background));
  for (const [name, value] of Object.entries({
    width: totalWidth,
    height: totalHeight,
    viewBox: `0 0 ${totalWidth} ${totalHeight}`,
  }))
    frame.setAttribute(name, String(value));
  return frame;
}

function element(name: 'svg', attributes: Readonly<Record<string, string | number>>): SVGSVGElement;
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement;
function element(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const newElement = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (key !== 'xmlns') newElement.setAttribute(key, String(value));
  newElement.textContent = text;
  return newElement as SVGElement;
}

/** Divides a text into lines of at most a given number of letters, between words. */
export function wrappedLines(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const lastLine = lines.at(-1);
    if (lastLine !== undefined && lastLine.length + word.length < letters)
      lines[lines.length - 1] = `${lastLine} ${word}`;
    else lines.push(word);
  }
  return lines;
}
