import type { Block } from './block';
import { steadyText } from './steadyText';

/** What the chart shows, for those who can't see it: each line from its first figure to its last. */
export function chartWords({ title, lines, periods }: Extract<Block, { kind: 'trend' }>): string {
  const said = lines.map((line) => {
    const { name, texts, values } = line;
    const steady = steadyText(line);
    if (steady !== undefined) return `${name} ${steady}`;
    const held = values.flatMap((value, at) => (value === undefined ? [] : [at]));
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) return `${name}: no figure`;
    return `${name} from ${texts[first]} in ${periods[first]} to ${texts[last]} in ${periods[last]}`;
  });
  return `Line chart: ${title}. ${said.join('; ')}. The table below has every figure.`;
}
