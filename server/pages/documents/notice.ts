import { html } from "hono/html";
import type { Distribution, Share, Worth } from "#db/distribution.ts";
import type { Day } from "#domain/day.ts";
import type { TotalsView } from "#domain/ledgerViews.ts";
import { theFund, unknownGiver } from "#domain/movement.ts";
import type { ProvinceView } from "#domain/province.ts";
import { figure, inWords, longDay } from "./figures.ts";
import { departmentIssuer, departmentOf, placeAndDay } from "./issuer.ts";
import { sheet, signatures, type Html, type Mark } from "./sheet.ts";

export interface Notice {
  campaign: { name: string; startsOn: Day };
  province: ProvinceView | undefined;
  today: Day;
  distribution: Distribution;
  /** What schools received in good order, by item. */
  items: TotalsView;
  /** The last entry that is counted. */
  mark: Mark | undefined;
}

/** How most departments of education number their papers. */
const usualMark = "SGDĐT";

/** What givers are called who are no cluster. */
const nameless: Record<string, string> = {
  [theFund]: "Quỹ của đợt",
  [unknownGiver]: "Người ủng hộ chưa rõ tên",
};

/**
 * What a campaign received and distributed, for everyone to read (Nghị định 93/2021/NĐ-CP asks that it
 * be published): organisations and sums, no person. `mark` are the letters of the department in its
 * papers' numbers; the number itself is the office's to write.
 */
export function notice(
  told: Notice,
  { documentMark = usualMark, publicUrl }: { documentMark?: string | undefined; publicUrl: string },
): Html {
  const { campaign, province, today, distribution, items, mark } = told;
  const { givers, schools, balance } = distribution;
  return sheet({
    issuer: departmentIssuer(province),
    number: `……/TB-${documentMark}`,
    placeAndDay: placeAndDay(province, today),
    title: "Thông báo",
    about: `Công khai kết quả tiếp nhận và phân phối ${campaign.name}`,
    body: html`${basis(told)}
      <h2>I. Đã tiếp nhận</h2>
      ${shares("Đơn vị ủng hộ", givers, balance.given)}
      <h2>II. Đã trao đến các trường</h2>
      ${shares("Trường nhận", schools, balance.received)}
      <h2>III. Hiện vật đã trao, theo mặt hàng</h2>
      ${received(items)}
      <h2>IV. Cân đối</h2>
      ${balanced(balance)}
      <div class="end">
        <p>
          Từng khoản được tra cứu và kiểm tra trên sổ cái công khai tại
          <span class="address">${publicUrl}/ledger</span>. Ý kiến phản ánh xin gửi về
          ${departmentOf(province)}.
        </p>
        ${signatures([{ who: "Người lập" }, { who: "Thủ trưởng đơn vị" }])}
      </div>`,
    proof: mark && { mark, publicUrl },
  });
}

/** The rule that it is published by, and of which time. */
function basis({ campaign, province, today, mark }: Notice): Html {
  return html`<p class="basis">
      Căn cứ Nghị định số 93/2021/NĐ-CP ngày 27 tháng 10 năm 2021 của Chính phủ về vận động, tiếp
      nhận, phân phối và sử dụng các nguồn đóng góp tự nguyện hỗ trợ khắc phục khó khăn do thiên
      tai, dịch bệnh, sự cố; hỗ trợ bệnh nhân mắc bệnh hiểm nghèo;
    </p>
    <p>
      ${departmentOf(province)} công khai kết quả từ ${longDay(campaign.startsOn)} đến
      ${longDay(today)}${mark ? html`, theo sổ cái công khai đến hết bút toán ${mark.code}` : ""},
      như sau. Tiền và hiện vật được ghi riêng, không cộng chung; hiện vật tính theo giá trị ghi khi
      gửi.
    </p>`;
}

/** Organisations with their money and goods, and the sums in words. */
function shares(who: string, all: readonly Share[], total: Worth): Html {
  if (all.length === 0) return html`<p>Chưa có.</p>`;
  return html`<table>
      ${heads(["STT", who, "Tiền (đồng)", "Hiện vật, trị giá (đồng)"])}
      <tbody>
        ${all.map(
          ({ id, name, ...worth }, at) =>
            html`<tr>
              <td class="middle">${at + 1}</td>
              <th scope="row">${nameless[id] ?? name}</th>
              ${cells(worth)}
            </tr>`,
        )}
        <tr class="sum">
          <th scope="row" colspan="2">Cộng</th>
          ${cells(total)}
        </tr>
      </tbody>
    </table>
    <p>Tiền, bằng chữ: <i>${inWords(total.cash)}.</i></p>
    <p>Hiện vật trị giá, bằng chữ: <i>${inWords(total.goods)}.</i></p>`;
}

/** Which goods they were. */
function received({ rows }: TotalsView): Html {
  const goods = rows.flatMap(({ received: sum }) =>
    sum.goods > 0 ? (sum.items ?? []).map((item) => ({ ...item, goods: sum.goods })) : [],
  );
  if (goods.length === 0) return html`<p>Chưa có.</p>`;
  return html`<table>
    ${heads(["STT", "Tên hàng", "ĐVT", "Số lượng", "Trị giá (đồng)"])}
    <tbody>
      ${goods.map(
        ({ name, unit, scale, quantity, goods: value }, at) =>
          html`<tr>
            <td class="middle">${at + 1}</td>
            <th scope="row">${name}</th>
            <td class="middle">${unit}</td>
            <td class="amount">${figure(quantity, scale)}</td>
            <td class="amount">${figure(value)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Of each: what came in, and that it is where these lines say. */
function balanced({ given, otherwise, ...held }: Distribution["balance"]): Html {
  const rows: [string, Worth][] = [
    ["1. Đã tiếp nhận (mục I)", given],
    ["2. Mua hàng bằng tiền quỹ; lãi, phí, số dư đầu kỳ", otherwise],
    ["3. Đã trao đến các trường (mục II)", held.received],
    ["4. Đang trên đường đến trường", held.transit],
    ["5. Đến nơi bị hỏng", held.damaged],
    ["6. Thiếu khi nhận, đang làm rõ hoặc đã mất", held.missing],
    ["7. Còn trong quỹ", held.fund],
  ];
  return html`<table>
      ${heads(["Khoản", "Tiền (đồng)", "Hiện vật, trị giá (đồng)"])}
      <tbody>
        ${rows.map(
          ([name, worth]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells(worth)}
            </tr>`,
        )}
      </tbody>
    </table>
    <p>(1) + (2) = (3) + (4) + (5) + (6) + (7), với tiền cũng như với hiện vật.</p>
    <p>Tiền còn trong quỹ, bằng chữ: <i>${inWords(held.fund.cash)}.</i></p>`;
}

function heads(names: readonly string[]): Html {
  return html`<thead>
    <tr>
      ${names.map((name) => html`<th scope="col">${name}</th>`)}
    </tr>
  </thead>`;
}

function cells({ cash, goods }: Worth): Html {
  return html`<td class="amount">${figure(cash)}</td>
    <td class="amount">${figure(goods)}</td>`;
}
