import { ACTION_STATUSES, DECISIONS } from '@/domain/registers/register';
import type { RowReader } from '@/sources/plan/rowReader';
import type { TableShape } from '@/sources/plan/tableText';
import { entryId, paperOf, parseRegister } from './registerTable';

export const RECOMMENDATIONS: TableShape = {
  file: 'recommendations.csv',
  columns:
    'id review recommendation made_by made_on priority indicator decision decided_on reason action officer due status progress evidence updated merged_into source page doubt access'.split(
      ' ',
    ),
  needed: ['id', 'review', 'recommendation'],
  mostRows: 10_000,
};

export type RecommendationRow = ReturnType<typeof parseRecommendations>['rows'][number];

export function parseRecommendations(bytes: Uint8Array) {
  return parseRegister(bytes, RECOMMENDATIONS, recommendationFrom);
}

function recommendationFrom(read: RowReader) {
  const [id, review, recommendation] = [entryId(read), read.needed('review'), read.needed('recommendation')];
  const rest = {
    madeBy: read.text('made_by'),
    madeOn: read.date('made_on'),
    priority: read.text('priority'),
    indicator: read.text('indicator'),
    decision: read.oneOf('decision', DECISIONS),
    decidedOn: read.date('decided_on'),
    reason: read.text('reason'),
    action: read.text('action'),
    officer: read.text('officer'),
    due: read.text('due'),
    status: read.oneOf('status', ACTION_STATUSES),
    progress: read.text('progress'),
    evidence: read.text('evidence'),
    updated: read.date('updated'),
    mergedInto: read.text('merged_into'),
    ...paperOf(read),
  };
  if (id === undefined || review === undefined || recommendation === undefined) return undefined;
  return { id, review, recommendation, ...rest };
}
