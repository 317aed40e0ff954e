import { html } from "hono/html";
import type { ConsignmentPaper } from "#db/consignmentPapers.ts";
import { cash } from "#domain/catalogue.ts";
import type { DiscrepancyView } from "#domain/giftViews.ts";
import type { WayIn } from "#domain/onBehalf.ts";
import { placeOf, worthOf } from "./deliveryNote.ts";
import { blankDay, figure, inWords, longDay, shortDay } from "./figures.ts";
import { departmentIssuer, departmentOf, issuerBelow, placeAndDay } from "./issuer.ts";
import { fact, sheet, signatures, type Html } from "./sheet.ts";

/** How many lines to write on there are for what nobody knows yet. */
const writingLines = 2;

const kinds: Record<DiscrepancyView["kind"], string> = {
  missing: "thiếu",
  damaged: "hỏng",
  surplus: "thừa",
};

/** How the department came to know what it entered on behalf of a school. */
const ways: Record<WayIn, string> = {
  paper: "theo giấy của trường",
  phone: "theo điện thoại của trường",
  message: "theo tin nhắn của trường",
  other: "theo lời của trường",
};

/**
 * The handover of a consignment (biên bản bàn giao), in `copies`. Before the school has confirmed it,
 * what is counted stays to be written by hand; after, it says what the school said.
 */
export function handover(
  paper: ConsignmentPaper,
  { copies, publicUrl }: { copies: number; publicUrl: string },
): Html {
  const { consignment, province, campaign, sent, received } = paper;
  const { code, cluster, sentOn, receipt } = consignment;
  const mark = received ?? sent;
  return sheet({
    issuer: cluster ? issuerBelow(province, cluster.name) : departmentIssuer(province),
    number: receipt?.code ?? `${code}/BB`,
    placeAndDay: placeAndDay(province, receipt?.receivedOn),
    title: "Biên bản bàn giao",
    about: `Đợt cứu trợ: ${campaign}`,
    body: html`<p class="basis">
        Căn cứ phiếu giao hàng số ${code} ngày
        ${shortDay(sentOn)}${sent ? html` (bút toán ${sent.code} của sổ cái công khai)` : ""};
      </p>
      <p>
        Hôm nay, ${receipt ? longDay(receipt.receivedOn) : blankDay}, tại ${placeOf(paper)}, chúng
        tôi gồm:
      </p>
      ${side("I. Bên giao", cluster?.name ?? `${departmentOf(province)} (quỹ của đợt)`)}
      ${side("II. Bên nhận", consignment.site.school.name, receipt?.receivedBy)}
      ${side("III. Người chứng kiến")}
      <p>Hai bên đã cùng kiểm đếm và bàn giao:</p>
      ${lines(paper)} ${worth(paper)} ${differences(paper)} ${closing(paper, copies)}`,
    proof: mark && { mark, publicUrl },
  });
}

/** How many copies there are, who typed it in if not the school, and who signs. */
function closing({ consignment, province }: ConsignmentPaper, copies: number): Html {
  const way = consignment.receipt?.enteredFrom;
  return html`<div class="end">
    <p>
      Biên bản được lập thành ${String(copies).padStart(2, "0")} bản có giá trị như nhau, các bên đã
      đọc lại và cùng ký tên.
    </p>
    ${way ? html`<p>${departmentOf(province)} nhập thay trường nhận, ${ways[way]}.</p>` : ""}
    ${signatures([
      { who: "Đại diện bên giao" },
      { who: "Đại diện bên nhận", content: signed(consignment) },
      { who: "Người chứng kiến" },
    ])}
  </div>`;
}

/** One side: its organisation and who stands for it; dots where that is not known or not to be seen. */
function side(
  title: string,
  organisation?: string,
  person?: { name: string; position: string },
): Html {
  return html`<h2>${title}${organisation ? `: ${organisation}` : ""}</h2>
    <section class="facts person">
      ${fact("Ông/Bà", person?.name)}
      ${organisation ? fact("Chức vụ", person?.position) : fact("Đơn vị", undefined)}
      ${fact("Điện thoại", undefined)}
    </section>`;
}

