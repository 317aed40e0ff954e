import { doReadNumber, ReadingConfig } from "read-vietnamese-number";

/** `một triệu hai trăm nghìn đồng`: an amount as it stands on paper that is signed. */
export function dongInWords(dong: number): string {
  const config = new ReadingConfig();
  config.unit = ["đồng"];
  return doReadNumber(String(dong), config);
}
