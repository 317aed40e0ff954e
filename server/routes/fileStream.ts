/** What a file is called where it is saved, and what it is. */
interface FileOf {
  name: string;
  type: string;
}

/** A file that is written while it is being sent, and no further when nobody reads it. */
export function byteStream(
  chunks: AsyncGenerator<Uint8Array>,
  { name, type }: FileOf,
  headers: Record<string, string> = {},
): Response {
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      ...headers,
    },
  });
}

/** As above, of UTF-8. */
export function textStream(chunks: AsyncGenerator<string>, { name, type }: FileOf): Response {
  const encoder = new TextEncoder();
  async function* bytes() {
    for await (const chunk of chunks) yield encoder.encode(chunk);
  }
  return byteStream(bytes(), { name, type: `${type}; charset=utf-8` });
}
