import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

// Where a message goes is said by whoever subscribes. It must not lead us into our own network: only
// https, no bare address, and no name that leads to an address which is not public.

const notPublic = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  notPublic.addSubnet(network, prefix, "ipv4");

const publicV6 = new BlockList();
publicV6.addSubnet("2000::", 3, "ipv6");

/** Whether an address (RFC 6890) is one that everybody can reach. IPv4 inside IPv6 is not. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, "ipv4");
  if (isIP(address) !== 6) return false;
  // 2001:db8::/32 documents, 2002::/16 and 2001::/32 carry IPv4 inside.
  const isTunnel = /^(2001:(0?db8|0{0,4}):|2001::|2002:)/i.test(address);
  return publicV6.check(address, "ipv6") && !isTunnel;
}

/** Whether messages may be sent to such an address. A name is looked at again when it is used. */
export function isPushAddress(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  const isNamed = /\.[a-z][a-z0-9-]*$/i.test(hostname) && isIP(hostname) === 0;
  const isLocal = /\.(localhost|local|internal|home\.arpa)$/i.test(hostname);
  return protocol === "https:" && port === "" && !username && !password && isNamed && !isLocal;
}

/** Finds the addresses of a name, and refuses one that leads anywhere but to public ones. */
export const lookupPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, "", 0);
    const [first] = found;
    if (!first || found.some(({ address }) => !isPublicAddress(address)))
      return done(new Error(`${hostname} leads to no public address`), "", 0);
    return options.all ? done(null, found) : done(null, first.address, first.family);
  });
};
