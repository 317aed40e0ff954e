/** What browsers say of the network, where they do (Network Information API). */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the map and pictures are loaded only when asked: data is being saved, or the network is 2G or 3G. */
export function isSparing(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? "");
}
