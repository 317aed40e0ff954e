import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

// Photos as phones and people with bad intentions make them.

/** What a camera writes into a photo: whose it is, and where it was taken. */
const exif = {
  IFD0: { ImageDescription: "Bi Danh: lop 1A", Artist: "Bi Danh" },
  IFD3: {
    GPSLatitudeRef: "N",
    GPSLatitude: "22/1 49/1 3030/100",
    GPSLongitudeRef: "E",
    GPSLongitude: "104/1 59/1 1313/100",
  },
};

/** A camera's photo, with its name and place in it; each `shade` is another picture. */
export async function aPhoto({ width = 640, height = 480, shade = 90 } = {}) {
  const background = { r: (shade * 16) % 256, g: Math.floor(shade / 16) * 16, b: 60 };
  const image = sharp({ create: { width, height, channels: 3, background } });
  return ownMemory(await image.withMetadata({ exif, orientation: 6, icc: "p3" }).jpeg().toBuffer());
}

/** As above, in another format. */
export async function asFormat(format: "png" | "webp" | "gif") {
  return ownMemory(
    await sharp(await aPhoto())
      .toFormat(format)
      .toBuffer(),
  );
}

/** A page that runs a script where it is opened as a picture. */
export const svgWithScript = ownMemory(
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  ),
);

/** A photo that is a web page and an archive as well. */
export async function polyglot() {
  const page = Buffer.from("<html><script>alert('Bi Danh')</script></html>PK\x03\x04");
  return ownMemory(Buffer.concat([await aPhoto(), page]));
}

/** What an iPhone writes when nobody asks it for JPEG: the head tells. */
export const heic = ownMemory(
  Buffer.concat([Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"), Buffer.alloc(999)]),
);

/** A PNG of 144 megapixels in a few kilobytes: white on white, so that it packs well. */
export function bomb() {
  const side = 12_000;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * side), { level: 9 });
  const parts = [chunk("IHDR", head), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))];
  return ownMemory(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The SHA-256 of bytes in hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function ownMemory(bytes: Buffer): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
