import { crc32, deflateRawSync } from "node:zlib";

/** A part of an archive to make; `claims` is what the archive says of its size instead of the truth. */
export interface PartToZip {
  name: string;
  content: Buffer | string;
  claims?: number;
}

/** A ZIP archive with deflated parts (APPNOTE.TXT 4.3), which may lie about their sizes. */
export function zipOf(parts: readonly PartToZip[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes, { level: 1 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(8, 4);
    about.writeUInt32LE(crc32(bytes), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(claims ?? bytes.length, 18);
    about.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from("PK\u0003\u0004"), about, Buffer.from(name), packed]);
    const entry = Buffer.concat([
      Buffer.from("PK\u0001\u0002"),
      Buffer.from([20, 0]),
      about,
      Buffer.alloc(14),
      Buffer.from(name),
    ]);
    entry.writeUInt32LE(at, 42);
    files.push(file);
    directory.push(entry);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook with one sheet, whose rows are given as the XML of `sheetData`. */
export function workbookParts(sheetData: string): PartToZip[] {
  const xml = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>${body}`;
  const rels = (type: string, target: string) =>
    xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${relationships}/${type}" Target="${target}"/></Relationships>`,
    );
  return [
    {
      name: "[Content_Types].xml",
      content: xml(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>`,
      ),
    },
    { name: "_rels/.rels", content: rels("officeDocument", "xl/workbook.xml") },
    {
      name: "xl/workbook.xml",
      content: xml(
        `<workbook xmlns:r="${relationships}"><sheets><sheet name="Cụm" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    },
    { name: "xl/_rels/workbook.xml.rels", content: rels("worksheet", "worksheets/sheet1.xml") },
    {
      name: "xl/worksheets/sheet1.xml",
      content: xml(`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`),
    },
  ];
}
