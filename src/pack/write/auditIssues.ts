import type { Issue } from '@/domain/plan/issue';
import type { Finding } from '@/pack/audit/findings';
import { OBSERVATIONS } from '@/sources/plan/observationsTable';
import { plainIssue } from '@/sources/plainIssue';

/** What a build would be refused for because the site gives it away, as issues. */
export function auditIssues(findings: readonly Finding[]): readonly Issue[] {
  return findings.map(({ place, message, from }) => {
    const messageWithPlace = message.startsWith(place) ? message : `${place} ${message}`;
    return plainIssue({
      severity: 'error',
      code: 'given-away',
      file: OBSERVATIONS.file,
      message: `${messageWithPlace}.${from.length === 0 ? '' : ` It follows from: ${from.join('; ')}.`}`,
    });
  });
}
