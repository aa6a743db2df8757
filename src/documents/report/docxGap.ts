import { LineRuleType, Paragraph } from 'docx';

/** A thin line that stays with what follows it. */
export function thinGap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: THIN, children: [] });
}

/** A thin empty line. */
export function gap(): Paragraph {
  return new Paragraph({ spacing: THIN, children: [] });
}

const THIN = { after: 0, line: 120, lineRule: LineRuleType.EXACT } as const;
