import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";
import { assert } from "#domain/decision.ts";

/** A file to put into an archive, as it comes. */
export interface FileToZip {
  name: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}

/** Without ZIP64 an archive ends before 4 GB and holds fewer than 65,536 files. */
const bytesMax = 0xffff_ffff;
const filesMax = 0xffff;
/** 1 January 1980, the first day there is: the same files are the same archive. */
const dayOne = 0x21;

/**
 * A ZIP archive (APPNOTE.TXT 4.3) that is written as it is read: sizes stand after each file, in a
 * data descriptor, so nothing has to be held. Throws when it would grow beyond what ZIP can say.
 */
export async function* zipStream(files: AsyncIterable<FileToZip>): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { name, content } of files) {
    const known = Buffer.from(name, "utf8");
    const start = at;
    const head = headOf(known);
    yield head;
    at += head.length;
    const sums = { crc: 0, packed: 0, unpacked: 0 };
    for await (const chunk of deflated(content, sums)) {
      yield chunk;
      at += chunk.length;
    }
    const after = descriptorOf(sums);
    yield after;
    at += after.length;
    directory.push(entryOf(known, sums, start));
    assert(at <= bytesMax && directory.length < filesMax, "an archive stays below 4 GB");
  }
  const listed = Buffer.concat(directory);
  yield listed;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  yield end;
}

interface SumsOfFile {
  crc: number;
  packed: number;
  unpacked: number;
}

async function* deflated(content: FileToZip["content"], sums: SumsOfFile) {
  async function* counted() {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      sums.crc = crc32(chunk, sums.crc);
      sums.unpacked += chunk.length;
      yield chunk;
    }
  }
  const packing = Readable.from(counted()).pipe(createDeflateRaw({ level: 5 }));
  for await (const chunk of packing as AsyncIterable<Buffer>) {
    sums.packed += chunk.length;
    yield chunk;
  }
}

/** Version 2.0, names in UTF-8, deflated, sizes to follow. */
function shared(at: number, bytes: Buffer) {
  bytes.writeUInt16LE(20, at);
  bytes.writeUInt16LE(0x0808, at + 2);
  bytes.writeUInt16LE(8, at + 4);
  bytes.writeUInt16LE(dayOne, at + 8);
}

function headOf(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  shared(4, head);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function descriptorOf({ crc, packed, unpacked }: SumsOfFile): Buffer {
  const after = Buffer.alloc(16);
  after.writeUInt32LE(0x08074b50, 0);
  after.writeUInt32LE(crc, 4);
  after.writeUInt32LE(packed, 8);
  after.writeUInt32LE(unpacked, 12);
  return after;
}

function entryOf(name: Buffer, { crc, packed, unpacked }: SumsOfFile, start: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  shared(6, entry);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, name]);
}
