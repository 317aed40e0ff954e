import { html, raw } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** As much of OpenAPI 3.1 as the page shows. */
interface Description {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, unknown> };
}
interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<
    string,
    { description?: string; content?: Record<string, { schema?: unknown }> }
  >;
}

/** The API's description as a page to read, made from the same description that software reads. */
export function apiDocs({ info, paths }: Description) {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? "Other"))];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>API · ${info.title}</title>
        <link rel="stylesheet" href="/api/docs.css" />
        <link rel="icon" href="/leaf.svg" />
      </head>
      <body>
        <main>
          <h1>${info.title} API <small>${info.version}</small></h1>
          <p>${info.description ?? ""}</p>
          <p>For software: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1)</p>
          ${tags.map(
            (tag) =>
              html`<section>
                <h2>${tag}</h2>
                ${operations
                  .filter(({ operation }) => (operation.tags?.[0] ?? "Other") === tag)
                  .map(operationOf)}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}

function operationOf({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}) {
  const { parameters = [], requestBody, responses = {} } = operation;
  return html`<details>
    <summary>
      <code class="${method}">${method.toUpperCase()}</code> <code>${path}</code>
      <span>${operation.summary ?? ""}</span>
    </summary>
    ${
      parameters.length > 0
        ? html`<h3>Parameters</h3>
            <ul>
              ${parameters.map(
                ({ name, in: place, required, schema }) =>
                  html`<li>
                    <code>${name}</code> (${place}${required ? ", required" : ""}) ${shape(schema)}
                  </li>`,
              )}
            </ul>`
        : ""
    }
    ${
      requestBody
        ? html`<h3>Body</h3>
            ${Object.values(requestBody.content ?? {}).map(({ schema }) => shape(schema))}`
        : ""
    }
    <h3>Answers</h3>
    ${Object.entries(responses).map(
      ([status, { description = "", content = {} }]) =>
        html`<p><b>${status}</b> ${description}</p>
          ${Object.values(content).map(({ schema }) => shape(schema))}`,
    )}
  </details>`;
}

function shape(schema: unknown): HtmlEscapedString | Promise<HtmlEscapedString> | string {
  if (!schema) return "";
  const text = JSON.stringify(schema, undefined, 2);
  return text.length < 80 && !text.includes("\n  ")
    ? html`<code>${text}</code>`
    : html`<pre tabindex="0">${text}</pre>`;
}

/** The page's style; it has no script. */
export const docsStyle = raw(`
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f6f4ec, #111713); color: light-dark(#18241d, #e9f0ea); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 small { font-size: 1rem; font-weight: 400; }
a { color: light-dark(#17663f, #7fd0a0); }
details { border-top: 1px solid light-dark(#dfdbcd, #2f3b34); padding: 0.25rem 0; }
summary { padding: 0.6rem 0; cursor: pointer; }
summary span { margin-left: 0.5rem; color: light-dark(#55635a, #a3b2a8); }
code { overflow-wrap: anywhere; }
code.get, code.post { font-weight: 700; color: light-dark(#17663f, #7fd0a0); }
code.post { color: light-dark(#8f4e00, #f2b866); }
pre { overflow: auto; max-height: 24rem; padding: 0.75rem; border-radius: 8px;
  background: light-dark(#fffefb, #19211c); border: 1px solid light-dark(#dfdbcd, #2f3b34); }
h2 { margin-top: 2rem; } h3 { margin: 0.75rem 0 0.25rem; font-size: 1rem; }
`).toString();
