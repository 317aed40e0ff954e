/** One event of a server-sent event stream, as `GET /api/live` sends them. */
export interface StreamEvent {
  number: number;
  kind: string;
  id: string;
  seq?: number;
}

/** Reads events from an answer until there are `count` of them, then leaves the stream. */
export async function readEvents(answer: Response, count: number): Promise<StreamEvent[]> {
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const events: StreamEvent[] = [];
  let text = "";
  while (events.length < count) {
    const { value, done } = await reader.read();
    if (done) break;
    // What follows the last empty line is not whole yet.
    const parts = (text + value).split("\n\n");
    text = parts.pop() ?? "";
    events.push(...parts.filter((part) => part.includes("data:")).map(eventOf));
  }
  await reader.cancel();
  return events;
}

function eventOf(part: string): StreamEvent {
  const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, "m").exec(part)?.[1] ?? "";
  return { number: Number(field("id")), ...JSON.parse(field("data")) };
}
