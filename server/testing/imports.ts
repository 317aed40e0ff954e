import { dirname, join } from "node:path";

/** An import as it is written; `isLazy` when it is a call that loads later. */
export type Import = { to: string; names: string; isType: boolean; isLazy: boolean };

const statics =
  /^\s*(?:import|export)\s+(type\s+)?(?:([\w$*{][^;"'`=()]*?)\s+from\s*)?["']([^"'\n]+)["']/gm;
const calls = /(\btypeof\s+)?\bimport\(\s*["']([^"'\n]+)["']/g;

/** Every import of a file; what is passed on with `export … from` counts as imported. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  return [
    ...[...code.matchAll(statics)].map(([, type, names = "", to = ""]) => ({
      to,
      names,
      isType: !!type,
      isLazy: false,
    })),
    ...[...code.matchAll(calls)].map(([, type, to = ""]) => ({
      to,
      names: "",
      isType: !!type,
      isLazy: true,
    })),
  ];
}

/** Where an import leads: a path in this project, or a package as it is written. */
export function resolve(from: string, to: string): string {
  const [, alias, rest] = /^#(domain|server|db|seed)\/(.*)$/.exec(to) ?? [];
  if (alias) return join(alias === "domain" ? "server/domain" : alias, rest ?? "");
  return to.startsWith(".") ? join(dirname(from), to) : to;
}

/** A text with its comments blanked out. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*\/\/.*$|\s\/\/ .*$|\/\*[\s\S]*?\*\//gm, "");
}
