/** The opening tags with this name in the XML of a workbook, whatever their prefix. No XML parser is used, because that would need a library. */
export function tagsOf(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? [];
}

export function attributeOf(tag: string, name: string): string | undefined {
  const attributeMatch = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  const text = attributeMatch?.[1] ?? attributeMatch?.[2];
  return text === undefined ? undefined : unescaped(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text of a piece of XML, with its entities replaced. */
export function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos));/gi,
    (wholeEntity, ...found) => {
      const [decimal, hex, name] = found as (string | undefined)[];
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? wholeEntity;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : wholeEntity;
    },
  );
}
