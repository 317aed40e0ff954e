import { html } from "hono/html";
import type { ConsignmentPaper } from "#db/consignmentPapers.ts";
import { cash } from "#domain/catalogue.ts";
import type { Means } from "#domain/consignment.ts";
import { figure, inWords, packing, shortDay } from "./figures.ts";
import { departmentIssuer, departmentOf, issuerBelow, placeAndDay } from "./issuer.ts";
import { qrCode } from "./qrCode.ts";
import { fact, sheet, signatures, type Html } from "./sheet.ts";

const means: Record<Means, string> = {
  goods: "hiện vật",
  cash: "tiền mặt",
  transfer: "chuyển khoản",
};

/** What the note of each is called: money is no goods. */
const titles: Record<Means, string> = {
  goods: "Phiếu giao hàng",
  cash: "Phiếu giao tiền",
  transfer: "Phiếu chuyển tiền",
};

/**
 * The delivery note that travels with the truck (phiếu giao hàng). `isParty` for who may see the
 * carrier: what is not known then stays to be written in; for others there is no such place at all.
 */
export function deliveryNote(
  paper: ConsignmentPaper,
  { isParty, publicUrl }: { isParty: boolean; publicUrl: string },
): Html {
  const { consignment, province, campaign, sent } = paper;
  const { code, cluster, sentOn } = consignment;
  const isTransfer = consignment.means === "transfer";
  return sheet({
    issuer: cluster ? issuerBelow(province, cluster.name) : departmentIssuer(province),
    number: code,
    placeAndDay: placeAndDay(province, sentOn),
    title: titles[consignment.means],
    about: `Đợt cứu trợ: ${campaign}`,
    body: html`<section class="facts">
        ${wide("Bên gửi", cluster?.name ?? `${departmentOf(province)} (quỹ của đợt)`)}
        ${wide("Bên nhận", placeOf(paper))} ${fact("Ngày gửi", shortDay(sentOn))}
        ${fact("Hình thức", means[consignment.means])}
        ${isParty && !isTransfer ? carrying(consignment) : ""}
      </section>
      ${lines(paper)} ${isTransfer ? "" : receiving(consignment, publicUrl)}
      ${signatures([
        { who: "Người lập phiếu" },
        ...(isTransfer ? [] : [{ who: "Người vận chuyển" }]),
        { who: "Người nhận" },
      ])}`,
    proof: sent && { mark: sent, publicUrl },
  });
}

/** `Điểm trường Nà Lòa, Trường Mầm non …, xã …`. */
export function placeOf({ consignment: { site }, commune }: ConsignmentPaper): string {
  const parts = site.name === site.school.name ? [site.name] : [site.name, site.school.name];
  return [...parts, commune].filter(Boolean).join(", ");
}

/** What adds up to what the whole is worth, in đồng. */
export function worthOf(all: readonly { value: number }[]): number {
  return all.reduce((sum, { value }) => sum + value, 0);
}

function wide(name: string, value: string): Html {
  return html`<div class="wide">${fact(name, value)}</div>`;
}

/** Who brings it: private, so only for those who deliver and receive. */
function carrying(consignment: ConsignmentPaper["consignment"]): Html {
  const { carrier, plate, driver, expectedOn, note } = consignment;
  return html`${fact("Đơn vị vận chuyển", carrier)} ${fact("Biển số xe", plate)}
  ${fact("Lái xe", driver?.name)} ${fact("Điện thoại", driver?.phone)}
  ${fact("Dự kiến đến", expectedOn && shortDay(expectedOn))} ${note ? wide("Ghi chú", note) : ""}`;
}

function lines({ consignment, items }: ConsignmentPaper): Html {
  const worth = worthOf(consignment.lines);
  return html`<table>
      <thead>
        <tr>
          <th scope="col">STT</th>
          <th scope="col">Tên hàng</th>
          <th scope="col">ĐVT</th>
          <th scope="col">Số lượng</th>
          <th scope="col">Quy cách</th>
          <th scope="col">Giá trị (đồng)</th>
        </tr>
      </thead>
      <tbody>
        ${consignment.lines.map(
          ({ item, name, unit, quantity, scale, value }, at) =>
            html`<tr>
              <td class="middle">${at + 1}</td>
              <th scope="row">${name}</th>
              <td class="middle">${item === cash ? "đồng" : unit}</td>
              <td class="amount">${figure(quantity, scale)}</td>
              <td>${packing(items.get(item), quantity)}</td>
              <td class="amount">${figure(value)}</td>
            </tr>`,
        )}
        <tr class="sum">
          <th scope="row" colspan="5">Cộng</th>
          <td class="amount">${figure(worth)}</td>
        </tr>
      </tbody>
    </table>
    <p>Bằng chữ: <i>${inWords(worth)}.</i></p>`;
}

/** What the school does when the truck is there: the code opens the form of exactly this consignment. */
function receiving({ id, code }: ConsignmentPaper["consignment"], publicUrl: string): Html {
  const address = `${publicUrl}/consignments/${id}/receipt`;
  return html`<section class="receive">
    ${qrCode(address, `Mã QR để xác nhận đã nhận chuyến ${code}`)}
    <div>
      <p><b>Trường nhận hàng: quét mã này để xác nhận.</b></p>
      <p>
        Đếm từng dòng khi xe còn ở trường. Thiếu, hỏng hay thừa đều ghi vào biểu mẫu mở ra; thứ
        không ghi là không nhận được. Không có mạng thì ghi vào biên bản bàn giao, nhập sau.
      </p>
    </div>
  </section>`;
}
