import type { Problem } from "#domain/answers.ts";

/** Answers that say nothing of what was asked or sent, only of this moment. */
export const momentary: readonly number[] = [408, 425, 429];

/** Whether another try may well come to something else: nobody has said anything of what was asked. */
export function isPassing({ status, code }: Problem): boolean {
  // A page that is not our server's, such as a captive portal's, is told as `server_error` with its own status.
  return [0, ...momentary].includes(status) || status >= 500 || code === "server_error";
}
