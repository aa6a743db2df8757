import { detachedDrawing, twoLines } from './detachedDrawing';
import { GAP_CHART, type GapMark } from './gapMarks';
import { GapWhisker } from './GapWhisker';
import { GroupPanel } from './GroupPanels';
import { PANEL, type GroupPanels } from './panelLines';

/** One group in the words of its row. */
export type GroupLine = {
  readonly name: string;
  readonly figure: string;
  readonly gap: string;
  readonly mark: GapMark | undefined;
  readonly isChance: boolean;
};

type GroupChart = {
  readonly lines: readonly GroupLine[];
  /** Where a group would be that is level with the others; undefined where no gap is drawn. */
  readonly level: number | undefined;
  readonly panels: GroupPanels | undefined;
  readonly format: (value: number, decimals: number) => string;
};

const AT = { name: 2, figure: 250, gap: 340, words: 590, width: 1000 } as const;
const LETTERS = { name: 32, words: 56 } as const;
const [ROW, LINE] = [38, 16];
const SHELF = { across: 4, width: 250, height: PANEL.height + 36 } as const;

/** The groups of one dimension, their gaps and their trends, as a drawing of its own, for a picture. */
export function groupsPicture(groups: GroupChart): SVGSVGElement {
  return detachedDrawing(<GroupsDrawing {...groups} />);
}

function GroupsDrawing({ lines, level, panels, format }: GroupChart) {
  const table = lines.length * ROW + 12;
  const count = panels?.panels.length ?? 0;
  return (
    <svg
      className="sc-groups-drawing"
      width={AT.width}
      height={table + Math.ceil(count / SHELF.across) * SHELF.height}
    >
      {lines.map(({ name, figure, gap, mark, isChance }, index) => (
        <g key={name} transform={`translate(0 ${index * ROW})`}>
          <path className="sc-rank__rule" d={`M0 ${ROW}H${AT.width}`} />
          <text className="sc-groups-drawing__name" x={AT.name} y={ROW / 2 + 5}>
            {twoLines(name, LETTERS.name)[0]}
          </text>
          <text x={AT.figure} y={ROW / 2 + 5}>
            {figure}
          </text>
          {level !== undefined && (
            <g transform={`translate(${AT.gap} ${(ROW - GAP_CHART.height) / 2})`}>
              <GapWhisker mark={mark} level={level} isChance={isChance} />
            </g>
          )}
          <text>
            {twoLines(gap, LETTERS.words).map((line, lineIndex, textLines) => (
              <tspan
                key={line}
                x={level === undefined ? AT.gap : AT.words}
                y={ROW / 2 + 5 + LINE * (lineIndex - (textLines.length - 1) / 2)}
              >
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
      {panels?.panels.map((panel, index) => (
        <g
          key={panel.name}
          transform={`translate(${(index % SHELF.across) * SHELF.width} ${table + Math.floor(index / SHELF.across) * SHELF.height})`}
        >
          <text className="sc-groups-drawing__name" x="2" y="18">
            {twoLines(panel.name, LETTERS.name)[0]}
          </text>
          <svg y="24" width={PANEL.width} height={PANEL.height}>
            <GroupPanel panel={panel} panels={panels} format={format} label={panel.name} />
          </svg>
        </g>
      ))}
    </svg>
  );
}
