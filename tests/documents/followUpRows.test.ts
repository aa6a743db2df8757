import { describe, expect, it } from 'vitest';
import { toCsv } from '@/documents/csv';
import { FOLLOW_UPS_CSV, followUpRows } from '@/documents/followUpRows';
import { FOLLOW_UPS, parseFollowUps } from '@/sources/plan/registers/followUpsTable';
import { utf8 } from '#mocks/aPlanFolder';

describe('the rows of a meeting', () => {
  it('are rows of followups.csv that are read without a fault, with ids that nobody has', () => {
    const rows = followUpRows([{ kind: 'request', text: 'Waits by team', of: '', due: '' }], {
      meetingDate: '2025-12-10',
      meeting: 'Panel',
      takenIds: new Set(['asked-2025-12-10-1']),
    });
    expect(FOLLOW_UPS_CSV.columns).toEqual(FOLLOW_UPS.columns);
    const read = parseFollowUps(utf8(toCsv(FOLLOW_UPS_CSV, rows)));
    expect(read.issues).toEqual([]);
    expect(read.rows).toMatchObject([{ id: 'asked-2025-12-10-2', ask: 'Waits by team', access: 'draft' }]);
  });
});
