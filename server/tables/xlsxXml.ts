/** An element: its opening tag, and what stands inside. */
export interface XmlElement {
  open: string;
  inside: string;
}

/**
 * The elements of one name in an XML text that a program wrote for a workbook, none inside another of
 * its name; a prefix of a namespace does not count. No parser of XML in general.
 */
export function elementsOf(xml: string, name: string): XmlElement[] {
  const element = new RegExp(`<((?:\\w+:)?${name})\\b([^>]*?)(?:/>|>([^]*?)</\\1>)`, "g");
  return Array.from(xml.matchAll(element), ([, , open = "", inside = ""]) => ({ open, inside }));
}

/** The attributes of an opening tag. */
export function attributesOf(open: string): Record<string, string | undefined> {
  return Object.fromEntries(
    Array.from(open.matchAll(/([\w:]+)="([^"]*)"/g), ([, name = "", value = ""]) => [
      name,
      unescaped(value),
    ]),
  );
}

/** The texts inside an element of a workbook, without how they are spoken. */
export function plainText(inside: string): string {
  const only = /^<t\b[^>]*>([^<]*)<\/t>$/.exec(inside)?.[1];
  if (only !== undefined) return unescaped(only);
  const spoken = inside.includes("rPh")
    ? inside.replace(/<((?:\w+:)?rPh)\b[^]*?<\/\1>/g, "")
    : inside;
  return elementsOf(spoken, "t")
    .map((text) => unescaped(text.inside))
    .join("");
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Entities of XML, and `_x000D_` as workbooks write control characters (ECMA-376 part 1, 22.4.2.4). */
export function unescaped(text: string): string {
  if (!/[&_]/.test(text)) return text;
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(
      /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name) return named[name] ?? whole;
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : "";
      },
    );
}
