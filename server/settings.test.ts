import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { formatKey, signatureTypes } from "#domain/log/note.ts";
import { readSettings } from "./settings.ts";
import { testKey } from "./testing.ts";

describe("settings", () => {
  test("nothing set means this machine only, port 3000 and ./data", () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        port: 3000,
        host: "127.0.0.1",
        dataDir: resolve("data"),
        databaseUrl: undefined,
        publicUrl: "http://localhost:3000",
        demo: false,
      },
    });
  });

  test("everything can be set", () => {
    const env = {
      PORT: "8080",
      HOST: "0.0.0.0",
      DATA_DIR: "/srv/aid",
      DATABASE_URL: "postgres://aid:secret@db/aid",
      PUBLIC_URL: "https://aid.example/",
    };

    expect(readSettings(env)).toEqual({
      ok: true,
      value: {
        port: 8080,
        host: "0.0.0.0",
        dataDir: "/srv/aid",
        databaseUrl: "postgres://aid:secret@db/aid",
        publicUrl: "https://aid.example",
        demo: false,
      },
    });
  });

  test("who is trusted to forward are addresses and ranges, and a token is long and never told", () => {
    expect(readSettings({ TRUST_PROXY: "127.0.0.1, 10.0.0.0/8" })).toMatchObject({
      ok: true,
      value: { trustProxy: ["127.0.0.1", "10.0.0.0/8"] },
    });
    for (const TRUST_PROXY of ["yes", "10.0.0.0/40", ","])
      expect(readSettings({ TRUST_PROXY })).toMatchObject({ ok: false });
    for (const contact of ["security@aid.example", "http://aid.example", "mailto:a b@c.d"]) {
      const { problems } = readSettings({ SECURITY_CONTACT: contact }) as { problems: string[] };
      expect(problems).toEqual([expect.stringMatching(/^SECURITY_CONTACT .* must be a mail or/)]);
    }
    const { problems } = readSettings({ METRICS_TOKEN: "kín" }) as { problems: string[] };
    expect(problems).toEqual([expect.stringMatching(/^METRICS_TOKEN must be/)]);
    expect(problems.join()).not.toContain("kín");
  });

  test("witnesses are keys with their addresses, and a key that is none is refused", () => {
    const { publicKey } = testKey("witness.example/w", signatureTypes.cosignature);
    const WITNESSES = `${formatKey(publicKey)} https://witness.example/`;

    expect(readSettings({ WITNESSES })).toMatchObject({
      value: { witnesses: [{ key: publicKey, url: "https://witness.example" }] },
    });
    for (const wrong of ["a", WITNESSES.replace("https", "ftp"), `${WITNESSES},`, `${WITNESSES} x`])
      expect(readSettings({ WITNESSES: wrong })).toMatchObject({ ok: false });
  });

  test("the log's name has no spaces and no plus", () => {
    expect(readSettings({ LOG_ORIGIN: "a.example/log" })).toMatchObject({
      value: { logOrigin: "a.example/log" },
    });
    for (const LOG_ORIGIN of ["a b", "a+b", "a\n"])
      expect(readSettings({ LOG_ORIGIN })).toMatchObject({ ok: false });
  });

  test("a mail server and a sender belong together, and neither is told with its password", () => {
    const both = { SMTP_URL: "smtps://u:bi-mat@mail.example", MAIL_FROM: "Lá Lành <a@b.example>" };
    expect(readSettings(both)).toMatchObject({
      value: { smtpUrl: both.SMTP_URL, mailFrom: both.MAIL_FROM },
    });
    expect(readSettings({ SMTP_URL: both.SMTP_URL })).toMatchObject({ ok: false });
    for (const wrong of [
      { SMTP_URL: "http://u:bi-mat@mail.example" },
      { MAIL_FROM: "a@b\r\nBcc: c@d" },
    ]) {
      const read = readSettings({ ...both, ...wrong });
      expect(read).toMatchObject({ ok: false });
      expect(JSON.stringify(read)).not.toContain("bi-mat");
    }
  });

  test("an empty variable counts as not set", () => {
    expect(readSettings({ PORT: "", HOST: "", PUBLIC_URL: "" })).toEqual(readSettings({}));
  });

  test("the address people use follows the port", () => {
    expect(readSettings({ PORT: "4000" })).toMatchObject({
      value: { publicUrl: "http://localhost:4000" },
    });
  });

  test("all problems are told at once, each with its variable, what was given and what is expected", () => {
    const env = { PORT: "80a", HOST: "my host", DATA_DIR: "a\0b", PUBLIC_URL: "aid.example/x" };

    const read = readSettings(env);

    expect(read).toEqual({
      ok: false,
      problems: [
        'PORT is "80a" but must be a port number from 1 to 65535, such as 3000.',
        'HOST is "my host" but must be an IP address or host name to listen on, such as 127.0.0.1 or 0.0.0.0.',
        'DATA_DIR is "a\\u0000b" but must be the path of a folder, such as ./data.',
        'PUBLIC_URL is "aid.example/x" but must be an http or https address without a path, such as https://aid.example.',
      ],
    });
  });

  test.each(["0", "65536", "-1", "3e3", "3000.5", " 80"])("port %j is refused", (PORT) => {
    expect(readSettings({ PORT })).toMatchObject({ ok: false });
  });

  test.each([
    "http://aid.example/app",
    "http://aid.example?x",
    "http://me@aid.example",
    "ftp://aid.example",
    "localhost:3000",
  ])("public address %j is refused", (PUBLIC_URL) => {
    expect(readSettings({ PUBLIC_URL })).toMatchObject({ ok: false });
  });

  test.each(["127.0.0.1", "::1", "::", "localhost", "aid.example"])(
    "host %j is accepted",
    (HOST) => {
      expect(readSettings({ HOST })).toMatchObject({ ok: true, value: { host: HOST } });
    },
  );

  test("a database URL that is refused is not repeated, for it may hold a password", () => {
    const read = readSettings({ DATABASE_URL: "mysql://aid:secret@db/aid" });

    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).not.toContain("secret");
  });
});

describe("the demo", () => {
  test("keeps its own folder", () => {
    expect(readSettings({}, { demo: true })).toMatchObject({
      value: { dataDir: resolve("data/demo"), demo: true },
    });
  });

  test.each(["0.0.0.0", "::", "192.168.1.5", "aid.example"])("refuses to listen on %s", (HOST) => {
    expect(readSettings({ HOST }, { demo: true })).toEqual({
      ok: false,
      problems: [`HOST is "${HOST}" but the demo listens on this machine only: leave HOST unset.`],
    });
  });
});
