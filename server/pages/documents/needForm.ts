import { html } from "hono/html";
import { cash, categories } from "#domain/catalogue.ts";
import type { Item } from "#domain/item.ts";
import type { ProvinceView } from "#domain/province.ts";
import { totals } from "../../../client/words/vi/totals.ts";
import { departmentOf, issuerBelow, placeAndDay } from "./issuer.ts";
import { qrCode } from "./qrCode.ts";
import { fact, sheet, signatures, type Html } from "./sheet.ts";

export interface BlankNeed {
  province: ProvinceView | undefined;
  /** What is offered now. */
  items: readonly Item[];
  /** The site that it is for, when it is printed for one; else that is written in. */
  site: { name: string; schoolName: string; communeName: string; pupils: number } | undefined;
}

/** Rows for what the catalogue does not have. */
const emptyRows = 4;
const storyRows = 3;

/**
 * A need to be written by hand where no phone works, and typed in later by the school or the
 * department: the catalogue's items with the units that they are counted in.
 */
export function needForm({ province, items, site }: BlankNeed, publicUrl: string): Html {
  const department = departmentOf(province);
  return sheet({
    issuer: issuerBelow(province, site?.schoolName ?? "Trường ……………………"),
    number: "……………",
    placeAndDay: placeAndDay(province, undefined),
    title: "Phiếu báo nhu cầu",
    about: "Trường bị thiệt hại do thiên tai",
    body: html`<p>Kính gửi: ${department}</p>
      <section class="facts">
        ${fact("Điểm trường", site?.name)} ${fact("Xã, phường", site?.communeName)}
        ${fact("Số trẻ", site && String(site.pupils))} ${fact("Số người cần giúp", undefined)}
        ${fact("Người liên hệ", undefined)} ${fact("Điện thoại", undefined)}
      </section>
      <div class="writing">
        <p>Chuyện gì đã xảy ra, thiệt hại những gì:</p>
        ${Array.from({ length: storyRows }, () => html`<p></p>`)}
      </div>
      <p class="basis">
        Chỉ ghi số lượng vào dòng cần. Mức khẩn: 1 thường, 2 khẩn, 3 rất khẩn (nguy hiểm cho trẻ).
      </p>
      ${lines(items)}
      <section class="receive end">
        ${qrCode(`${publicUrl}/needs/new`, "Mã QR của trang báo nhu cầu")}
        <div>
          <p><b>Có mạng thì báo qua điện thoại nhanh hơn: quét mã này.</b></p>
          <p>
            Không có mạng: gửi phiếu này về ${department}, hoặc gọi điện đọc từng dòng. Sở nhập thay
            và ghi rõ là nhập thay.
          </p>
        </div>
      </section>
      ${signatures([{ who: "Người lập phiếu" }, { who: "Thủ trưởng đơn vị" }])}`,
  });
}

function lines(items: readonly Item[]): Html {
  const offered = categories
    .map((category) => ({ category, items: items.filter((item) => item.category === category) }))
    .filter((group) => group.items.length > 0);
  return html`<table class="counted writing need">
    <colgroup>
      <col />
      <col class="unit" />
      <col class="many" />
      <col class="at" />
      <col class="item" />
    </colgroup>
    <thead>
      <tr>
        <th scope="col">Tên hàng</th>
        <th scope="col">ĐVT</th>
        <th scope="col">Số lượng</th>
        <th scope="col">Mức khẩn</th>
        <th scope="col">Ghi chú</th>
      </tr>
    </thead>
    ${offered.map(
      ({ category, items: all }) =>
        html`<tbody>
          <tr class="group">
            <th scope="rowgroup" colspan="5">${totals.category[category]}</th>
          </tr>
          ${all.map(({ id, name, unit }) => row(name, id === cash ? "đồng" : unit))}
        </tbody>`,
    )}
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan="5">Thứ khác, ghi rõ đơn vị tính</th>
      </tr>
      ${Array.from({ length: emptyRows }, () => row("", ""))}
    </tbody>
  </table>`;
}

function row(name: string, unit: string): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    <td class="middle">${unit}</td>
    <td></td>
    <td></td>
    <td></td>
  </tr>`;
}
