import type { IndicatorId } from '@/domain/figures/indicator';
import { idText } from '@/sources/idText';
import { quoted } from '@/sources/quoted';
import { reservedId } from './reservedIds';
import type { RowReader } from './rowReader';

/** Lower case letters and digits, with single hyphens between. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of an indicator's row; what cannot be one is an issue. */
export function idOf(reader: RowReader): IndicatorId | undefined {
  const text = reader.needed('id');
  const reserved = text === undefined ? undefined : reservedId(text);
  if (reserved !== undefined) {
    reader.report({
      severity: 'error',
      code: 'reserved-id',
      column: 'id',
      message: `The id "${quoted(text ?? '')}" ${reserved}. Choose another, such as "${quoted(text?.toLowerCase() ?? '')}-1", here and in the tables that name it.`,
    });
    return undefined;
  }
  if (text === undefined || ID.test(text)) return text as IndicatorId | undefined;
  reader.report({
    severity: 'error',
    code: 'indicator-id',
    column: 'id',
    message: `Found "${quoted(text)}". Expected lower case letters, digits and single hyphens, such as "care-leavers-eet": the id is also the page's address.${slugAdvice(text)}`,
  });
  return undefined;
}

/** The ids that may be meant: the id as written and, if that can't be an id, the ids that it and the title would make. */
export function idsMeant(id: string, title: string): readonly string[] {
  return ID.test(id) ? [id] : [id, idText(id), idText(title)].filter((word) => word !== '');
}

/** ` Write "open-cin".` for `Open CIN`. */
function slugAdvice(text: string): string {
  const slug = idText(text);
  return slug === '' ? '' : ` Write "${quoted(slug)}".`;
}
