import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// What SECURITY.md says of dependencies and of itself is so.

const root = join(import.meta.dirname, "..");
const text = readFileSync(join(root, "SECURITY.md"), "utf8");

/** As much of a lockfile as is read here. */
interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const described = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const packages = Object.entries(lock.packages).filter(([at]) => at !== "");
const production = packages.filter(([, { dev }]) => !dev);

test("every package is of one version, by its hash", () => {
  const loose = packages.filter(
    ([, { version = "", integrity = "" }]) =>
      !/^\d+\.\d+\.\d+/.test(version) || !integrity.startsWith("sha512-"),
  );

  expect(packages.length).toBeGreaterThan(300);
  expect(loose.map(([at]) => at)).toEqual([]);
});

test("of all that is installed only node runs a script then, and npm is told of every other", () => {
  // npm builds what has a binding.gyp, though no script says so: that fails where there is no Python.
  const scripted = packages.filter(
    ([at, { hasInstallScript }]) => hasInstallScript || existsSync(join(root, at, "binding.gyp")),
  );
  const names = scripted.map(([at]) => at.slice(at.lastIndexOf("node_modules/") + 13));

  const { allowScripts } = described;

  expect(Object.keys(allowScripts).toSorted()).toEqual([...new Set(names)].toSorted());
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(["node"]);
});

test("the licences of what production installs are those that SECURITY.md tells, and no others", () => {
  const told = text.slice(text.indexOf("| licence ")).split("\n").slice(2);
  const licences = told
    .flatMap((row) => (row.split("|")[1] ?? "").split(","))
    .map((one) => one.trim());
  const installed = production.flatMap(([at]) => {
    const path = join(root, at, "package.json");
    // What is for other machines is not installed on this one.
    return existsSync(path) ? [licenceOf(path)] : [];
  });
  const locked = production.map(([, { license = "none" }]) => plain(license));

  expect(installed.length).toBeGreaterThan(100);
  expect([...new Set([...installed, ...locked])].toSorted()).toEqual(
    licences.filter(Boolean).toSorted(),
  );
});

test("every file and command that SECURITY.md names is there, and every chapter of the standard", () => {
  const named = [...text.matchAll(/`((?:server|client|db|docs|seed)\/[\w./]+)`/g)].map(
    ([, at]) => at,
  );
  const commands = [...text.matchAll(/`npm run ([\w:-]+)`/g)].map(([, name]) => name ?? "");

  expect(named.length).toBeGreaterThan(60);
  expect(named.filter((at) => !existsSync(join(root, at ?? "")))).toEqual([]);
  expect(commands.filter((name) => !described.scripts[name])).toEqual([]);
  for (let chapter = 1; chapter <= 17; chapter++)
    expect(text).toMatch(new RegExp(`\\bV${chapter} `));
});

function licenceOf(path: string): string {
  const { license } = JSON.parse(readFileSync(path, "utf8")) as {
    license?: string | { type: string };
  };
  return plain(typeof license === "object" ? license.type : (license ?? "none"));
}

const plain = (licence: string) => licence.replaceAll(/[()]/g, "");
