import { createEffect, createSignal, on } from "solid-js";
import type { Done, Problem } from "#domain/answers.ts";
import type { ImportReport } from "#domain/importViews.ts";
import { newId } from "../api/newId.ts";
import { language } from "../words/language.ts";
import { createTurns } from "./createTurns.ts";
import { readFile, type Unread } from "./readFile.ts";
import { download, exchangeFile, sendFile, type ChosenFile } from "./sendFile.ts";

/** How a list stands on its way in; everything that is not so yet is undefined. */
interface State {
  /** Kept until the next one is chosen: nothing has to be chosen again when the network drops. */
  file?: ChosenFile;
  /** Why the file could not even be sent. */
  unread?: Unread;
  report?: ImportReport;
  failed?: Failed | undefined;
  /** Whether it was checked anew because others changed something meanwhile. */
  isCheckedAgain?: true;
  imported?: Imported;
}

/** What went wrong, and how to try just that again. */
interface Failed {
  problem: Problem;
  again: () => void;
}

/** What an import brought in. */
export interface Imported {
  report: ImportReport;
  done: Done;
  /** Where its gifts were entered, if it had any. */
  campaign: string | undefined;
}

/** One list on its way in: chosen, checked as often as wanted, then imported once. */
export function createImport(of: { campaign: () => string | undefined; onDone: () => void }) {
  const [state, set] = createSignal<State>({});
  const { busy, turn } = createTurns<"reading" | "checking" | "importing" | "marking">();
  const keyOf = createKeys();
  const query = ({ name }: ChosenFile) => ({ name, campaign: of.campaign() });
  const also = (more: State) => set((now) => ({ ...now, failed: undefined, ...more }));
  const fail = (problem: Problem, again: () => void) => also({ failed: { problem, again } });

  const choose = async (chosen: File) => {
    set({});
    const read = await turn("reading", readFile(chosen));
    if (read?.ok) {
      set({ file: read.file });
      await check();
    } else if (read) set({ unread: read.why });
  };

  const check = async () => {
    const { file } = state();
    if (!file) return;
    const sent = sendFile<ImportReport>("/api/imports/check", query(file), { file });
    const answer = await turn("checking", sent);
    if (answer?.ok) also({ report: answer.value });
    else if (answer) set({ file, failed: { problem: answer.problem, again: () => void check() } });
  };

  const bring = async () => {
    const { file, report } = state();
    if (!file || !report || busy()) return;
    const campaign = of.campaign();
    const asked = { ...query(file), plan: report.plan };
    const sent = sendFile<Done>("/api/imports", asked, { file, key: keyOf(report) });
    const answer = await turn("importing", sent);
    if (answer?.ok) {
      also({ imported: { report, done: answer.value, campaign } });
      of.onDone();
    } else if (answer && isStale(answer.problem)) {
      also({ isCheckedAgain: true });
      await check();
    } else if (answer) fail(answer.problem, () => void bring());
  };

  const mark = async () => {
    const { file } = state();
    if (!file || busy()) return;
    const answer = await turn("marking", exchangeFile("/api/imports/marked", query(file), file));
    if (answer?.ok) {
      also({});
      download(answer.value, markedName(file.name));
    } else if (answer) fail(answer.problem, () => void mark());
  };

  // The report speaks the reader's language, and gifts are checked against their campaign.
  createEffect(
    on(
      [language, of.campaign],
      () => {
        if (state().report && !state().imported && !busy()) void check();
      },
      { defer: true },
    ),
  );

  return { state, busy, campaign: of.campaign, choose, check, bring, mark };
}
export type Import = ReturnType<typeof createImport>;

/** The same bytes with the same plan are sent with the same key, so that they go in once. */
function createKeys() {
  let kept = { about: "", key: "" };
  return ({ sha256, plan }: ImportReport): string => {
    const about = `${sha256} ${plan}`;
    if (about !== kept.about) kept = { about, key: newId() };
    return kept.key;
  };
}

/** What was checked is no longer what would happen: the check has to be made again. */
function isStale({ code }: Problem): boolean {
  return code === "list_changed" || code === "list_has_errors";
}

/** `danh sach.csv` comes back as a workbook. */
function markedName(name: string): string {
  return `${name.replace(/\.\w+$/, "")}-danh-dau.xlsx`;
}
