import type { HeatColumn } from '@/domain/compare/heatTable';
import { formatReading } from '@/ui/formatValue';
import { brokenLines } from '@/ui/placeBreaks';
import { detachedDrawing, twoLines } from './detachedDrawing';
import type { HeatGroup } from './HeatMap';
import { cellMark, type HeatWord } from './heatMarks';

const TITLE_WIDTH = 330;
const CELL_SIZE = { width: 96, height: 38 } as const;
const HEAD_HEIGHT = 76;
/** The most letters in one line of an indicator's title, a group's title and a column's heading. */
const LETTERS_PER_LINE = { title: 44, group: 120, head: 12 } as const;
const LINE_HEIGHT = 15;

type HeatTable = {
  readonly columns: readonly HeatColumn[];
  readonly groups: readonly HeatGroup[];
  readonly word: HeatWord;
};

/** The heat map as a drawing for the saved picture, because a table cannot be saved as one. */
export function drawHeat(heatTable: HeatTable): SVGSVGElement {
  return detachedDrawing(<HeatDrawing {...heatTable} />);
}

function HeatDrawing({ columns, groups, word }: HeatTable) {
  const lines = groups.flatMap(({ title, rows }) => [
    ...(title === undefined ? [] : [{ title, row: undefined }]),
    ...rows.map((row) => ({ title: row.indicator.title, row })),
  ]);
  const width = TITLE_WIDTH + columns.length * CELL_SIZE.width;
  const height = HEAD_HEIGHT + lines.length * CELL_SIZE.height;
  return (
    <svg className="sc-heat-drawing" width={width} height={height}>
      {columns.map(({ code, name, role }, index) => (
        <text key={code} className={`sc-heat-drawing__head sc-heat-drawing__head--${role}`}>
          {brokenLines(name, LETTERS_PER_LINE.head)
            .slice(0, 4)
            .map((line, lineIndex) => (
              <tspan key={line} x={TITLE_WIDTH + index * CELL_SIZE.width + 6} y={16 + 16 * lineIndex}>
                {line}
              </tspan>
            ))}
        </text>
      ))}
      {lines.map(({ title, row }, index) => (
        <g key={`${index}`} transform={`translate(0 ${HEAD_HEIGHT + index * CELL_SIZE.height})`}>
          <path className="sc-rank__rule" d={`M0 ${CELL_SIZE.height}H${width}`} />
          <text className={row === undefined ? 'sc-heat-drawing__group' : 'sc-heat-drawing__title'}>
            {twoLines(title, row === undefined ? LETTERS_PER_LINE.group : LETTERS_PER_LINE.title).map(
              (line, lineIndex, textLines) => (
                <tspan
                  key={line}
                  x="2"
                  y={CELL_SIZE.height / 2 + 5 + LINE_HEIGHT * (lineIndex - (textLines.length - 1) / 2)}
                >
                  {line}
                </tspan>
              ),
            )}
          </text>
          {row?.cells.map((cell, column) => {
            const mark = cellMark(cell, word);
            const text = cell.reading === undefined ? '–' : formatReading(cell.reading, row.indicator);
            return (
              <g
                key={columns[column]?.code}
                transform={`translate(${TITLE_WIDTH + column * CELL_SIZE.width} 0)`}
                className={`sc-heat-drawing__cell sc-heat-drawing__cell--${mark?.style ?? 'none'}`}
              >
                <rect width={CELL_SIZE.width - 2} height={CELL_SIZE.height - 1} />
                <text x="6" y={CELL_SIZE.height / 2 + 5}>
                  {text} {mark?.text}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
