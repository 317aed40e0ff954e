import { describe, expect, test } from "vitest";
import { readSummary } from "../testing/statements/readWhole.ts";

const vietcombank = `NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM,,,,,
SAO KÊ TÀI KHOẢN / ACCOUNT STATEMENT,,,,,
Số tài khoản: 0011001932418,,,,,
Số dư đầu kỳ / Opening balance: 1.000.000 VND,,,,,
Ngày GD / TNX Date,Số CT / Doc No,Số tiền ghi nợ / Debit,Số tiền ghi có / Credit,Số dư / Balance,Nội dung chi tiết / Transaction details
10/09/2024,5213.45946,,50.000,,MBVCB.6999850215.TQC 000042 7 ung ho.CT tu 0711000123456 NGUYEN VAN A toi 0011001932418 MAT TRAN TO QUOC
10/09/2024,5213.45946,,200.000,1.250.000,123456.100924.203343.ung ho dong bao
11/09/2024,5214.1,11.000,,,THU PHI DICH VU SMS
11/09/2024,5215.2,,500.000,1.739.000,ung ho
Tổng cộng,,11.000,750.000,,
Số dư cuối kỳ / Closing balance,,,,1.739.000,
`;

const agribank = `Ngày;Giờ;Số chứng từ;Số tham chiếu;Nội dung;Ghi nợ;Ghi có;Số dư;TK đối ứng
10/09/2024;10:11:12;1;FT1;ung ho;;500,000;1,500,000;1500201113838
10/09/2024;10:11:13;2;FT2;ung ho;0;500,000;2,000,000;
10/09/2024;10:12:00;3;FT3;"THU PHI; SMS";11,000;;1,989,000;
`;

const vietinbank = `STT\tNgày giờ\tGhi có\tNội dung\tTên / TK đối ứng
1\t10/09/2024 10:11:12\t500,000\tung ho dong bao\tNGUYEN VAN A / 0711000123456
\t\t\tbao lu TQC000
\t\t\t0427\t
2\t10/09/2024 10:11:13\t100,000\tung ho\t
4\t10/09/2024 10:11:15\t100,000\tung ho\t
`;

const bidv = `STT,Ngày giờ,Số tiền,Nội dung
1,10/09/2024 00:00:05,200.000,1201000312 tu 0501000016xxx thoi gian GD:09/09/2024 23:59:58 ung ho
2,10/09/2024 00:00:06,-11.000,THU PHI
`;

describe("the statements of four banks", () => {
  test("Vietcombank's has a balance on the last line of each day, which proves the days", async () => {
    const { lines, summary } = await readSummary(vietcombank);

    expect(lines).toMatchObject([
      { row: 6, on: "2024-09-10", direction: "credit", amount: 50_000, reference: "5213.45946" },
      { row: 7, amount: 200_000, balance: 1_250_000, memo: "123456.100924.203343.ung ho dong bao" },
      { row: 8, direction: "debit", amount: 11_000 },
      { row: 9, amount: 500_000, balance: 1_739_000 },
    ]);
    expect(summary).toEqual({
      bank: "vietcombank",
      rows: 11,
      lines: 4,
      credits: { count: 3, sum: 750_000 },
      debits: { count: 1, sum: 11_000 },
      opening: 1_000_000,
      closing: 1_739_000,
      firstOn: "2024-09-10",
      lastOn: "2024-09-11",
      order: "oldest_first",
      proof: { kind: "proven" },
      gaps: [],
      gapCount: 0,
      problems: [],
      problemCount: 0,
    });
  });

  test("Agribank's has a balance on every line, which proves each", async () => {
    const { lines, summary } = await readSummary(agribank);

    expect(lines).toMatchObject([
      { row: 2, time: "10:11:12", amount: 500_000, payerAccount: "1500201113838" },
      { row: 3, time: "10:11:13", amount: 500_000, reference: "FT2" },
      { row: 4, direction: "debit", amount: 11_000, memo: "THU PHI; SMS" },
    ]);
    expect(summary).toMatchObject({ bank: "agribank", opening: 1_000_000, closing: 1_989_000 });
    expect(summary.proof).toEqual({ kind: "proven" });
  });

  test("VietinBank's wraps its memos and has no balance, but serial numbers", async () => {
    const { lines, summary } = await readSummary(vietinbank);

    expect(lines).toMatchObject([
      { row: 2, memo: "ung ho dong bao bao lu TQC000 0427", payerName: "NGUYEN VAN A" },
      { row: 5, time: "10:11:13" },
      { row: 6, amount: 100_000 },
    ]);
    expect(summary).toMatchObject({ bank: "vietinbank", gaps: [{ row: 6, from: 3, to: 3 }] });
    expect(summary.proof).toEqual({ kind: "unprovable", lacks: "balances" });
  });

  test("BIDV's has one amount, with a sign", async () => {
    const { lines, summary } = await readSummary(bidv);

    expect(lines).toMatchObject([
      { on: "2024-09-10", time: "00:00:05", direction: "credit", amount: 200_000 },
      { direction: "debit", amount: 11_000 },
    ]);
    expect(summary).toMatchObject({ bank: "bidv", lines: 2, gapCount: 0 });
  });
});
