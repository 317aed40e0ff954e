import { html, raw } from "hono/html";
import type { Html } from "./public/shell.ts";

type Language = "vi" | "en";

/** What the page tells: mails come and may be ended, none come any more, or the link is none of ours. */
export type EndMails = "ask" | "ended" | "unknown";

type Words = { title: string } & Record<EndMails, string> & Record<"end" | "account", string>;

const words: Record<Language, Words> = {
  vi: {
    title: "Thôi nhận thư tóm tắt",
    ask: "Mỗi sáng Lá Lành gửi bạn một thư tóm tắt những việc đang chờ. Bấm nút dưới đây để thôi nhận; địa chỉ thư của bạn cũng được xóa.",
    ended:
      "Lá Lành không gửi thư tóm tắt cho bạn nữa, và đã xóa địa chỉ thư. Tin trên điện thoại, nếu đã bật, vẫn đến như trước.",
    unknown:
      "Liên kết này không đúng: có thể nó bị cắt mất một phần khi sao chép. Hãy mở lại từ trong thư, hoặc đăng nhập rồi thôi nhận trong trang Tài khoản.",
    end: "Thôi nhận thư",
    account: "Đổi cách báo tin trong trang Tài khoản",
  },
  en: {
    title: "No more digests by e-mail",
    ask: "Every morning Lá Lành sends you a mail about what waits for you. Press the button to get no more of them; your address is erased, too.",
    ended:
      "Lá Lành sends you no more digests, and has erased your address. What is told on your phone, where you switched that on, still comes.",
    unknown:
      "This link is not right: part of it may have been lost when it was copied. Open it from the mail again, or sign in and stop the mails on your account's page.",
    end: "Send me no more mails",
    account: "Change how you are told on your account's page",
  },
};

/** A page for whoever wants no more mails: one button, and nothing happens before it is pressed. */
export function endMailsPage(told: EndMails, language: Language): Html {
  const { title, end, account, ...texts } = words[language];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Lá Lành</title>
        <link rel="stylesheet" href="/mail/style.css" />
        <link rel="icon" href="/leaf.svg" />
      </head>
      <body>
        <main>
          <p class="brand"><img src="/leaf.svg" alt="" width="28" height="28" /> Lá Lành</p>
          <h1>${title}</h1>
          <p ${told === "ended" ? raw('role="status"') : ""}>${texts[told]}</p>
          ${
            told === "ask"
              ? // As the button of a mail service: RFC 8058, 3.2.
                html`<form method="post">
                  <input type="hidden" name="List-Unsubscribe" value="One-Click" />
                  <button type="submit">${end}</button>
                </form>`
              : ""
          }
          <p><a href="/account">${account}</a></p>
        </main>
      </body>
    </html>`;
}

/** The page is the server's own and has nothing of the client's build; the colours are its tokens'. */
export const endMailsStyle = raw(`
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
body { margin: 0; background: light-dark(#f6f4ec, #111713); color: light-dark(#18241d, #e9f0ea); }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.brand { display: flex; align-items: center; gap: 0.5rem; margin: 0 0 1.5rem; font-weight: 700;
  color: light-dark(#0f4a2d, #a6e3bf); }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; line-height: 1.3; }
a { color: light-dark(#17663f, #7fd0a0); display: inline-block; padding: 0.6rem 0; }
button { min-height: 48px; padding: 0 1.25rem; border: 0; border-radius: 14px; font: inherit;
  font-weight: 600; cursor: pointer; background: light-dark(#17663f, #7fd0a0);
  color: light-dark(#ffffff, #0c1b12); }
:focus-visible { outline: 3px solid light-dark(#1f5f8b, #86c1ea); outline-offset: 2px; }
@media (forced-colors: active) { button { border: 2px solid; } }
`).toString();
