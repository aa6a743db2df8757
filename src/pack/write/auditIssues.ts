import type { Issue } from '@/domain/plan/issue';
import type { Finding } from '@/pack/audit/findings';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { plainIssue } from '@/sources/plainIssue';

/** The findings of the audit as issues: what the site would give away, for which the build is refused. */
export function auditIssues(findings: readonly Finding[]): readonly Issue[] {
  return findings.map(({ figureName, message, reasons }) => {
    const messageWithPlace = message.startsWith(figureName) ? message : `${figureName} ${message}`;
    return plainIssue({
      severity: 'error',
      code: 'given-away',
      file: OBSERVATIONS.file,
      message: `${messageWithPlace}.${reasons.length === 0 ? '' : ` It follows from: ${reasons.join('; ')}.`}`,
    });
  });
}
