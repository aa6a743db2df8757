import { CartesianGrid, XAxis, YAxis } from 'recharts';
import { AXIS_HEIGHT, AXIS_WIDTH, LABEL_DISTANCE } from './trendPlaces';
import { axisSteps } from './trendRows';

/** The grid, the axis of periods and the axis of figures, which every chart of one series over time has. */
export function StepAxes({
  rows,
  maxValue,
  axis,
  format,
}: {
  readonly rows: readonly { readonly step: number; readonly label: string }[];
  /** The axis names at most this many periods. */
  readonly maxValue: number;
  readonly axis: {
    readonly from: number;
    readonly to: number;
    readonly ticks: readonly number[];
    readonly decimals: number;
  };
  readonly format: (value: number, decimals?: number) => string;
}) {
  return (
    <>
      <CartesianGrid vertical={false} className="sc-trend__grid" />
      <XAxis
        dataKey="step"
        type="number"
        domain={['dataMin', 'dataMax']}
        ticks={[...axisSteps(rows, maxValue)]}
        tickFormatter={(step: number) => rows.find((row) => row.step === step)?.label ?? ''}
        height={AXIS_HEIGHT}
        padding={{ left: LABEL_DISTANCE, right: LABEL_DISTANCE }}
        interval="preserveEnd"
      />
      <YAxis
        domain={[axis.from, axis.to]}
        ticks={[...axis.ticks]}
        tickFormatter={(value: number) => format(value, axis.decimals)}
        width={AXIS_WIDTH}
        interval={0}
      />
    </>
  );
}
