import type { Block } from './block';
import { steadyText } from './steadyText';

/** A description of a chart for readers who cannot see it: each line from its first figure to its last. */
export function chartWords({ title, lines, periods }: Extract<Block, { kind: 'trend' }>): string {
  const lineTexts = lines.map((line) => {
    const { name, texts, values } = line;
    const steadyWords = steadyText(line);
    if (steadyWords !== undefined) return `${name} ${steadyWords}`;
    const figureIndexes = values.flatMap((value, figureIndex) => (value === undefined ? [] : [figureIndex]));
    const [firstFigure, lastFigure] = [figureIndexes[0], figureIndexes.at(-1)];
    if (firstFigure === undefined || lastFigure === undefined) return `${name}: no figure`;
    return `${name} from ${texts[firstFigure]} in ${periods[firstFigure]} to ${texts[lastFigure]} in ${periods[lastFigure]}`;
  });
  return `Line chart: ${title}. ${lineTexts.join('; ')}. The table below has every figure.`;
}
