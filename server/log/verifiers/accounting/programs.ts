import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What one account holds of one commodity, as a program that is not ours counts it. */
export interface Held {
  account: string;
  commodity: string;
  digits: string;
}

/** A program for plain-text accounting: whether it accepts a journal, and what it counts in it. */
export interface Accounting {
  file: "ledger.journal" | "ledger.beancount";
  /** Throws with what the program says when it does not accept. */
  check(path: string): void;
  balances(path: string): Held[];
}

/** Names in the journals are Vietnamese: Haskell reads files by the locale. */
const env = { ...process.env, LC_ALL: "C.UTF-8" };
const run = (program: string, args: string[]) =>
  execFileSync(program, args, { encoding: "utf8", env, maxBuffer: 2 ** 28, stdio: "pipe" });

export const accountings: Record<string, Accounting> = {
  hledger: {
    file: "ledger.journal",
    check(path) {
      run("hledger", ["-f", path, "check", "--strict"]);
      run("hledger", ["-f", path, "check", "ordereddates", "uniqueleafnames"]);
    },
    balances: (path) =>
      rowsOf(
        run("hledger", ["-f", path, "balance", "--flat", "--empty", "--no-total", ...asBareCsv]),
      ),
  },
  ledger: {
    file: "ledger.journal",
    check: (path) => void run("ledger", [...strictLedger(path), "balance"]),
    // Each posting: ledger writes sums of several commodities over several lines.
    balances: (path) =>
      rowsOf(
        `account,commodity,quantity\n${run("ledger", [
          ...strictLedger(path),
          "register",
          "--format",
          "%(account),%(commodity(amount)),%(quantity(amount))\n",
        ])}`,
      ),
  },
  beancount: {
    file: "ledger.beancount",
    check: (path) => void run("bean-check", [path]),
    balances: (path) => rowsOf(run("bean-query", ["-f", "csv", path, sumsOfPositions])),
  },
};

const asBareCsv = ["--layout=bare", "-O", "csv"];

/** Of positions, `12.500 GAO-KG`: bare numbers of all commodities are rounded to the same decimals. */
const sumsOfPositions = "SELECT account, currency, sum(position) GROUP BY account, currency";

function strictLedger(path: string): string[] {
  return ["-f", path, "--args-only", "--pedantic", "--explicit"];
}

/** Rows of CSV after the first, of three cells without commas in them. */
function rowsOf(csv: string): Held[] {
  const lines = csv.trim().split(/\r?\n/).slice(1);
  return lines.map((line) => {
    const [account = "", commodity = "", digits = ""] = line
      .split(",")
      .map((cell) => cell.replaceAll('"', "").trim());
    return { account, commodity, digits: digits.split(" ", 1).join("") };
  });
}

/** The text with the nth movement made larger by one, at both of its ends alike, in a file. */
export function writeChanged(text: string, nth: number, path: string): void {
  const lines = text.split("\n");
  const starts = lines.flatMap((line, at) => (/^ +\w+:\S+ {2}-\d/.test(line) ? [at] : []));
  const at = starts[nth % starts.length] ?? 0;
  for (const end of [at, at + 1])
    lines[end] = (lines[end] ?? "").replace(
      / {2}(-?)([\d.]+)/,
      (_, sign: string, digits: string) => `  ${sign}${oneMore(digits)}`,
    );
  writeFileSync(path, lines.join("\n"));
}

function oneMore(digits: string): string {
  const scale = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  const more = String(BigInt(digits.replace(".", "")) + 1n).padStart(scale + 1, "0");
  return scale === 0 ? more : `${more.slice(0, -scale)}.${more.slice(-scale)}`;
}

/** Packages of Debian that are missing for these programs. */
export function missingPrograms(): string[] {
  const asked = { hledger: "hledger", ledger: "ledger", beancount: "bean-check" };
  return Object.entries(asked).flatMap(([name, program]) => {
    try {
      run("which", [program]);
      return [];
    } catch {
      return [name];
    }
  });
}

/** Where a journal is put for its program to read. */
export function writeJournal(folder: string, { file }: Accounting, text: string): string {
  const path = join(folder, file);
  writeFileSync(path, text);
  return path;
}
