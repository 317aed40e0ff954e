import { cash } from "#domain/catalogue.ts";
import type { Means } from "#domain/consignment.ts";
import { NewPaperGift } from "#domain/newPaperGift.ts";
import { newId } from "../api/newId.ts";
import type { Request } from "../setup/createForm.ts";

/** An item of the paper as far as it is typed; value in đồng, by the catalogue while empty. */
export interface PaperLine {
  item: string;
  quantity?: number | undefined;
  value?: number | undefined;
}

/** What is typed of a paper, money and goods apart: changing the means loses neither. */
export interface PaperFields {
  id: string;
  /** Empty: the one that every screen shows. */
  campaign: string;
  cluster: string;
  school: { id: string; name: string } | null;
  /** Empty: the school's main site. */
  site: string;
  givenOn: string;
  document: string;
  means: Means;
  money: number | null;
  lines: PaperLine[];
  receiver: string;
  position: string;
}

/** A paper with nothing on it; of the paper before stays what the next one often shares. */
export function emptyPaper(before?: PaperFields): PaperFields {
  return {
    id: newId(),
    campaign: before?.campaign ?? "",
    cluster: before?.cluster ?? "",
    school: null,
    site: "",
    givenOn: before?.givenOn ?? "",
    document: "",
    means: before?.means ?? "goods",
    money: null,
    lines: [],
    receiver: "",
    position: "",
  };
}

/** What is sent of a paper; `chosen` is what its empty choices mean. */
export function requestOf(
  { id, cluster, givenOn, document, means, money, lines, receiver, position }: PaperFields,
  chosen: { campaign: string | undefined; site: string | undefined },
): Request {
  const isMoney = means !== "goods";
  return {
    path: "/api/consignments/from-paper",
    body: {
      id,
      campaign: chosen.campaign,
      cluster: cluster || undefined,
      site: chosen.site,
      givenOn: givenOn || undefined,
      document,
      means,
      ...(receiver && { receiver: { name: receiver, position: position || undefined } }),
      lines: isMoney
        ? [{ item: cash, quantity: money ?? undefined }]
        : lines.map(({ item, quantity, value }) => ({ item, quantity, value })),
    },
    schema: NewPaperGift,
  };
}
