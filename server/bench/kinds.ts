import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { v7 } from "uuid";
import { databaseFile } from "#db/open.ts";
import { dayOf } from "#domain/calendar.ts";
import { codeOf } from "#domain/code.ts";
import { fold } from "#domain/fold.ts";
import { signIn, type Connection, type Kind, type Request } from "./load.ts";
import { driver, officer } from "./province/built.ts";

/** What requests are about: everything there is, so that one answer kept does not serve for all. */
interface Known {
  campaign: string;
  cluster: string;
  needs: { id: string; lat: number; lng: number }[];
  lines: { id: string }[];
  sites: { id: string; school: string }[];
  schools: { name: string }[];
  pledges: { number: number }[];
  amounts: { worth: number }[];
  entries: number;
}

/** How many of a kind are known at most. */
const knownMax = 60_000;

/** The kinds of requests that are measured on a province's server, signed in where they must be. */
export async function kindsOf(origin: string, folder: string): Promise<Kind[]> {
  const known = knownOf(folder);
  const headers = async (person: typeof driver) => ({
    cookie: await signIn(origin, person),
    "content-type": "application/json",
    origin,
  });
  const asCluster = await headers(driver);
  const asOffice = await headers(officer);
  return [...readsOf(known), ...writesOf(known, { asCluster, asOffice })];
}

function readsOf(known: Known): Kind[] {
  const { campaign, entries } = known;
  const needs = turns(known.needs);
  const asked = turns(known.needs.slice(0, 100));
  const schools = turns(known.schools);
  const pledges = turns(known.pledges);
  const amounts = turns(known.amounts);
  const places = turns(Array.from({ length: 997 }, (_, at) => Math.floor((entries / 997) * at)));
  const ledger = `/api/ledger?campaign=${campaign}`;
  const search = (text: string) => get(`${ledger}&limit=50&text=${encodeURIComponent(text)}`);
  return [
    { what: "need page", next: () => get(`/api/needs/${needs().id}`) },
    { what: "need page, of a hundred", next: () => get(`/api/needs/${asked().id}`) },
    { what: "list of 100 needs", next: () => get(`/api/needs?campaign=${campaign}&limit=100`) },
    { what: "map viewport", next: () => get(viewOf(campaign, needs())) },
    { what: "totals by cluster", next: () => get(`/api/totals?campaign=${campaign}&by=cluster`) },
    { what: "totals by item", next: () => get(`/api/totals?campaign=${campaign}&by=item`) },
    { what: "what is lacking", next: () => get(`/api/needs/lacking?campaign=${campaign}`) },
    { what: "ledger page", next: () => get(`${ledger}&limit=50&cursor=${cursorAt(places())}`) },
    { what: "ledger search: code", next: () => search(codeOf("pledge", pledges().number)) },
    { what: "ledger search: school", next: () => search(schools().name) },
    { what: "ledger search: no accents", next: () => search(fold(schools().name)) },
    { what: "ledger search: amount", next: () => search(`${dong(amounts().worth)} đ`) },
  ];
}

type Headers = Record<string, string>;

function writesOf(
  { campaign, cluster, ...known }: Known,
  { asCluster, asOffice }: { asCluster: Headers; asOffice: Headers },
): Kind[] {
  const lines = turns(known.lines);
  const sites = turns(known.sites);
  const today = dayOf(Date.now());
  const post = (path: string, headers: Headers, body: object): Request => ({
    path,
    headers: { ...headers, "idempotency-key": v7() },
    body: JSON.stringify(body),
  });
  const send = (connection: Connection) => {
    const [{ id: site, school }, id, line] = [sites(), v7(), v7()];
    connection.sent = { id, line, school };
    const given = { item: "CHAN", quantity: 1, value: 180_000, basis: "catalogue" };
    const of = { id, campaign, site, means: "goods", sentOn: today };
    return post("/api/consignments", asCluster, { ...of, lines: [{ id: line, ...given }] });
  };
  const confirm = ({ id, line, school }: NonNullable<Connection["sent"]>) =>
    post(`/api/consignments/${id}/receipt`, asOffice, {
      id: v7(),
      onBehalfOf: school,
      enteredFrom: "phone",
      receivedOn: today,
      receivedBy: { name: "Người nhận", position: "Hiệu trưởng" },
      lines: [{ line, good: 1 }],
    });
  return [
    {
      what: "promise (durable)",
      next: () => post("/api/pledges", asCluster, { id: v7(), needLine: lines().id, quantity: 1 }),
    },
    {
      what: "need (durable)",
      next: () => {
        const { id: site, school } = sites();
        const line = { id: v7(), item: "CHAN", quantity: 40, urgency: "urgent" };
        const of = { id: v7(), campaign, site, onBehalfOf: school, enteredFrom: "phone" };
        const need = { ...of, situation: "Nước ngập.", lines: [line] };
        return post("/api/needs", asOffice, need);
      },
    },
    {
      what: "send, then confirm (durable)",
      next: send,
      after: (connection) => (connection.sent ? confirm(connection.sent) : send(connection)),
    },
  ];
}

/** Reads from the folder itself what there is to ask for. */
function knownOf(folder: string): Known {
  const db = new Sqlite(join(folder, databaseFile), { readonly: true });
  const all = <Row>(text: string) => db.prepare(`${text} limit ${knownMax}`).all() as Row[];
  try {
    const [campaign] = all<{ id: string }>("select id from campaigns");
    const [cluster] = all<{ id: string }>("select id from clusters where code = 'C0'");
    const [last] = all<{ seq: number }>("select max(seq) as seq from entries");
    const needs = "from needs join sites on sites.id = needs.site where needs.status = 'verified'";
    return {
      campaign: campaign?.id ?? "",
      cluster: cluster?.id ?? "",
      needs: all(`select needs.id, sites.lat, sites.lng ${needs}`),
      lines: all(
        `select l.id from need_lines l join needs on needs.id = l.need
         where needs.status = 'verified' and l.position = 0`,
      ),
      sites: all("select id, school from sites"),
      schools: all("select name from schools"),
      pledges: all("select number from pledges"),
      amounts: all(
        "select distinct worth from entries where worth >= 1000 and seq > (select max(seq) - 20000 from entries)",
      ),
      entries: (last?.seq ?? 0) + 1,
    };
  } finally {
    db.close();
  }
}

/** Whose promises are measured, and to what. */
export const promisedOf = (folder: string): Pick<Known, "cluster" | "lines"> => knownOf(folder);

/** As browsers ask. */
const get = (path: string): Request => ({ path, headers: { "accept-encoding": "gzip" } });

const cursorAt = (seq: number) => Buffer.from(JSON.stringify(seq + 51)).toString("base64url");

/** An amount as people type it: `1.234.567`. */
const dong = (amount: number) => amount.toLocaleString("vi-VN");

/** A view of some 60 km around a place, as a phone asks for it. */
function viewOf(campaign: string, { lat, lng }: { lat: number; lng: number }): string {
  const bbox = [lng - 0.4, lat - 0.3, lng + 0.4, lat + 0.3].map((side) => side.toFixed(3));
  return `/api/map?campaign=${campaign}&bbox=${bbox.join()}&zoom=10`;
}

/** Gives one after the other, far apart from each other, around and around. */
export function turns<One>(of: readonly One[]): () => One {
  let at = 0;
  return () => {
    const one = of[(at++ * 7_919) % of.length];
    if (one === undefined) throw new Error("there is nothing to measure with");
    return one;
  };
}
