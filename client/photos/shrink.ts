import { isCut } from "./isCut.ts";

/** The longer side at most, in pixels. */
const sideMax = 1_280;
/** What a photo weighs about: some three seconds on a bad day's network. */
const bytesWanted = 150 * 1024;
/** Tried in turn, then smaller pictures: the first that is light enough is taken. */
const qualities = [0.8, 0.65, 0.5, 0.4];
const scales = [1, 0.75, 0.5];

/**
 * The bytes of a photo made small on the phone, as JPEG: drawn anew and upright, so that where and
 * when it was taken stays behind. Undefined when this browser cannot read it as a picture, or not all of it.
 */
export async function shrink(file: Blob): Promise<ArrayBuffer | undefined> {
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes || isCut(new Uint8Array(bytes))) return undefined;
  const picture = await open(file).catch(() => undefined);
  if (!picture) return undefined;
  const { source, width, height, close } = picture;
  try {
    let lightest: ArrayBuffer | undefined;
    for (const scale of scales) {
      const factor = Math.min(1, sideMax / Math.max(width, height)) * scale;
      const size = { width: sizeOf(width * factor), height: sizeOf(height * factor) };
      const canvas = draw(source, size);
      for (const quality of qualities) {
        const blob = canvas && (await encode(canvas, quality));
        if (!blob) return lightest;
        lightest = await blob.arrayBuffer();
        if (blob.size <= bytesWanted) return lightest;
      }
    }
    return lightest;
  } finally {
    close();
  }
}

interface Picture {
  source: CanvasImageSource;
  width: number;
  height: number;
  close: () => void;
}

/** Reads a file as a picture, upright as its camera was held. */
async function open(file: Blob): Promise<Picture> {
  if (typeof createImageBitmap === "function") {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(
      () => undefined,
    );
    if (bitmap) {
      const { width, height } = bitmap;
      return { source: bitmap, width, height, close: () => bitmap.close() };
    }
  }
  // Older browsers, and formats that only an element opens.
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  const close = () => URL.revokeObjectURL(url);
  try {
    await image.decode();
  } catch (error) {
    close();
    throw error;
  }
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, close };
}

function draw(source: CanvasImageSource, { width, height }: { width: number; height: number }) {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.drawImage(source, 0, 0, width, height);
  return canvas;
}

function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}

const sizeOf = (length: number) => Math.max(1, Math.round(length));
