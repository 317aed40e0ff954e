import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import { qrCode } from "./qrCode.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** Who issues a paper: the organisation, and the one above it. */
export interface Issuer {
  above: string;
  name: string;
}

/** An entry that a paper can be checked by. */
export interface Mark {
  code: string;
  seq: number;
  leafHash: string;
}

export interface Sheet {
  issuer: Issuer;
  /** `CH-000042-7`, or dots where the office writes its own number. */
  number: string;
  /** `Tuyên Quang, ngày 23 tháng 11 năm 2026`. */
  placeAndDay: string;
  title: string;
  /** What it is about, below the title. */
  about: string;
  body: Html;
  /** Absent while nothing stands in the ledger. */
  proof?: { mark: Mark; publicUrl: string } | undefined;
}

/** How many digits of a leaf hash stand on paper: 64 bits, which nobody finds another entry for. */
const shownDigits = 16;

/** The national motto, by which every administrative paper begins. */
const nation = html`<p class="nation">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
  <p class="motto"><span>Độc&nbsp;lập - Tự&nbsp;do - Hạnh&nbsp;phúc</span></p>`;

/**
 * One administrative paper as a page: the parts and their places of Nghị định 30/2020/NĐ-CP, annex I.
 * It has no style of its own: `style.css` beside it.
 */
export function sheet({ issuer, number, placeAndDay, title, about, body, proof }: Sheet): Html {
  return page(
    `${title} ${number}`,
    html`<header class="head">
        <div>
          <p>${inCapitals(issuer.above)}</p>
          <p class="issuer"><span>${inCapitals(issuer.name)}</span></p>
          <p class="number">Số: ${number}</p>
        </div>
        <div>
          ${nation}
          <p class="place">${placeAndDay}</p>
        </div>
      </header>
      <h1>${inCapitals(title)}</h1>
      <p class="about"><span>${about}</span></p>
      ${body} ${proof ? check(proof.mark, proof.publicUrl) : ""}`,
  );
}

/** Words of two syllables that a line must not break. */
const whole = /Giáo dục|Đào tạo|Nhân dân|Tuyên Quang/gi;

function inCapitals(text: string): string {
  return text.replace(whole, (word) => word.replace(" ", "\u00a0")).toLocaleUpperCase("vi");
}

/** A page to print, with what only a screen shows: the button. */
export function page(title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/documents/style.css" />
        <link rel="icon" href="/leaf.svg" />
        <script src="/documents/print.js" defer></script>
      </head>
      <body>
        <p class="screen-only"><button type="button" hidden>In giấy này</button></p>
        <main>${body}</main>
      </body>
    </html>`;
}

/** By which entry a paper is checked, and how. */
function check({ code, seq, leafHash }: Mark, publicUrl: string) {
  const address = `${publicUrl}/ledger/${seq}`;
  return html`<footer class="check">
    ${qrCode(address, `Mã QR của bút toán ${code}`)}
    <div>
      <p>Bút toán <b>${code}</b> · mã băm <b class="hash">${leafHash.slice(0, shownDigits)}</b></p>
      <p>
        Cách kiểm tra: quét mã hoặc mở <span class="address">${address}</span>. Trang ấy phải ghi
        đúng số bút toán này và mã băm bắt đầu bằng ${shownDigits} ký tự trên; khác đi là giấy đã bị
        sửa.
      </p>
    </div>
  </footer>`;
}

/** Who signs, side by side, with room for it; they stay on one page with what is said before them. */
export function signatures(signers: readonly { who: string; content?: Html | undefined }[]): Html {
  return html`<div class="signatures">
    ${signers.map(
      ({ who, content }) =>
        html`<div>
          <p class="signer">${who}</p>
          <p class="sign-here">(Ký, ghi rõ họ tên)</p>
          ${content ?? ""}
        </div>`,
    )}
  </div>`;
}

/** `Biển số xe: 23C-123.45`, or dots to write on. */
export function fact(name: string, value: string | undefined): Html {
  return value
    ? html`<p class="fact">${name}: <b>${value}</b></p>`
    : html`<p class="fact blank">${name}: <span></span></p>`;
}
