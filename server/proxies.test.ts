import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProxies, isRange, networkOf } from "./proxies.ts";

beforeEach(() => vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test.each([
  ["nobody is trusted", [], "127.0.0.1", "203.0.113.9", "127.0.0.1"],
  ["it comes from elsewhere", ["127.0.0.1"], "198.51.100.7", "203.0.113.9", "198.51.100.7"],
  ["it says nothing", ["127.0.0.1"], "127.0.0.1", undefined, "127.0.0.1"],
  ["the proxy forwards it", ["127.0.0.1"], "127.0.0.1", "203.0.113.9", "203.0.113.9"],
  ["it makes up others", ["127.0.0.1"], "127.0.0.1", "10.9.9.9, 203.0.113.9", "203.0.113.9"],
  [
    "two proxies do",
    ["127.0.0.1", "10.0.0.0/8"],
    "127.0.0.1",
    "203.0.113.9, 10.1.2.3",
    "203.0.113.9",
  ],
  ["only proxies are named", ["10.0.0.0/8"], "10.0.0.1", "10.0.0.2", "10.0.0.1"],
  ["it names no address", ["127.0.0.1"], "127.0.0.1", "unknown, <script>", "127.0.0.1"],
  ["it is of the sixth version", ["::1", "fd00::/8"], "::1", "2001:db8::5, fd00::1", "2001:db8::5"],
  ["it is mapped", ["127.0.0.1"], "127.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"],
])("where a request comes from when %s", (_, ranges, peer, forwarded, address) => {
  expect(createProxies(ranges).addressOf(peer, forwarded)).toBe(address);
});

test("a proxy that nobody named is told of once", () => {
  const proxies = createProxies([]);
  proxies.addressOf("127.0.0.1", "203.0.113.9");
  proxies.addressOf("127.0.0.1", "203.0.113.9");

  expect(console.error).toHaveBeenCalledTimes(1);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining("TRUST_PROXY"));
});

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["unknown", "unknown"],
  ["2001:db8:0:7:1:2:3:4", "2001:db8:0:7::/64"],
  ["2001:0DB8:0:7::9", "2001:db8:0:7::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["1::3:4:5:6:7:8", "1:0:3:4::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test("a range is an address, or one with as many bits as it may have", () => {
  const right = ["127.0.0.1", "10.0.0.0/8", "::1", "fd00::/128"];
  const wrong = ["", "proxy", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/8/8", "10.0.0.0/x", "::1/129"];

  expect(right.filter((text) => !isRange(text))).toEqual([]);
  expect(wrong.filter(isRange)).toEqual([]);
});
