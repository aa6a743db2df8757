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
  neededColumns: ['id', 'review', 'recommendation'],
  mostRows: 10_000,
};

export type RecommendationRow = ReturnType<typeof parseRecommendations>['rows'][number];

export function parseRecommendations(bytes: Uint8Array) {
  return parseRegister(bytes, RECOMMENDATIONS, recommendationFrom);
}

function recommendationFrom(reader: RowReader) {
  const [id, review, recommendation] = [
    entryId(reader),
    reader.needed('review'),
    reader.needed('recommendation'),
  ];
  const otherFields = {
    madeBy: reader.text('made_by'),
    madeOn: reader.date('made_on'),
    priority: reader.text('priority'),
    indicator: reader.text('indicator'),
    decision: reader.oneOf('decision', DECISIONS),
    decidedOn: reader.date('decided_on'),
    reason: reader.text('reason'),
    action: reader.text('action'),
    officer: reader.text('officer'),
    due: reader.text('due'),
    status: reader.oneOf('status', ACTION_STATUSES),
    progress: reader.text('progress'),
    evidence: reader.text('evidence'),
    updated: reader.date('updated'),
    mergedInto: reader.text('merged_into'),
    ...paperOf(reader),
  };
  if (id === undefined || review === undefined || recommendation === undefined) return undefined;
  return { id, review, recommendation, ...otherFields };
}
