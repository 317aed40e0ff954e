import { noteDigests } from "../commands/noteDigests.ts";
import { noteActs, noteDay } from "../commands/noteNotices.ts";
import type { Context } from "../context.ts";
import { report } from "../report.ts";
import type { MailSettings } from "./mailer.ts";
import { sendDue } from "./sender.ts";

/** Acts of so long are told of together: an evening of many acts is not told act by act. */
const gatherMs = 2_000;

/** Tells people what happens. */
export interface Teller {
  /** To be called at start: tells what was not told before the last end, or takes all as told so far. */
  begin(): Promise<void>;
  /** To be called after a commit: what happened is told in a moment. */
  wake(): void;
  /** To be called now and then: tells also what the day brings, and tries again what failed. */
  goOn(): Promise<void>;
  /** Begins nothing more, and is over once what is on its way is sent, or has failed. */
  end(): Promise<void>;
}

/** Notes what is to be told and sends it, one run after another. */
export function createTeller(
  context: Context,
  { contact, mail }: { contact: string; mail?: MailSettings | undefined },
): Teller {
  let running = Promise.resolve();
  let mailing: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ending = new AbortController();
  const { signal } = ending;

  const run = (note: (context: Context) => Promise<unknown>) => {
    running = running.then(async () => {
      if (signal.aborted) return;
      await trying(async () => {
        await note(context);
        await sendDue(context, { contact, signal });
      });
      // Apart: a mail server may take its time, and a truck is on its way.
      mailing ??= trying(sendMails).finally(() => (mailing = undefined));
    });
    return running;
  };
  const sendMails = async () => {
    if (mail) await (await import("./mailer.ts")).sendMails(context, { ...mail, signal });
  };

  return {
    begin: () => run(noteActs),
    wake() {
      timer ??= setTimeout(() => {
        timer = undefined;
        void run(noteActs);
      }, gatherMs);
    },
    goOn: () =>
      run(async () => {
        await noteActs(context);
        await noteDay(context);
        await noteDigests(context);
      }),
    async end() {
      ending.abort();
      clearTimeout(timer);
      await running;
      await mailing;
    },
  };
}

async function trying(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // What is noted is kept, and what is not is found again.
    report("people could not be told, trying again in a minute", error);
  }
}
