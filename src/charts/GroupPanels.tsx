import { formatPeriodShort } from '@/ui/formatPeriod';
import { PANEL, type GroupPanel as OnePanel, type GroupPanels as Panels } from './panelLines';

/** Small multiples: one panel for each group, all on one scale, with the whole area's line dashed behind. `describe` says what a panel shows. */
export function GroupPanels({
  panels,
  format,
  describe,
}: {
  readonly panels: Panels;
  readonly format: (value: number, decimals: number) => string;
  readonly describe: (name: string) => string;
}) {
  return (
    <ul className="sc-panels">
      {panels.panels.map((panel) => (
        <li key={panel.name}>
          <p className="sc-panels__name">{panel.name}</p>
          <GroupPanel
            panel={panel}
            panels={panels}
            format={format}
            label={`${panel.name}. ${describe(panel.name)}`}
          />
          <p className="sc-panels__words" aria-hidden="true">
            {describe(panel.name)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** The line of one group, on the scale that all panels share. */
export function GroupPanel({
  panel,
  panels: { heights, axis, firstPeriod, lastPeriod, wholePath },
  format,
  label,
}: {
  readonly panel: OnePanel;
  readonly panels: Panels;
  readonly format: (value: number, decimals: number) => string;
  readonly label: string;
}) {
  const { width, height, left, right, bottom } = PANEL;
  const foot = height - bottom;
  return (
    <svg className="sc-panel" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {heights.map(({ value, y }) => (
        <g key={value}>
          <line className="sc-panel__grid" x1={left} x2={width - right} y1={y} y2={y} />
          <text className="sc-panel__tick" x={left - 5} y={y} dy="0.35em" textAnchor="end">
            {format(value, axis.decimals)}
          </text>
        </g>
      ))}
      <text className="sc-panel__tick" x={left} y={height - 6}>
        {formatPeriodShort(firstPeriod)}
      </text>
      <text className="sc-panel__tick" x={width - right} y={height - 6} textAnchor="end">
        {formatPeriodShort(lastPeriod)}
      </text>
      {panel.gaps.map(({ from, to }) => (
        <line key={from} className="sc-panel__gap" x1={from} x2={to} y1={foot} y2={foot} />
      ))}
      <path className="sc-panel__whole" d={wholePath} />
      <path className="sc-panel__line" d={panel.line} />
      <path className="sc-panel__dots" d={panel.dots} />
      {panel.lastPoint && (
        <circle className="sc-panel__last" cx={panel.lastPoint.x} cy={panel.lastPoint.y} r="4" />
      )}
    </svg>
  );
}
