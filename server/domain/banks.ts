/** A bank of Việt Nam by the name people know, with its 6-digit BIN in the interbank network NAPAS. */
export interface Bank {
  bin: string;
  name: string;
}

/** Banks that take transfers through NAPAS 247, those the state owns most of first, then by name. */
export const banks: readonly Bank[] = [
  { bin: "970405", name: "Agribank" },
  { bin: "970418", name: "BIDV" },
  { bin: "970436", name: "Vietcombank" },
  { bin: "970415", name: "VietinBank" },
  { bin: "970425", name: "ABBANK" },
  { bin: "970416", name: "ACB" },
  { bin: "970409", name: "Bac A Bank" },
  { bin: "970438", name: "BaoViet Bank" },
  { bin: "970454", name: "BVBank (Bản Việt)" },
  { bin: "546034", name: "CAKE by VPBank" },
  { bin: "422589", name: "CIMB Vietnam" },
  { bin: "970446", name: "Co-opBank" },
  { bin: "970431", name: "Eximbank" },
  { bin: "970408", name: "GPBank" },
  { bin: "970437", name: "HDBank" },
  { bin: "970442", name: "Hong Leong Bank Vietnam" },
  { bin: "458761", name: "HSBC Vietnam" },
  { bin: "970455", name: "IBK" },
  { bin: "970434", name: "Indovina Bank" },
  { bin: "970452", name: "KienlongBank" },
  { bin: "970462", name: "Kookmin Bank" },
  { bin: "970449", name: "LPBank" },
  { bin: "970422", name: "MB (Quân đội)" },
  { bin: "970414", name: "MBV (OceanBank)" },
  { bin: "970426", name: "MSB" },
  { bin: "970428", name: "Nam A Bank" },
  { bin: "970419", name: "NCB" },
  { bin: "970448", name: "OCB" },
  { bin: "970430", name: "PGBank" },
  { bin: "970439", name: "Public Bank Vietnam" },
  { bin: "970412", name: "PVcomBank" },
  { bin: "970403", name: "Sacombank" },
  { bin: "970400", name: "SAIGONBANK" },
  { bin: "970429", name: "SCB" },
  { bin: "970440", name: "SeABank" },
  { bin: "970443", name: "SHB" },
  { bin: "970424", name: "Shinhan Bank Vietnam" },
  { bin: "970410", name: "Standard Chartered Vietnam" },
  { bin: "970407", name: "Techcombank" },
  { bin: "970423", name: "TPBank" },
  { bin: "970458", name: "UOB Vietnam" },
  { bin: "999888", name: "VBSP (Chính sách xã hội)" },
  { bin: "970444", name: "VCBNeo (CB)" },
  { bin: "970441", name: "VIB" },
  { bin: "970427", name: "VietABank" },
  { bin: "970433", name: "VietBank" },
  { bin: "970406", name: "Vikki Bank (Đông Á)" },
  { bin: "970432", name: "VPBank" },
  { bin: "970421", name: "VRB" },
  { bin: "970457", name: "Woori Bank Vietnam" },
];

/** A bank's name; its BIN when we do not know it. */
export function bankName(bin: string): string {
  return banks.find((bank) => bank.bin === bin)?.name ?? bin;
}
