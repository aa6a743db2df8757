import { detachedDrawing, twoLines } from './detachedDrawing';
import { GAP_CHART, type GapMark } from './gapMarks';
import { GapWhisker } from './GapWhisker';
import { GroupPanel } from './GroupPanels';
import { PANEL, type GroupPanels } from './panelLines';

/** One group, in the words of its row on the page. */
export type GroupLine = {
  readonly name: string;
  readonly figure: string;
  readonly gap: string;
  readonly mark: GapMark | undefined;
  readonly isChance: boolean;
};

type GroupChart = {
  readonly groupLines: readonly GroupLine[];
  /** The x coordinate of no gap, where a group is level with the others. Undefined if no gap is drawn. */
  readonly level: number | undefined;
  readonly panels: GroupPanels | undefined;
  readonly format: (value: number, decimals: number) => string;
};

const COLUMN_X = { name: 2, figure: 250, gap: 340, words: 590, width: 1000 } as const;
const LINE_LETTERS = { name: 32, words: 56 } as const;
const [ROW_HEIGHT, LINE_HEIGHT] = [38, 16];
const PANEL_SHELF = { across: 4, width: 250, height: PANEL.height + 36 } as const;

/** The groups of one dimension with their gaps and trends as one drawing, for the saved picture. */
export function groupsPicture(groups: GroupChart): SVGSVGElement {
  return detachedDrawing(<GroupsDrawing {...groups} />);
}

function GroupsDrawing({ groupLines: lines, level, panels, format }: GroupChart) {
  const table = lines.length * ROW_HEIGHT + 12;
  const count = panels?.panels.length ?? 0;
  return (
    <svg
      className="sc-groups-drawing"
      width={COLUMN_X.width}
      height={table + Math.ceil(count / PANEL_SHELF.across) * PANEL_SHELF.height}
    >
      {lines.map(({ name, figure, gap, mark, isChance }, index) => (
        <g key={name} transform={`translate(0 ${index * ROW_HEIGHT})`}>
          <path className="sc-rank__rule" d={`M0 ${ROW_HEIGHT}H${COLUMN_X.width}`} />
          <text className="sc-groups-drawing__name" x={COLUMN_X.name} y={ROW_HEIGHT / 2 + 5}>
            {twoLines(name, LINE_LETTERS.name)[0]}
          </text>
          <text x={COLUMN_X.figure} y={ROW_HEIGHT / 2 + 5}>
            {figure}
          </text>
          {level !== undefined && (
            <g transform={`translate(${COLUMN_X.gap} ${(ROW_HEIGHT - GAP_CHART.height) / 2})`}>
              <GapWhisker mark={mark} level={level} isChance={isChance} />
            </g>
          )}
          <text>
            {twoLines(gap, LINE_LETTERS.words).map((line, lineIndex, textLines) => (
              <tspan
                key={line}
                x={level === undefined ? COLUMN_X.gap : COLUMN_X.words}
                y={ROW_HEIGHT / 2 + 5 + LINE_HEIGHT * (lineIndex - (textLines.length - 1) / 2)}
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
          transform={`translate(${(index % PANEL_SHELF.across) * PANEL_SHELF.width} ${table + Math.floor(index / PANEL_SHELF.across) * PANEL_SHELF.height})`}
        >
          <text className="sc-groups-drawing__name" x="2" y="18">
            {twoLines(panel.name, LINE_LETTERS.name)[0]}
          </text>
          <svg y="24" width={PANEL.width} height={PANEL.height}>
            <GroupPanel panel={panel} panels={panels} format={format} label={panel.name} />
          </svg>
        </g>
      ))}
    </svg>
  );
}
