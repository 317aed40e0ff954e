import { raw } from "hono/html";

/**
 * Papers in black and white on A4, as Nghị định 30/2020/NĐ-CP sets them: margins, a serif with the
 * metrics of Times New Roman, 13 to 14 points; tables a little smaller, as numbers need room.
 */
export const documentStyle = raw(`
@page {
  size: A4 portrait;
  margin: 20mm 15mm 20mm 30mm;
  @top-center { content: counter(page); font: 13pt "Times New Roman", "Liberation Serif", Tinos, serif; }
}
@page :first { @top-center { content: none; } }
:root { color-scheme: only light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #000;
  font: 13pt/1.3 "Times New Roman", "Liberation Serif", Tinos, serif; }
p { margin: 0 0 3pt; }
ul { margin: 0 0 4pt; padding-left: 6mm; }
h1 { margin: 10pt 0 2pt; font-size: 14pt; text-align: center; }
h2 { margin: 6pt 0 2pt; font-size: 13pt; break-after: avoid; }
.head { display: grid; grid-template-columns: 42fr 58fr; gap: 4mm; text-align: center; font-size: 12pt; }
.head p { margin: 0; text-wrap: balance; }
.issuer, .nation, .motto { font-weight: 700; }
.motto { font-size: 13pt; }
.issuer span, .motto span, .about span { position: relative; display: inline-block; padding-bottom: 3pt; }
.motto span { border-bottom: 0.75pt solid; }
.issuer span::after, .about span::after { content: ""; position: absolute; bottom: 0; left: 33%; right: 33%;
  border-bottom: 0.75pt solid; }
.number, .place { padding-top: 6pt; font-size: 13pt; }
.place { font-style: italic; }
.about { margin-bottom: 8pt; font-weight: 700; text-align: center; text-wrap: balance; }
.basis { font-style: italic; }
.facts { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.facts.person { grid-template-columns: 4fr 3fr 3fr; gap: 0 3mm; }
.facts .wide { grid-column: 1 / -1; }
.fact.blank { display: flex; gap: 1mm; white-space: nowrap; }
.fact.blank span { flex: 1; border-bottom: 0.75pt dotted; }
.writing p + p { height: 7mm; border-bottom: 0.75pt dotted; }
table { width: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 12pt; line-height: 1.25; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 2.5pt 4pt; border: 0.75pt solid; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 700; text-align: center; vertical-align: middle; overflow-wrap: normal; }
tbody th { font-weight: 400; text-align: left; vertical-align: top; }
td.amount { text-align: right; white-space: nowrap; overflow-wrap: normal; }
td.middle { text-align: center; overflow-wrap: normal; }
tr.sum { break-before: avoid; font-weight: 700; }
tr.sum th { font-weight: 700; }
table.counted { table-layout: fixed; }
.at { width: 10mm; }
.item { width: 46mm; }
.unit { width: 14mm; }
.many { width: 18mm; }
.condition { width: 18mm; }
table.counted :is(th, td) { padding-inline: 2.5pt; }
table.writing td { height: 6.8mm; }
table.need { font-size: 11pt; line-height: 1.15; }
table.need :is(th, td) { padding-block: 0.5pt; }
table.need td { height: 5.3mm; }
table.need .at { width: 14mm; }
table.need .unit { width: 20mm; }
tr.group { break-after: avoid; }
tr.group th { font-weight: 700; }
.end { break-inside: avoid; }
.signatures { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4mm; margin-top: 8pt;
  min-height: 34mm; text-align: center; break-inside: avoid; }
.signatures p { margin: 0; }
.signer { font-weight: 700; text-transform: uppercase; font-size: 12pt; }
.sign-here { font-style: italic; }
.signatures img { display: block; max-width: 100%; height: 22mm; margin: 1mm auto; object-fit: contain; }
.signatures .typed { margin-top: 8mm; font-size: 14pt; font-style: italic; }
.signatures .name { font-weight: 700; }
.signatures .sign-here + .name { margin-top: 20mm; }
.check, .receive { display: grid; grid-template-columns: 26mm 1fr; gap: 3mm; align-items: center; margin-top: 8pt;
  font-size: 11pt; break-inside: avoid; }
.check { grid-template-columns: 22mm 1fr; padding-top: 2pt; border-top: 0.75pt solid; }
.check p, .receive p { margin: 0 0 2pt; }
.receive { grid-template-columns: 32mm 1fr; padding: 2mm; border: 1.5pt solid; font-size: 13pt; }
.need + .receive { grid-template-columns: 22mm 1fr; font-size: 12pt; }
.qr { display: block; width: 100%; }
.hash { font-family: "Liberation Mono", "Courier New", monospace; font-size: 11pt; }
.address { overflow-wrap: anywhere; }
@media screen {
  body { background: #e8e6df; }
  main { max-width: 210mm; margin: 0 auto 10mm; padding: 20mm 15mm 20mm 30mm; background: #fff; }
  .screen-only { margin: 0; padding: 4mm; text-align: center; }
  button { min-height: 44px; padding: 0 24px; border: 1px solid; border-radius: 8px; background: #fff; color: #000;
    font: 600 16px system-ui, sans-serif; cursor: pointer; }
}
@media screen and (max-width: 210mm) {
  main { padding: 16px; overflow-x: auto; }
  .head, .facts, .facts.person { grid-template-columns: 1fr; }
  .place { padding-top: 0; }
  table.counted { min-width: 165mm; }
}
@media print {
  .screen-only { display: none; }
}
`).toString();

/** The button prints; without scripts a browser's own menu does, so it stays hidden. */
export const printScript = `const button = document.querySelector("button");
button.hidden = false;
button.addEventListener("click", () => print());
`;
