/**
 * Answers the measuring process: in kilobytes what this process has in memory now, or the most it ever
 * had at once, as the system counts; or the microseconds for which it has had a processor.
 */
export function tellOfItself(): void {
  const answers = {
    now: () => process.memoryUsage.rss() / 1024,
    peak: () => process.resourceUsage().maxRSS,
    processor: () => process.cpuUsage().user + process.cpuUsage().system,
  };
  process.on("message", (asked: keyof typeof answers) => process.send?.(answers[asked]()));
}
export type Asked = "now" | "peak" | "processor";