function lines({ consignment, promised, differences: all }: ConsignmentPaper): Html {
  const isDone = consignment.receipt !== undefined;
  return html`<table class="counted${isDone ? "" : " writing"}">
    <colgroup>
      <col class="at" />
      <col class="item" />
      <col class="unit" />
      <col class="many" span="3" />
      <col class="condition" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="col" rowspan="2">STT</th>
        <th scope="col" rowspan="2">Tên hàng</th>
        <th scope="col" rowspan="2">ĐVT</th>
        <th scope="colgroup" colspan="3">Số lượng</th>
        <th scope="col" rowspan="2">Tình trạng</th>
        <th scope="col" rowspan="2">Ghi chú</th>
      </tr>
      <tr>
        <th scope="col">cam kết</th>
        <th scope="col">gửi</th>
        <th scope="col">thực giao</th>
      </tr>
    </thead>
    <tbody>
      ${consignment.lines.map((line, at) =>
        row(at, {
          ...line,
          promised: promised.get(line.id),
          sent: line.quantity,
          difference: all.find((one) => one.line === line.id && one.reason),
        }),
      )}
      ${consignment.extra.map((line, at) =>
        row(consignment.lines.length + at, {
          ...line,
          good: 0,
          damaged: 0,
          note: "Ngoài phiếu giao hàng",
        }),
      )}
    </tbody>
  </table>`;
}

interface Row {
  item: string;
  name: string;
  unit: string;
  scale: number;
  promised?: number | undefined;
  sent?: number;
  good?: number | undefined;
  damaged?: number | undefined;
  missing?: number | undefined;
  surplus?: number | undefined;
  difference?: DiscrepancyView | undefined;
  note?: string;
}

function row(at: number, line: Row): Html {
  const { item, name, unit, scale, good, damaged = 0, surplus = 0 } = line;
  const amount = (quantity: number | undefined) =>
    quantity === undefined ? "" : figure(quantity, scale);
  const arrived = good === undefined ? undefined : good + damaged + surplus;
  return html`<tr>
    <td class="middle">${at + 1}</td>
    <th scope="row">${name}</th>
    <td class="middle">${item === cash ? "đồng" : unit}</td>
    <td class="amount">${amount(line.promised)}</td>
    <td class="amount">${amount(line.sent)}</td>
    <td class="amount">${amount(arrived)}</td>
    <td>${arrived === undefined ? "" : condition(line)}</td>
    <td>${line.note ?? line.difference?.reason ?? ""}</td>
  </tr>`;
}

function condition({ scale, good = 0, damaged = 0, missing = 0, surplus = 0 }: Row): string {
  const short: [string, number][] = [
    ["hỏng", damaged],
    ["thiếu", missing],
    ["thừa", surplus],
  ];
  if (short.every(([, quantity]) => quantity === 0)) return "Tốt";
  const all: [string, number][] = [["tốt", good], ...short];
  return all
    .filter(([, quantity]) => quantity > 0)
    .map(([word, quantity]) => `${word} ${figure(quantity, scale)}`)
    .join(", ");
}

/** What was sent is worth, and after the receipt what arrived in good order. */
function worth({ consignment, received }: ConsignmentPaper): Html {
  const sent = worthOf(consignment.lines);
  const arrived = received?.movements.filter(({ to }) => to.account === "received") ?? [];
  return html`<p>
      Tổng giá trị hàng gửi: <b>${figure(sent)} đồng</b>. Bằng chữ: <i>${inWords(sent)}.</i>
    </p>
    ${
      received
        ? html`<p>
            Tổng giá trị nhận đủ, còn tốt: <b>${figure(worthOf(arrived))} đồng</b>. Bằng chữ:
            <i>${inWords(worthOf(arrived))}.</i>
          </p>`
        : ""
    }`;
}

/** What differs from what was sent, and why where the reader may know it. */
function differences({ consignment, differences: all }: ConsignmentPaper): Html {
  if (!consignment.receipt)
    return html`<div class="writing end">
      <p>Chênh lệch và nguyên nhân:</p>
      ${Array.from({ length: writingLines }, () => html`<p></p>`)}
    </div>`;
  if (all.length === 0) return html`<p>Chênh lệch: không có.</p>`;
  return html`<p>Chênh lệch và nguyên nhân:</p>
    <ul>
      ${all.map(
        ({ code, name, kind, quantity, unit, scale, reason }) =>
          html`<li>
            ${name}: ${kinds[kind]} ${figure(quantity, scale)} ${unit} (${code}). ${reason ?? ""}
          </li>`,
      )}
    </ul>`;
}

/** How it was signed and the name of who received it, where the reader may know it. */
function signed({ id, receipt }: ConsignmentPaper["consignment"]): Html | undefined {
  if (!receipt?.receivedBy) return undefined;
  const { signature, receivedBy } = receipt;
  const drawn = html`<img
    src="/api/consignments/${id}/signature"
    alt="Chữ ký của ${receivedBy.name}"
  />`;
  const typed = (name: string) => html`<p class="typed">${name}</p>`;
  return html`${signature ? ("drawn" in signature ? drawn : typed(signature.name)) : ""}
    <p class="name">${receivedBy.name}</p>`;
}
