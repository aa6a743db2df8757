import { RatingMark } from '@/ui/RatingMark';
import type { PreviewSummary } from './previewSummary';

/** A small preview of the scorecard, so that a misread sheet is noticed before the full preview is opened. */
export function PreviewCard({ preview: { tally, rows } }: { readonly preview: PreviewSummary }) {
  const counts = [
    ['red', tally.red],
    ['amber', tally.amber],
    ['green', tally.green],
    ['none', tally.notRated],
  ] as const;
  return (
    <section className="sc-desk__preview" aria-label="A first look">
      <p className="sc-desk__notice">Preview: nothing is published, nothing is stored</p>
      <p className="sc-desk__marks">
        {counts.map(([colour, count]) => (
          <span key={colour}>
            <RatingMark colour={colour} hidesWord /> <strong>{count}</strong>
          </span>
        ))}
      </p>
      <ul>
        {rows.map(({ title, value, colour }) => (
          <li key={title}>
            <span>{title}</span> <strong>{value}</strong> <RatingMark colour={colour} hidesWord />
          </li>
        ))}
      </ul>
    </section>
  );
}
