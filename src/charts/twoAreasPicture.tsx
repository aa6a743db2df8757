import { detachedDrawing, twoLines } from './detachedDrawing';

/** One indicator of two areas, in the words of its row on the page. */
export type TwoAreasLine = {
  readonly title: string;
  readonly ours: SideWords;
  readonly theirs: SideWords;
  readonly result: string;
  readonly style: 'better' | 'worse' | 'level' | 'none';
};

/** A figure in words, with its period and, if known, its rating. */
export type SideWords = { readonly figure: string; readonly rating: string; readonly period: string };

type TwoAreas = {
  readonly heads: readonly [ours: string, theirs: string];
  readonly lines: readonly TwoAreasLine[];
};

/** The x coordinate at which each column begins, and the width of the whole drawing. */
const COLUMN_X = { title: 2, ours: 400, theirs: 570, result: 744, width: 990 } as const;
const LETTERS_PER_LINE = { title: 50, head: 20, result: 33 } as const;
const [HEAD_HEIGHT, ROW_HEIGHT, LINE_HEIGHT] = [44, 40, 16];

/** Two areas side by side as a drawing for the saved picture, because the page shows them as a table. */
export function twoAreasPicture(areas: TwoAreas): SVGSVGElement {
  return detachedDrawing(<TwoAreasDrawing {...areas} />);
}

function TwoAreasDrawing({ heads: [ownHead, otherHead], lines }: TwoAreas) {
  return (
    <svg className="sc-pairs-drawing" width={COLUMN_X.width} height={HEAD_HEIGHT + lines.length * ROW_HEIGHT}>
      <g className="sc-pairs-drawing__head">
        <Lines x={COLUMN_X.ours} middle={HEAD_HEIGHT / 2} lines={twoLines(ownHead, LETTERS_PER_LINE.head)} />
        <Lines
          x={COLUMN_X.theirs}
          middle={HEAD_HEIGHT / 2}
          lines={twoLines(otherHead, LETTERS_PER_LINE.head)}
        />
        <Lines
          x={COLUMN_X.result}
          middle={HEAD_HEIGHT / 2}
          lines={twoLines(`${ownHead} beside it`, LETTERS_PER_LINE.result)}
        />
      </g>
      {lines.map((line, index) => (
        <g key={`${index}`} transform={`translate(0 ${HEAD_HEIGHT + index * ROW_HEIGHT})`}>
          <path className="sc-rank__rule" d={`M0 0H${COLUMN_X.width}`} />
          <g className="sc-pairs-drawing__title">
            <Lines
              x={COLUMN_X.title}
              middle={ROW_HEIGHT / 2}
              lines={twoLines(line.title, LETTERS_PER_LINE.title)}
            />
          </g>
          <SideDrawing x={COLUMN_X.ours} side={line.ours} />
          <SideDrawing x={COLUMN_X.theirs} side={line.theirs} />
          <path
            className={`sc-pairs-drawing__sign sc-pairs-drawing__sign--${line.style}`}
            d={`M${COLUMN_X.result - 10} 3V${ROW_HEIGHT - 3}`}
          />
          <Lines
            x={COLUMN_X.result}
            middle={ROW_HEIGHT / 2}
            lines={twoLines(line.result, LETTERS_PER_LINE.result)}
          />
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
      <text x={x} y={ROW_HEIGHT / 2 - 3}>
        <tspan className="sc-pairs-drawing__figure">{figure}</tspan>
        {rating !== '' && <tspan dx="8">{rating}</tspan>}
      </text>
      <text className="sc-pairs-drawing__period" x={x} y={ROW_HEIGHT / 2 + LINE_HEIGHT - 3}>
        {period}
      </text>
    </>
  );
}

/** Lines of text, centred on the middle of a row. */
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
        <tspan key={`${lineIndex}`} x={x} y={middle + 5 + LINE_HEIGHT * (lineIndex - (lines.length - 1) / 2)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
