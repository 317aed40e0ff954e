import { and, asc, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Actor } from "#domain/actor.ts";
import type { Day } from "#domain/day.ts";
import { codeOf } from "#domain/code.ts";
import { askAgainOn } from "#domain/silence.ts";
import { may } from "#domain/may.ts";
import { lacking, over } from "#domain/needLine.ts";
import type { NeedLineView, NeedView } from "#domain/needViews.ts";
import { decideContact } from "#domain/contact.ts";
import { tiesTo } from "./contactViewings.ts";
import type { Reader } from "./database.ts";
import { matching, type NeedFilter } from "./needFilter.ts";
import { sightOf, visibleIn, type Sight } from "./needSight.ts";
import { contactOf, positionOf } from "./needs.ts";
import { photosOfNeed } from "./photoViews.ts";
import { prepared, preparedIn } from "./prepared.ts";
import { needLines, needs } from "./schema/needs.ts";
import { photos } from "./schema/photos.ts";
import { campaigns, communes, items, schools, sites } from "./schema/places.ts";
import { textsOf, type TextField } from "./texts.ts";

/** Where a page of needs begins: after this one, in the order newest first, then by id. */
export interface NeedCursor {
  postedAt: number;
  id: string;
}

/** Needs a reader may see, newest first, at most `limit`. */
export async function listNeeds(
  read: Reader,
  reader: Actor | undefined,
  by: NeedFilter & { after?: NeedCursor | undefined; limit: number },
): Promise<NeedView[]> {
  const { after } = by;
  const wanted = await matching(read, by);
  const rows = await read
    .select(columns)
    .from(needs)
    .innerJoin(sites, eq(sites.id, needs.site))
    .innerJoin(schools, eq(schools.id, needs.school))
    .innerJoin(communes, eq(communes.id, schools.commune))
    .innerJoin(campaigns, eq(campaigns.id, needs.campaign))
    .where(
      and(
        visibleIn(sightOf(reader), reader?.school ?? ""),
        wanted,
        after &&
          or(
            lt(needs.postedAt, after.postedAt),
            and(eq(needs.postedAt, after.postedAt), lt(needs.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(needs.postedAt), desc(needs.id))
    .limit(by.limit);
  return viewsOf(read, reader, rows);
}

/** One need as a reader may see it; nothing when they may not. */
export async function showNeed(
  read: Reader,
  reader: Actor | undefined,
  id: string,
): Promise<NeedView | undefined> {
  const rows = await needBy[sightOf(reader)](read, { id, school: reader?.school ?? "" });
  const [view] = await viewsOf(read, reader, rows);
  const [row] = rows;
  if (!view || !row) return view;
  const named = row.hasPhotos ? await photosOfNeed(read, reader, row.need) : [];
  const shown = { ...view, ...(named.length > 0 && { photos: named }) };
  if (!reader || view.contact || !contactOf(row.need)) return shown;
  const ties = await tiesTo(read, row.need.site, reader);
  return { ...shown, ...(decideContact(reader, row.need, ties).ok && { mayAskContact: true }) };
}

const columns = {
  need: needs,
  siteName: sites.name,
  siteLat: sites.lat,
  siteLng: sites.lng,
  pupils: sites.pupils,
  schoolName: schools.name,
  cluster: schools.cluster,
  commune: schools.commune,
  communeName: communes.name,
  silenceDays: campaigns.silenceDays,
  endsOn: campaigns.endsOn,
};
type Row = {
  need: typeof needs.$inferSelect;
  siteName: string;
  siteLat: number;
  siteLng: number;
  pupils: number;
  schoolName: string;
  cluster: string | null;
  commune: string;
  communeName: string;
  silenceDays: number;
  endsOn: Day;
};

/** Most needs have none: that is told with the rest. */
const hasPhotos = sql<number>`exists (select 1 from ${photos} where ${photos.need} = ${needs.id})`;

const needById = (sight: Sight) =>
  prepared((read: Reader) =>
    read
      .select({ ...columns, hasPhotos })
      .from(needs)
      .innerJoin(sites, eq(sites.id, needs.site))
      .innerJoin(schools, eq(schools.id, needs.school))
      .innerJoin(communes, eq(communes.id, schools.commune))
      .innerJoin(campaigns, eq(campaigns.id, needs.campaign))
      .where(and(eq(needs.id, sql.placeholder("id")), visibleIn(sight, sql.placeholder("school")))),
  );
const needBy = { open: needById("open"), own: needById("own"), all: needById("all") };

async function viewsOf(read: Reader, reader: Actor | undefined, rows: readonly Row[]) {
  const ids = rows.map(({ need }) => need.id);
  if (ids.length === 0) return [];
  const told = rows.filter(({ need }) => mayReadText(reader, need)).map(({ need }) => need.id);
  const [lines, texts] = await Promise.all([linesOf(read, ids), textsOf(read, told, needFields)]);
  const inside = rows
    .filter(({ need }) => may(reader, "see_need_text", need))
    .map(({ need }) => need.id);
  const noted = lines.filter(({ line }) => inside.includes(line.need)).map(({ line }) => line.id);
  const notes = await textsOf(read, noted, ["line_note"]);
  const byNeed = new Map<string, NeedLineView[]>();
  for (const row of lines) {
    const view = { ...lineView(row), ...noteOf(notes.get(row.line.id)?.line_note) };
    byNeed.set(row.line.need, [...(byNeed.get(row.line.need) ?? []), view]);
  }
  return rows.map((row) =>
    needView(row, reader, {
      texts: texts.get(row.need.id) ?? {},
      lines: byNeed.get(row.need.id) ?? [],
    }),
  );
}

const linesOf = preparedIn<string, LineRow>((on, ids) =>
  on
    .select({ line: needLines, name: items.name, unit: items.unit, scale: items.scale })
    .from(needLines)
    .innerJoin(items, eq(items.id, needLines.item))
    .where(inArray(needLines.need, ids))
    .orderBy(asc(needLines.need), asc(needLines.position)),
);
interface LineRow {
  line: typeof needLines.$inferSelect;
  name: string;
  unit: string;
  scale: number;
}

const needFields: TextField[] = ["situation", "damage", "question", "refusal"];

function mayReadText(reader: Actor | undefined, need: { school: string; textReleased: boolean }) {
  return need.textReleased || may(reader, "see_need_text", need);
}

const noteOf = (note: string | undefined) => (note ? { note } : {});

function lineView(row: LineRow): NeedLineView {
  const { id, item, urgency, asked, approved, promised, held, onTheWay, received } = row.line;
  const standing = { approved: approved ?? 0, promised, held, onTheWay, received };
  const { name, unit, scale } = row;
  return {
    id,
    item,
    name,
    unit,
    scale,
    urgency,
    asked,
    approved,
    promised,
    held,
    onTheWay,
    received,
    lacking: lacking(standing),
    over: approved === null ? 0 : over(standing),
  };
}

function needView(
  row: Row,
  reader: Actor | undefined,
  own: { texts: Partial<Record<TextField, string>>; lines: NeedLineView[] },
): NeedView {
  const { need } = row;
  const { situation, damage, question, refusal } = own.texts;
  const asked = may(reader, "see_need_text", need)
    ? need.status === "refused"
      ? refusal
      : question
    : undefined;
  // Everyone else asks for it, so that the school can see who did (`viewContact`).
  const isOwn = reader?.school === need.school && may(reader, "see_contact", need);
  const contact = isOwn ? contactOf(need) : undefined;
  const position = positionOf(need);
  return {
    id: need.id,
    code: codeOf("need", need.number),
    campaign: need.campaign,
    site: {
      id: need.site,
      name: row.siteName,
      school: { id: need.school, name: row.schoolName },
      commune: { id: row.commune, name: row.communeName },
      cluster: row.cluster,
      lat: position?.lat ?? row.siteLat,
      lng: position?.lng ?? row.siteLng,
      pupils: row.pupils,
    },
    status: need.status,
    urgency: need.urgency,
    coverage: need.coverage,
    postedAt: need.postedAt,
    ...present({
      position,
      verifiedAt: need.verifiedAt,
      stillNeededAt: need.stillNeededAt,
      askAgainOn: askAgainOn(need, row),
      closedAt: need.closedAt,
      closeReason: need.closeReason,
      peopleAffected: need.peopleAffected,
      enteredFrom: need.enteredFrom,
      situation,
      damage,
      question: asked,
      contact,
    }),
    textReleased: need.textReleased,
    lines: own.lines,
  };
}

/** The members that are there: what is null or undefined is left out of an answer. */
export function present<Members extends Record<string, unknown>>(members: Members) {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as { [Key in keyof Members]?: Exclude<Members[Key], null | undefined> };
}
