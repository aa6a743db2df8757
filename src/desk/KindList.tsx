import type { Severity } from '@/domain/plan/issue';
import type { IssueKind } from './issueKinds';

const HEADINGS: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: 'error', title: 'Errors: the plan can’t be saved' },
  { severity: 'warning', title: 'To look at: the plan can be saved' },
  { severity: 'note', title: 'Notes' },
];

/** The kinds of issues with their counts, errors first. One kind is chosen. */
export function KindList({
  kinds,
  mendable,
  chosenKey,
  onChoose,
}: {
  readonly kinds: readonly IssueKind[];
  /** The keys of the kinds with issues that can be corrected here. */
  readonly mendable: ReadonlySet<string>;
  readonly chosenKey: string | undefined;
  readonly onChoose: (key: string) => void;
}) {
  return (
    <div className="sc-desk__kinds">
      {HEADINGS.map(({ severity, title }) => {
        const kindsOfSeverity = kinds.filter((kind) => kind.severity === severity);
        if (kindsOfSeverity.length === 0) return null;
        return (
          <section key={severity} aria-label={title}>
            <h2 className="sc-desk__kindsHead">
              <span>{title}</span> <span>{kindsOfSeverity.reduce((sum, { count }) => sum + count, 0)}</span>
            </h2>
            <ul>
              {kindsOfSeverity.map((kind) => (
                <li key={kind.key}>
                  <button
                    type="button"
                    aria-current={kind.key === chosenKey || undefined}
                    onClick={() => onChoose(kind.key)}
                  >
                    <span>{kind.title}</span>
                    <span className="sc-desk__does">{doneAbout(kind, mendable)}</span>
                    <strong>{kind.count}</strong>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Notes that ask all the same: these figures are shown once the officer has said how many people they are of. */
const ASKING_NOTES: ReadonlySet<string> = new Set(['withheld-without-counts']);

function doneAbout({ key, code, severity }: IssueKind, mendable: ReadonlySet<string>): string {
  if (mendable.has(key)) return 'can be corrected';
  return severity === 'note' && !ASKING_NOTES.has(code) ? 'nothing to do' : 'asks you';
}
