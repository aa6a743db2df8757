import type { IndicatorId } from '@/domain/figures/indicator';
import { idText } from '@/sources/idText';
import { quoted } from '@/sources/quoted';
import { reservedId } from './reservedIds';
import type { RowReader } from './rowReader';

/** The pattern of an id: lower case letters and digits, with single hyphens between. */
const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads the id of an indicator's row; a text that cannot be an id is an issue. */
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
  if (text === undefined || ID_PATTERN.test(text)) return text as IndicatorId | undefined;
  reader.report({
    severity: 'error',
    code: 'indicator-id',
    column: 'id',
    message: `Found "${quoted(text)}". Expected lower case letters, digits and single hyphens, such as "care-leavers-eet": the id is also the page's address.${slugAdvice(text)}`,
  });
  return undefined;
}

/** The ids that a row may be meant to have: its id as written and, if that cannot be an id, the ids made from it and from the title. */
export function idsMeant(id: string, title: string): readonly string[] {
  return ID_PATTERN.test(id) ? [id] : [id, idText(id), idText(title)].filter((word) => word !== '');
}

/** The correction ` Write "open-cin".` for an id such as `Open CIN`. */
function slugAdvice(text: string): string {
  const slug = idText(text);
  return slug === '' ? '' : ` Write "${quoted(slug)}".`;
}
