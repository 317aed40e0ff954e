import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Answered } from "./watched.ts";

/** Upper bounds of the classes in which answers are counted by how long they took, in seconds. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** How fine the event loop's delay is measured. */
const resolutionMs = 20;

const known = new Set(["GET", "HEAD", "POST", "PUT", "OPTIONS"]);

/** A number as Prometheus reads it: its name, what it says, and its value by labels. */
export interface Gauge {
  name: string;
  help: string;
  value: number;
  labels?: Record<string, string>;
}

/** Counts answers and measures the process, for Prometheus. */
export interface Metrics {
  answered(answered: Answered): void;
  /** Everything in Prometheus' text format 0.0.4, with the gauges of whoever asks. */
  text(gauges: readonly Gauge[]): string;
  /** Ends what measures by itself. */
  end(): void;
}

type Durations = { counts: number[]; sum: number; total: number };

/** As many series as there are routes, methods and statuses: nothing that is asked makes a new one. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations: Record<"read" | "write", Durations> = { read: none(), write: none() };
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  return {
    answered({ method: asked, route, status, ms }) {
      const method = known.has(asked) ? asked : "other";
      const labels = labelsOf({ method, route, status: String(status) });
      requests.set(labels, (requests.get(labels) ?? 0) + 1);
      const seconds = ms / 1_000;
      const of = durations[method === "GET" || method === "HEAD" ? "read" : "write"];
      const at = bounds.findIndex((bound) => seconds <= bound);
      if (at >= 0) of.counts[at] = (of.counts[at] ?? 0) + 1;
      of.sum += seconds;
      of.total += 1;
    },
    text(gauges) {
      const lagging = delay.percentile(99) / 1e9;
      delay.reset();
      return [
        ...head("la_lanh_requests_total", "counter", "Answers by route, method and status."),
        ...[...requests].map(([labels, count]) => `la_lanh_requests_total${labels} ${count}`),
        ...head("la_lanh_request_seconds", "histogram", "How long until an answer began."),
        ...histogram("read", durations.read),
        ...histogram("write", durations.write),
        ...[...processGauges(lagging), ...gauges].flatMap(gaugeLines),
        "",
      ].join("\n");
    },
    end: () => void delay.disable(),
  };
}

const none = (): Durations => ({ counts: bounds.map(() => 0), sum: 0, total: 0 });

function histogram(kind: string, { counts, sum, total }: Durations): string[] {
  let below = 0;
  const name = "la_lanh_request_seconds";
  const buckets = bounds.map((bound, at) => {
    below += counts[at] ?? 0;
    return `${name}_bucket${labelsOf({ kind, le: String(bound) })} ${below}`;
  });
  return [
    ...buckets,
    `${name}_bucket${labelsOf({ kind, le: "+Inf" })} ${total}`,
    `${name}_sum${labelsOf({ kind })} ${sum}`,
    `${name}_count${labelsOf({ kind })} ${total}`,
  ];
}

function processGauges(lagging: number): Gauge[] {
  const { user, system } = process.cpuUsage();
  return [
    {
      name: "process_resident_memory_bytes",
      help: "Memory in use.",
      value: process.memoryUsage.rss(),
    },
    {
      name: "process_start_time_seconds",
      help: "When it started, since 1970 UTC.",
      value: Math.round(Date.now() / 1_000 - process.uptime()),
    },
    {
      name: "process_cpu_seconds",
      help: "Processor time used since then.",
      value: (user + system) / 1e6,
    },
    {
      name: "la_lanh_event_loop_delay_seconds",
      help: "99th percentile of how late the event loop was, since it was last asked.",
      value: Number.isFinite(lagging) ? lagging : 0,
    },
  ];
}

function gaugeLines({ name, help, value, labels = {} }: Gauge): string[] {
  return [...head(name, "gauge", help), `${name}${labelsOf(labels)} ${value}`];
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function labelsOf(labels: Record<string, string>): string {
  const all = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return all.length > 0 ? `{${all.join(",")}}` : "";
}

function escaped(value: string): string {
  return value.replace(/[\\"\n]/g, (sign) => (sign === "\n" ? "\\n" : `\\${sign}`));
}
