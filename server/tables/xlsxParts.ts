import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { assert, refuse } from "#domain/decision.ts";
import { UnreadableFile } from "./unreadableFile.ts";
import { zipParts, type ZipPart } from "./zipParts.ts";

/** Bytes that are unpacked at once. */
const chunkBytes = 256 * 1024;
const headerBytes = 30;

/** The texts inside a workbook, unpacked as far as they are read. Throws `UnreadableFile`. */
export class XlsxParts {
  readonly #bytes: Buffer;
  readonly #parts: ReadonlyMap<string, ZipPart>;

  /** Of an archive that `checkWorkbook` found sound. */
  constructor(bytes: Buffer) {
    const parts = zipParts(bytes);
    assert(parts, "an archive that was checked has a directory");
    this.#bytes = bytes;
    this.#parts = new Map(parts.map((part) => [part.name, part]));
  }

  /** The whole of a part; empty when there is none. */
  async text(name: string): Promise<string> {
    let text = "";
    for await (const some of this.texts(name)) text += some;
    return text;
  }

  /** A part, some at a time. */
  async *texts(name: string): AsyncGenerator<string> {
    const part = this.#parts.get(name);
    if (!part) return;
    const decoder = new TextDecoder();
    let unpacked = 0;
    for await (const chunk of this.#unpacked(part)) {
      unpacked += chunk.length;
      if (unpacked > part.unpackedBytes) throw new UnreadableFile(refuse("table_too_large"));
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  }

  /** Its bytes follow a header whose name and extra field have lengths of their own (4.3.7). */
  async *#unpacked({ at, packedBytes, isDeflated }: ZipPart): AsyncGenerator<Buffer> {
    const names = this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
    const from = at + headerBytes + names;
    const packed = this.#bytes.subarray(from, from + packedBytes);
    if (!isDeflated) return yield packed;
    const inflate = createInflateRaw({ chunkSize: chunkBytes });
    const source = Readable.from(slicesOf(packed));
    source.pipe(inflate);
    try {
      yield* inflate as AsyncIterable<Buffer>;
    } catch {
      // zlib throws of bytes only, whatever they are.
      throw new UnreadableFile(refuse("table_damaged"));
    } finally {
      source.destroy();
      inflate.destroy();
    }
  }
}

function* slicesOf(packed: Buffer): Generator<Buffer> {
  for (let at = 0; at < packed.length; at += chunkBytes) yield packed.subarray(at, at + chunkBytes);
}
