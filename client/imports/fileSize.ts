import { count } from "../words/format.ts";
import { t } from "../words/t.ts";
import type { Unread } from "./readFile.ts";

/** Why a chosen file is not sent, in words; `bytesMax` is what it may weigh. */
export function whyUnread({ name, bytes, why }: Unread, bytesMax: number): string {
  return why === "tooLarge"
    ? t("imports.tooLarge", name, sizeOf(bytes), sizeOf(bytesMax))
    : t(`imports.${why}`, name);
}

/** `48 KB`, `2 MB`: as the folder it was chosen from shows it. */
export function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? t("imports.kilobytes", count(kilobytes))
    : t("imports.megabytes", count(Math.round(kilobytes / 1024)));
}
