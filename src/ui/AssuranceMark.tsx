import type { Assurance } from '@/domain/process/variation';

const LETTERS: Readonly<Record<Assurance, string>> = { passes: 'P', fails: 'F', 'hit or miss': '?' };

/** Whether a target can be relied on: P for passes, F for fails, ? for either by chance. Each mark has a different frame, with its words beside it. */
export function AssuranceMark({
  assurance,
  label,
}: {
  readonly assurance: Assurance;
  readonly label: string;
}) {
  return (
    <span className="sc-process-mark">
      <svg className="sc-process-mark__shape" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <AssuranceShape assurance={assurance} />
        <text x="12" y="16.5" textAnchor="middle">
          {LETTERS[assurance]}
        </text>
      </svg>
      <span>{label}</span>
    </span>
  );
}

function AssuranceShape({ assurance }: { readonly assurance: Assurance }) {
  switch (assurance) {
    case 'passes':
      return (
        <rect className="sc-assurance--passes" x="2" y="2" width="20" height="20" rx="6" strokeWidth="2" />
      );
    case 'fails':
      return <path className="sc-assurance--fails" d="M7.5 1.5h9l6 6v9l-6 6h-9l-6-6v-9z" strokeWidth="3" />;
    case 'hit or miss':
      return (
        <rect
          className="sc-assurance--either"
          x="2"
          y="2"
          width="20"
          height="20"
          rx="6"
          strokeWidth="1.5"
          strokeDasharray="3 2.5"
        />
      );
  }
}
