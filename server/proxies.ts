import { BlockList, isIP } from "node:net";
import { report } from "./report.ts";

/** Who may say for whom a request was forwarded. */
export interface Proxies {
  /**
   * The address that a request comes from. `X-Forwarded-For` is believed only from a proxy that was
   * named, and of it the last address that is no such proxy: what stands before, anyone can write.
   */
  addressOf(peer: string, forwarded: string | undefined): string;
}

/** Whether a text is an address or a range of them, such as 10.0.0.0/8. */
export function isRange(text: string): boolean {
  const [address = "", prefix, ...more] = text.split("/");
  const family = isIP(address);
  const isPrefix =
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32));
  return family > 0 && isPrefix && more.length === 0;
}

/**
 * By what an address is counted. Of IPv6 the first 64 bits, such as `2001:db8:0:7::/64`: that much a household or a
 * phone is given (RFC 6177), and whoever has it may ask from each of its addresses once.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = [], after = []] = address
    .split("::")
    .map((part) => part.split(":").filter(Boolean));
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const network = [...before, ...zeros, ...after].slice(0, 4);
  return `${network.map((group) => parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/** Proxies by their addresses and ranges; none are trusted unless named. */
export function createProxies(ranges: readonly string[]): Proxies {
  const named = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) named.addAddress(address, family);
    else named.addSubnet(address, Number(prefix), family);
  }
  const isProxy = (address: string) => {
    const family = isIP(address);
    return family > 0 && named.check(address, family === 6 ? "ipv6" : "ipv4");
  };
  let hasWarned = false;
  return {
    addressOf(peer, forwarded) {
      if (forwarded === undefined) return peer;
      if (!isProxy(peer)) {
        if (ranges.length === 0 && !hasWarned)
          report(`a proxy at ${peer} is not trusted: ${advice}`);
        hasWarned = true;
        return peer;
      }
      const hops = forwarded.split(",").map((hop) => hop.trim().replace(/^::ffff:/, ""));
      return hops.findLast((hop) => isIP(hop) > 0 && !isProxy(hop)) ?? peer;
    },
  };
}

const advice =
  "all who come through it count as one address when they guess passwords. Name it in TRUST_PROXY.";
