import { expect, test } from "vitest";
import { isPublicAddress, isPushAddress, lookupPublic } from "./pushAddress.ts";

test.each([
  "https://fcm.googleapis.com/fcm/send/abc",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "https://web.push.apple.com/abc",
])("%s is a push service", (endpoint) => {
  expect(isPushAddress(endpoint)).toBe(true);
});

test.each([
  "http://fcm.googleapis.com/abc",
  "https://fcm.googleapis.com:8443/abc",
  "https://user:secret@push.example/abc",
  "https://127.0.0.1/abc",
  "https://2130706433/abc",
  "https://[::1]/abc",
  "https://localhost/abc",
  "https://printer.local/abc",
  "https://metadata.google.internal/abc",
  "https://intranet/abc",
  "ftp://push.example/abc",
  "no address",
])("%s is none", (endpoint) => {
  expect(isPushAddress(endpoint)).toBe(false);
});

test.each(["8.8.8.8", "2606:4700::1111"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.16.0.1",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "fe80::1",
  "fd00::1",
  "::ffff:127.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
  "2001::1",
  "2001:db8::1",
  "no address",
])("%s is not", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test("a name that leads to this machine is refused when it is used", async () => {
  const error = await new Promise((resolve) =>
    lookupPublic("localhost", { all: true }, (refused) => resolve(refused)),
  );

  expect(String(error)).toContain("no public address");
});
