import { LineRuleType, Paragraph } from 'docx';

/** A thin empty paragraph that stays on the sheet of what follows. */
export function thinGap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: THIN_SPACING, children: [] });
}

/** A thin empty paragraph. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: THIN_SPACING, children: [] });
}

const THIN_SPACING = { after: 0, line: 120, lineRule: LineRuleType.EXACT } as const;
