import { detachedDrawing, twoLines } from './detachedDrawing';

/** One indicator of two areas, in the words of its row. */
export type TwoAreasLine = {
  readonly title: string;
  readonly ours: SideWords;
  readonly theirs: SideWords;
  readonly result: string;
  readonly style: 'better' | 'worse' | 'level' | 'none';
};

/** A figure with its rating in a word, where it is known, and its period. */
export type SideWords = { readonly figure: string; readonly rating: string; readonly period: string };

type TwoAreas = {
  readonly heads: readonly [ours: string, theirs: string];
  readonly lines: readonly TwoAreasLine[];
};

/** Where each column begins, and the whole width. */
const AT = { title: 2, ours: 400, theirs: 570, result: 744, width: 990 } as const;
const LETTERS = { title: 50, head: 20, result: 33 } as const;
const [HEAD, ROW, LINE] = [44, 40, 16];

/** Two areas side by side as a drawing of its own, for a picture: what a table cannot be. */
export function twoAreasPicture(areas: TwoAreas): SVGSVGElement {
  return detachedDrawing(<TwoAreasDrawing {...areas} />);
}

function TwoAreasDrawing({ heads: [ownHead, otherHead], lines }: TwoAreas) {
  return (
    <svg className="sc-pairs-drawing" width={AT.width} height={HEAD + lines.length * ROW}>
      <g className="sc-pairs-drawing__head">
        <Lines x={AT.ours} middle={HEAD / 2} lines={twoLines(ownHead, LETTERS.head)} />
        <Lines x={AT.theirs} middle={HEAD / 2} lines={twoLines(otherHead, LETTERS.head)} />
        <Lines x={AT.result} middle={HEAD / 2} lines={twoLines(`${ownHead} beside it`, LETTERS.result)} />
      </g>
      {lines.map((line, index) => (
        <g key={`${index}`} transform={`translate(0 ${HEAD + index * ROW})`}>
          <path className="sc-rank__rule" d={`M0 0H${AT.width}`} />
          <g className="sc-pairs-drawing__title">
            <Lines x={AT.title} middle={ROW / 2} lines={twoLines(line.title, LETTERS.title)} />
          </g>
          <SideDrawing x={AT.ours} side={line.ours} />
          <SideDrawing x={AT.theirs} side={line.theirs} />
          <path
            className={`sc-pairs-drawing__sign sc-pairs-drawing__sign--${line.style}`}
            d={`M${AT.result - 10} 3V${ROW - 3}`}
          />
          <Lines x={AT.result} middle={ROW / 2} lines={twoLines(line.result, LETTERS.result)} />
        </g>
      ))}
    </svg>
  );
}

function SideDrawing({
  x,
  side: { figure, rating, period },
}: {
  readonly x: number;
  readonly side: SideWords;
}) {
  return (
    <>
      <text x={x} y={ROW / 2 - 3}>
        <tspan className="sc-pairs-drawing__figure">{figure}</tspan>
        {rating !== '' && <tspan dx="8">{rating}</tspan>}
      </text>
      <text className="sc-pairs-drawing__period" x={x} y={ROW / 2 + LINE - 3}>
        {period}
      </text>
    </>
  );
}

/** Lines about the middle of a row. */
function Lines({
  x,
  middle,
  lines,
}: {
  readonly x: number;
  readonly middle: number;
  readonly lines: readonly string[];
}) {
  return (
    <text>
      {lines.map((line, lineIndex) => (
        <tspan key={`${lineIndex}`} x={x} y={middle + 5 + LINE * (lineIndex - (lines.length - 1) / 2)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
