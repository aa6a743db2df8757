import type { Plan } from '@/domain/plan/plan';
import { titleOfSource } from './sourceTitle';

/** The papers that the rows of a register come from, each named once. */
export function SourceNote({
  plan,
  rows,
}: {
  readonly plan: Plan;
  readonly rows: readonly { readonly source?: string | undefined }[];
}) {
  const titles = [...new Set(rows.flatMap(({ source }) => titleOfSource(plan, source) ?? []))];
  if (titles.length === 0) return <p className="sc-missing">No row says which paper it is from.</p>;
  return (
    <footer className="sc-promises__source">
      <p>
        <strong>{titles.length === 1 ? 'Source' : 'Sources'}:</strong> {titles.join('; ')}.
      </p>
    </footer>
  );
}
