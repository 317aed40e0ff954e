import type { Context as Http, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../problems.ts";
import type { Signed } from "./asked.ts";

/** The longest body that anyone may send: a need with thirty lines and long texts is far below. */
const bodyMax = 256 * 1024;

const limit = bodyLimit({ maxSize: bodyMax, onError: (c) => problem(c, "too_large") });

/**
 * Files to import are larger, and limited where it is known who sends them. A read has no body, and one that
 * says how long it is is no longer: to open it takes longer than many an answer.
 */
export const limited: MiddlewareHandler<Signed> = async (c, next) => {
  if (c.req.method === "GET" || takesFile(c)) return next();
  const length = c.req.header("content-length");
  if (length === undefined || c.req.header("transfer-encoding")) return limit(c, next);
  return Number(length) > bodyMax ? problem(c, "too_large") : next();
};

/** Whether a file is sent to the address of a request. */
export const takesFile = (c: Http) => takesFiles.test(c.req.path);
const takesFiles = /^\/api\/(imports(\/(check|marked))?|statements(\/columns)?|photos\/[^/]+)$/;
