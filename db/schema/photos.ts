import { column } from "#db/columns.ts";
import { erasureReasons } from "#domain/erasure.ts";
import { receipts } from "./gifts.ts";
import { needs } from "./needs.ts";

const { table, index, text, whole, flag, instant, choice } = column;

/**
 * Photos that needs and receipts name, under ids that phones made. `sha256` is of the bytes that the
 * phone sends; those of a receipt stand in its entry. Each is of a need or of a receipt.
 */
export const photos = table(
  "photos",
  {
    id: text().primaryKey(),
    need: text().references(() => needs.id),
    receipt: text().references(() => receipts.id),
    position: whole().notNull(),
    sha256: text().notNull(),
    /** Whether the department lets everyone see it. */
    released: flag().notNull(),
    /** Since when it is gone for good, and why; that there was one stays. */
    erasedAt: instant(),
    erasedFor: choice(erasureReasons),
  },
  (t) => [
    index("photos_need").on(t.need, t.position),
    index("photos_receipt").on(t.receipt, t.position),
  ],
);

/**
 * What phones sent of photos, before or after something named them. `photo` and `small` are the
 * SHA-256 under which `DATA_DIR/files` has what was made of it; apart from the ledger, so that it can
 * be erased.
 */
export const photoFiles = table(
  "photo_files",
  {
    id: text().primaryKey(),
    /** Of the bytes that were sent, which are not kept. */
    sha256: text().notNull(),
    account: text().notNull(),
    photo: text().notNull(),
    small: text().notNull(),
    width: whole().notNull(),
    height: whole().notNull(),
    bytes: whole().notNull(),
    arrivedAt: instant().notNull(),
  },
  (t) => [
    index("photo_files_account").on(t.account, t.arrivedAt),
    index("photo_files_arrived").on(t.arrivedAt, t.id),
    index("photo_files_photo").on(t.photo),
    index("photo_files_small").on(t.small),
  ],
);
