import { kindsOf } from "./kinds.ts";
import { measure, memoryOf, settled, withServer, type Measured, type Served } from "./load.ts";
import { withCopy } from "./province/copy.ts";

/** One kind of request at one number of connections, beside "hello" just before it. */
export interface Pair extends Measured {
  connections: number;
  hello: Measured;
}

/** What a server does at one size, and what it takes of memory, in MB. */
export interface Throughput {
  pairs: Pair[];
  idleMegabytes: number;
  peakMegabytes: number;
}

const connectionCounts = [1, 64, 512];
const helloMs = 1_500;
const kindMs = 3_000;

/** The least that a Hono server on this machine can do, with so many connections. */
const measureHello = (hello: Served, connections: number) =>
  measure(hello, { what: "hello", next: () => ({ path: "/" }) }, { connections, ms: helloMs });

/**
 * Measures every kind of request on a copy of a province, each with every number of connections and
 * right after "hello" with as many: what else the machine does weighs on both.
 */
export async function measureThroughput(built: string): Promise<Throughput> {
  return withCopy(built, (folder) =>
    withServer("hello.ts", [], (helloPort, helloServer) =>
      withServer("serve.ts", [folder], async (port, server) => {
        await settled();
        const idleMegabytes = await memoryOf(server, "now");
        const [bare, served] = [
          { port: helloPort, server: helloServer },
          { port, server },
        ];
        const pairs: Pair[] = [];
        for (const kind of await kindsOf(`http://127.0.0.1:${port}`, folder))
          for (const connections of connectionCounts) {
            const hello = await measureHello(bare, connections);
            const measured = await measure(served, kind, { connections, ms: kindMs });
            pairs.push({ ...measured, connections, hello });
          }
        return { pairs, idleMegabytes, peakMegabytes: await memoryOf(server, "peak") };
      }),
    ),
  );
}
