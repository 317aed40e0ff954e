import { address } from "../api/address.ts";
import { ask, type Answer, type Query } from "../api/request.ts";

/** A file someone chose, read whole: what is on their disk may change meanwhile, this does not. */
export interface ChosenFile {
  name: string;
  bytes: ArrayBuffer;
}

/** How long the server may work on it, and the line at 128 kbps, at which the server takes it. */
const patienceFor = ({ bytes }: ChosenFile) => 120_000 + bytes.byteLength / 16;

/** Sends a file's bytes as they are; with a key it is a write that happens once. */
export function sendFile<Value>(
  path: string,
  query: Query,
  { file, key }: { file: ChosenFile; key?: string },
): Promise<Answer<Value>> {
  return ask<Value>(address(path, query), init(file, key), { patienceMs: patienceFor(file) });
}

/** As above, and what comes back is a file too. */
export function exchangeFile(path: string, query: Query, file: ChosenFile): Promise<Answer<Blob>> {
  return ask<Blob>(address(path, query), init(file), {
    patienceMs: patienceFor(file),
    take: (response) => response.blob(),
  });
}

function init(file: ChosenFile, key?: string): RequestInit {
  return {
    method: "POST",
    headers: {
      "Content-Type": "application/octet-stream",
      ...(key !== undefined && { "Idempotency-Key": key }),
    },
    body: file.bytes,
  };
}

/** Gives a file to the browser to keep where it keeps downloads. */
export function download(content: Blob, name: string) {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then, and holds it until it is done.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
