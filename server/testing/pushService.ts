import { createDecipheriv, createECDH, hkdfSync, randomBytes, webcrypto } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { PushPayload } from "#domain/pushPayload.ts";
import type { NewSubscription } from "#domain/notice.ts";

/** What a push service was sent, as its device reads it. */
export interface Arrived {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  payload: PushPayload;
}

/**
 * A push service on this machine and a device of it. It takes what RFC 8030 says, checks who sends it
 * by RFC 8292, and decrypts it as the device does by RFC 8291 and 8188, with nothing of the sender's code.
 */
export async function pushService() {
  const device = createECDH("prime256v1");
  const publicKey = device.generateKeys();
  const auth = randomBytes(16);
  const arrived: Arrived[] = [];
  const answers: { status: number; headers?: Record<string, string> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { status, headers } = answers.shift() ?? { status: 201 };
      const body = Buffer.concat(chunks);
      if (status === 201)
        arrived.push({
          path: request.url ?? "",
          headers: request.headers,
          payload: JSON.parse(decrypt(body, { device, auth })) as PushPayload,
        });
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const origin = `https://127.0.0.1:${port}`;
  let devices = 0;
  return {
    origin,
    arrived,
    /** What it answers next, instead of taking it. */
    answers,
    subscription: (language: "vi" | "en" = "vi"): NewSubscription => ({
      endpoint: `${origin}/device-${devices++}`,
      keys: { p256dh: publicKey.toString("base64url"), auth: auth.toString("base64url") },
      language,
    }),
  };
}

function decrypt(
  body: Buffer,
  { device, auth }: { device: ReturnType<typeof createECDH>; auth: Buffer },
): string {
  // RFC 8188: salt, record size, length of the key id, and the key id, the sender's public key.
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const sealed = body.subarray(21 + keyLength);
  const secret = device.computeSecret(sender);
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), device.getPublicKey(), sender]);
  const material = Buffer.from(hkdfSync("sha256", secret, auth, about, 32));
  const of = (info: string, length: number) =>
    Buffer.from(
      hkdfSync("sha256", material, salt, Buffer.from(`Content-Encoding: ${info}\0`), length),
    );
  const decipher = createDecipheriv("aes-128-gcm", of("aes128gcm", 16), of("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString();
}

/** The claims of a message's sender, after its signature was checked by the key that it names. */
export async function senderOf({ headers }: Arrived) {
  const [, token = "", named = ""] =
    /^vapid t=([\w.-]+), ?k=([\w-]+)$/i.exec(String(headers.authorization)) ?? [];
  const [head = "", claims = "", signature = ""] = token.split(".");
  const key = await webcrypto.subtle.importKey(
    "raw",
    Buffer.from(named, "base64url"),
    { name: "ECDSA", namedCurve: "P-256" },
    false,
    ["verify"],
  );
  const isRight = await webcrypto.subtle.verify(
    { name: "ECDSA", hash: "SHA-256" },
    key,
    Buffer.from(signature, "base64url"),
    Buffer.from(`${head}.${claims}`),
  );
  const read = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
  return { isRight, key: named, ...read };
}
