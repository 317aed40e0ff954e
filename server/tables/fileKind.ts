import { isUtf8 } from "node:buffer";
import { accept, refuse, type Decision } from "#domain/decision.ts";

const zip = "504b0304";
/** Compound files (MS-CFB): Excel before 2007, and any workbook with a password. */
const compoundFile = "d0cf11e0";
/** The stream that holds a workbook with a password (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/** What a file is by its bytes, whatever it is called. Refuses what is known to be no table. */
export function fileKind(bytes: Buffer): Decision<"zip" | "text"> {
  const magic = bytes.toString("hex", 0, 4);
  if (magic === compoundFile)
    return refuse(bytes.includes(encryptedPackage) ? "table_encrypted" : "table_in_other_format");
  if (bytes.toString("latin1", 0, 5) === "%PDF-") return refuse("not_a_table");
  return accept(magic === zip ? "zip" : "text");
}

/** No text has these. */
// oxlint-disable-next-line no-control-regex
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Whether a text, or bytes read as one, holds what no text does. */
export function isBinary(text: string): boolean {
  return binary.test(text);
}

/** The encoding that a text's mark or its bytes tell; undefined when it is no Unicode. */
export function unicodeOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : undefined;
}

/** What Excel writes for a cell whose formula fails. */
export const formulaError = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;
