import type { MeetingNote } from '@/documents/followUpRows';
import type { PlanAddress } from '@/ui/address';
import { useKeptList, type KeptList } from '@/ui/keptList';

/** The requests and notes of this meeting. */
export function useMeetingNotes({ plan, area = '' }: PlanAddress): KeptList<MeetingNote> {
  return useKeptList(`scorecard.meeting.${plan}/${area}`, isNote);
}

/** The presenter's order of the priorities, by id. The result is empty for the plan's own order. */
export function usePresentersOrder({ plan, area = '' }: PlanAddress): KeptList<string> {
  return useKeptList(
    `scorecard.order.${plan}/${area}`,
    (value): value is string => typeof value === 'string',
  );
}

function isNote(value: unknown): value is MeetingNote {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, of, due, priority } = value as Record<string, unknown>;
  return (
    (kind === 'request' || kind === 'note') &&
    [text, of, due].every((field) => typeof field === 'string') &&
    (priority === undefined || typeof priority === 'string')
  );
}
