import type { Chance } from "../simulation/chance.ts";
import { hostileText } from "./hostile.ts";
import type { Pool } from "./pool.ts";

// What no browser and no honest software sends around a request: addresses and headers.

/** An address that is nearly one of ours. */
export function wildPath(path: string, chance: Chance): string {
  const [address = "", query = ""] = path.split("?", 2);
  const odd = encodeURIComponent(hostileText(chance).toWellFormed());
  return (
    chance.one([
      `${address}/`,
      `/${path}`,
      `${address}/../${address}`,
      `${address}%00`,
      `${address}%2e%2e%2fmain.ts`,
      `${address}%ff`,
      `${address}%`,
      address.toUpperCase(),
      `${address};a=b`,
      `${address}/${odd.slice(0, 3_000)}`,
      `${address}?${query}&${query}&limit=1&limit=2`,
      `${address}?${odd.slice(0, 3_000)}=${odd.slice(0, 3_000)}`,
      `${address}?limit[]=1&campaign[$ne]=1&__proto__[role]=administrator`,
      `${address}?${query}#fragment`,
      address.replace("/api/", "/api//"),
    ]) ?? path
  );
}

/** The headers of a request: those that are asked for, often enough wrong, doubled or missing. */
export function wildHeaders({
  chance,
  pool,
  now,
  isBytes,
}: {
  chance: Chance;
  pool: Pool;
  now: number;
  isBytes: boolean;
}): [string, string][] {
  const odd = () => printable(hostileText(chance));
  const usual = isBytes ? "application/octet-stream" : "application/json";
  const types = [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "",
    odd(),
  ];
  const headers: [string, string][] = [
    ["content-type", chance.percent(5) ? (chance.one(types) ?? "") : usual],
  ];
  if (!chance.percent(5)) headers.push(["idempotency-key", chance.percent(5) ? odd() : key()]);
  if (chance.percent(4)) headers.push(["idempotency-key", chance.id(now)]);
  const now_and_then: [string, () => string][] = [
    ["accept-language", () => chance.one(["vi", "en", "*", odd()]) ?? ""],
    ["accept-encoding", () => chance.one(["gzip", "identity", odd()]) ?? ""],
    ["if-none-match", () => chance.one(["*", '"x"', odd()]) ?? ""],
    ["range", () => chance.one(["bytes=0-1", "bytes=-1", "bytes=9999999999-", odd()]) ?? ""],
    ["x-forwarded-for", () => chance.one(["127.0.0.1", "::1, 10.0.0.1", odd()]) ?? ""],
    ["last-event-id", () => chance.one(["0", "-1", "9007199254740993", odd()]) ?? ""],
    ["acting-as", () => chance.one([String(pool.of("active") ?? ""), odd()]) ?? ""],
    ["origin", () => chance.one(["http://localhost:3000", "https://evil.example", odd()]) ?? ""],
    ["sec-fetch-site", () => chance.one(["same-origin", "cross-site", odd()]) ?? ""],
    ["cookie", () => `la-lanh.session_token=${odd()}; la-lanh.device=${odd()}`],
    ["user-agent", odd],
    ["host", () => "evil.example"],
    ["x-http-method-override", () => "DELETE"],
    ["x-device", odd],
  ];
  for (const [name, value] of now_and_then)
    if (chance.percent(4)) headers.push([name, printable(value())]);
  return headers;

  function key() {
    const used = chance.percent(4) ? pool.of("idempotency-key") : undefined;
    return typeof used === "string" ? used : chance.id(now);
  }
}

/** As much of a text as a header can carry. */
function printable(text: string): string {
  return text
    .replaceAll(/[^\x20-\x7e\xa0-\xff]/g, "")
    .slice(0, 2_000)
    .trim();
}
