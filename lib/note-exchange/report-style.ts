/** The looks of the HTML report: ink on paper, the colours of highlights as rules at the side, so that none carries meaning alone. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #22201c; --paper: #fdfcf8; --rule: #d8d3c6; --quiet: #6b665b; --accent: #a8322a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e2d8; --paper: #1b1a18; --rule: #3d3a34; --quiet: #a39d8f; --accent: #e0766b; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.7 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.5rem; } h1 small { color: var(--quiet); font-weight: normal; font-size: 1rem; }
h2 { font-size: 1.25rem; line-height: 1.4; margin: 2.5rem 0 .5rem; } h2 span { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; color: var(--quiet); font-size: .875rem; margin: 0 0 1.5rem; } dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
a { color: var(--accent); }
article { border-top: 1px solid var(--rule); padding: 1rem 0; }
.passages { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .5rem 1.5rem; }
blockquote { margin: 0 0 .5rem; padding-left: .75rem; border-left: 4px solid var(--colour, var(--rule)); white-space: pre-line; overflow-wrap: break-word; }
.note blockquote { --colour: var(--rule); white-space: normal; border-left-width: 1px; }
.note :is(p, ul, ol, pre, h4, h5, h6) { margin: 0 0 .5rem; } .note :is(h4, h5, h6) { font-size: 1rem; }
.note :is(code, pre) { font: .9em ui-monospace, Menlo, Consolas, monospace; } .note pre { overflow-x: auto; white-space: pre-wrap; }
.note { overflow-wrap: break-word; } .note .plain { white-space: pre-wrap; }
.yellow { --colour: #e3bd2f; } .green { --colour: #5fa84f; } .blue { --colour: #4f8fc9; } .red { --colour: #d0604f; } .purple { --colour: #9467c2; } .grey { --colour: #8d8d87; }
.facts { color: var(--quiet); font-size: .875rem; margin: .5rem 0 0; }
table { border-spacing: 0; width: 100%; } td { width: 50%; padding: 0 1.5rem .15rem 0; vertical-align: top; } .starts td { padding-top: .75rem; } summary { cursor: pointer; margin-bottom: .5rem; }
:lang(en) { font-family: Georgia, "Times New Roman", serif; }
:lang(zh), :lang(zh-Hans) { font-family: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
:lang(zh-Hant) { font-family: "Songti TC", "Noto Serif CJK TC", "Source Han Serif TC", PMingLiU, serif; }
@media print { :root { --ink: #000; --paper: #fff; --rule: #999; --quiet: #444; --accent: #000; } body { max-width: none; padding: 0; font-size: 10.5pt; } article { break-inside: avoid; } h2 { break-after: avoid; } blockquote { print-color-adjust: exact; } }
`;
