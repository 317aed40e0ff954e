/** The page in an audit pack that says how to check it without our software; `size` entries. */
export function packGuide(size: number): string {
  return `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Lá Lành: gói kiểm toán</title>
<style>body{font:16px/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
code,pre{font-family:ui-monospace,monospace}pre{background:#f4f4f0;padding:1rem;overflow:auto}</style>
<h1>Gói kiểm toán của sổ cái công khai</h1>
<p>Gói này có toàn bộ ${size} bút toán của sổ cái và mọi thứ cần để kiểm tra bằng phần mềm không phải của Lá Lành.</p>
<ul>
<li><code>log/checkpoint</code>: số bút toán và mã gốc của cây Merkle, có chữ ký Ed25519 (C2SP tlog-checkpoint);</li>
<li><code>log/vkey</code>: khóa công khai. Hãy so với khóa mà Sở đã công bố; <code>log/keys</code>: các lần đổi khóa;</li>
<li><code>log/tile/entries/…</code>: nội dung từng bút toán, đúng từng chữ như khi ký; <code>log/tile/0/…</code>: mã băm (C2SP tlog-tiles);</li>
<li><code>api/totals/…</code>: các tổng mà trang web hiển thị; <code>so-cai.csv</code>, <code>nhu-cau.csv</code>, <code>cam-ket.csv</code>, <code>chuyen-hang.csv</code>: sổ cái, nhu cầu, cam kết, chuyến hàng dạng bảng, mở bằng Excel;</li>
<li><code>ledger.journal</code> và <code>ledger.beancount</code> trong thư mục của từng đợt: sổ cái cho phần mềm kế toán hledger, ledger và beancount;</li>
<li><code>reconciliation.csv</code>, <code>fund.csv</code> và <code>totals-….csv</code> ở cùng chỗ: đối chiếu, quỹ và các bảng tổng hợp của đợt.</li>
</ul>
<h2>Kiểm tra</h2>
<p>Với Python và gói <code>python3-cryptography</code>, trong thư mục đã giải nén:</p>
<pre>python3 verify.py log</pre>
<p>Trên Windows, cài Python rồi chạy <code>py -m pip install cryptography</code> và <code>py verify.py log</code>.</p>
<p>Với Go (có mạng, lần đầu Go tải gói <code>golang.org/x/mod</code>), cũng trong thư mục đó:</p>
<pre>go mod init kiem-tra
go mod tidy
go run verify.go log</pre>
<p>Với Go và gói <code>golang-golang-x-mod-dev</code> của Debian, Ubuntu, không cần mạng: <code>GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go log</code>. Cả hai chương trình in tên nhật ký, số bút toán và mã gốc; khi có gì sai, chúng báo <code>WRONG</code>.</p>
<p>Tự viết cũng được: mã của một bút toán là SHA-256 của byte 0 và nội dung; mã của hai nhánh là SHA-256 của byte 1 và hai mã (RFC 6962). Cộng các
<code>movements</code> của mọi bút toán theo tài khoản sẽ ra đúng các tổng. Với Node: <code>npm run verify -- goi-kiem-toan.zip</code> kiểm tra chữ ký, từng bút toán và mọi tổng trong <code>api/totals/</code>.</p>
<p>Chỉ nội dung trong <code>log/</code> có chữ ký. Tên trường, cụm, mặt hàng, các bảng <code>.csv</code> và tệp kế toán là để đọc, không chương trình nào ở trên kiểm tra:
nếu nhận gói này từ người khác, hãy so mã băm ở mỗi dòng của <code>so-cai.csv</code> với mã băm trong <code>log/tile/0/…</code>, và các số với bút toán trong <code>log/tile/entries/…</code>.</p>
<p>Với phần mềm kế toán: <code>hledger -f ledger.journal check --strict</code>, <code>ledger -f ledger.journal --pedantic --explicit balance</code>, <code>bean-check ledger.beancount</code>.
Số dư cuối của từng tài khoản được đối chiếu trong chính tệp đó: một đồng bị sửa là chúng báo lỗi, trừ khi số dư cũng bị sửa theo. Tên trong tệp là tiếng Việt: nếu hledger báo <code>invalid byte sequence</code>, hãy đặt <code>LC_ALL=C.UTF-8</code> trước lệnh.</p>
<h2 lang="en">In English</h2>
<p lang="en">This pack holds all ${size} entries of the public ledger and what it takes to check them with software that is not ours. Compare <code>log/vkey</code> with the key
that the department has published, then run <code>python3 verify.py log</code> (needs <code>python3-cryptography</code>; on Windows <code>py -m pip install cryptography</code>, <code>py verify.py log</code>) or
<code>go mod init check</code>, <code>go mod tidy</code>, <code>go run verify.go log</code> (Go fetches <code>golang.org/x/mod</code>; with Debian's
<code>golang-golang-x-mod-dev</code>, <code>GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go log</code> needs no network). The leaf hash of an entry is SHA-256 of a zero byte and its exact bytes; the tree is that of RFC 6962. The movements of all entries, added up by
account, make the totals in <code>api/totals/</code>. <code>npm run verify -- goi-kiem-toan.zip</code> does that: signature, entries, and every total in <code>api/totals/</code>. Only what is in <code>log/</code> is signed. Names, the <code>.csv</code> tables and the
journals are for reading, and none of these programs looks at them: if the pack came through other hands, compare the hash in each row of <code>so-cai.csv</code> with those in <code>log/tile/0/…</code>, and the numbers with the entries. In each campaign's folder, <code>ledger.journal</code> (hledger, ledger) and
<code>ledger.beancount</code> are the same ledger for accounting software, which checks that every account ends with what it should hold; where hledger complains of an
<code>invalid byte sequence</code>, set <code>LC_ALL=C.UTF-8</code>. The CSV files are the screens' tables, for any spreadsheet.</p>
`;
}
