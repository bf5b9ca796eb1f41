/** Text that would run, load or leak something if anything of ours took it for markup: our own, and classics of OWASP's and PortSwigger's lists. */
export const PAYLOADS: readonly string[] = [
  '<script>ran()</script>',
  '<ScRiPt src=//leak.invalid/x.js></sCrIpT>',
  '<img src=x onerror=ran()>',
  '<img src="http://leak.invalid/p.png">',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<svg><use href="data:image/svg+xml,<svg id=x><script>ran()</script></svg>#x">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--><img src onerror=ran()>">',
  '<math href="javascript:ran()">click</math>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<object data="javascript:ran()"></object>',
  '<embed src="javascript:ran()">',
  '<a href="javascript:ran()">link</a>',
  '<a href="java&#9;script:ran()">link</a>',
  '<a href="data:text/html,<script>ran()</script>">link</a>',
  '<form action="javascript:ran()"><button>go</button></form>',
  '<button formaction="javascript:ran()">go</button>',
  '<details open ontoggle=ran()>x</details>',
  '<body onload=ran()>',
  '<input autofocus onfocus=ran()>',
  '<video><source onerror=ran()></video>',
  '<style>@import "http://leak.invalid/s.css";</style>',
  '<style>*{background:url(http://leak.invalid/b)}</style>',
  '<link rel=stylesheet href=http://leak.invalid/l.css>',
  '<link rel=preload as=image href=http://leak.invalid/l.png>',
  '<meta http-equiv=refresh content="0;url=http://leak.invalid/">',
  '<base href="http://leak.invalid/">',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">',
  '<template><img src=x onerror=ran()></template>',
  '<select><template shadowrootmode=open><img src=x onerror=ran()></template></select>',
  '<xss onpointerenter=ran() style="position:fixed;inset:0">x</xss>',
  '<marquee onstart=ran()>x</marquee>',
  '</p></div></body></html><script>ran()</script>',
  '--><script>ran()</script><!--',
  ']]><script>ran()</script>',
  '"><script>ran()</script>',
  "'-ran()-'",
  '${ran()} {{constructor.constructor("ran()")()}} <%= ran() %>',
  '&lt;img src=x onerror=ran()&gt;',
  '\u202eran()\u202c \u200b\u2066<img src=x onerror=ran()>\u2069',
  '[link](javascript:ran()) ![](http://leak.invalid/m.png)',
  '__proto__ constructor hasOwnProperty toString',
  '=cmd|\' /C calc\'!A0',
];

/** A page of alternating paragraphs in which every payload stands, as text and in attributes, in both languages. */
export function attackedArticle(): string {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const pairs = PAYLOADS.flatMap((payload, at) => {
    const text = escape(payload);
    const attributes = `title="${text}" aria-label="${text}" data-source="${text}" id="${text}" class="${text}"`;
    return [
      `<p lang="zh" ${attributes}>公告牌第${String(at + 1)}行写着 ${text} ，图书馆的读者把它原样抄在本子上。</p>`,
      `<p lang="en" ${attributes}>Line ${String(at + 1)} on the board says ${text} and the readers of the library copy it word for word.</p>`,
    ];
  });
  const links = ['javascript:ran()', 'data:text/html,<script>ran()</script>', 'vbscript:ran()', 'http://leak.invalid/link', 'blob:null/x', 'filesystem:x', '//leak.invalid'];
  const linked = links.flatMap((href, at) => [
    `<p lang="zh">馆员在第${String(at + 1)}张桌子上放了<a href="${escape(href)}">一张写着网址的卡片</a>，请大家不要点开。</p>`,
    `<p lang="en">On table ${String(at + 1)} the librarian put <a href="${escape(href)}">a card with an address</a> and asked everybody not to open it.</p>`,
  ]);
  const head = `<title>${escape(PAYLOADS[2] ?? '')}公告牌 The board</title><link rel=alternate hreflang="en" href="javascript:ran()"><link rel=alternate hreflang="zh" href="data:text/html,x"><script>window.times = 0; window.ran = () => { window.times++; };</script>`;
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8">${head}</head><body><main>${pairs.join('')}${linked.join('')}</main></body></html>`;
}

/** Scripts with which a page turns its own world against whoever reads it. Each may run before we come. */
export const SCRIPTS: readonly (readonly [string, string])[] = [
  ['poisons the prototypes of objects and arrays', "for (const name of ['type', 'settings', 'view', 'phase', 'lang', 'zh', 'en', 'hash', 'id']) Object.prototype[name] = 'poison'; Array.prototype.map = Array.prototype.push = () => { throw 1; }"],
  ['replaces what the DOM is read with', "for (const name of ['textContent', 'childNodes', 'firstChild', 'nextSibling']) Object.defineProperty(Node.prototype, name, { get() { throw new Error('trap'); } }); document.createTreeWalker = document.querySelectorAll = () => { throw 1; }"],
  ['defines our element before us', "customElements.define('duizhao-view', class extends HTMLElement { attachShadow() { throw 1; } connectedCallback() { this.remove(); } })"],
  ['puts elements like ours into itself', "document.addEventListener('DOMContentLoaded', () => { for (let i = 0; i < 20; i++) { const host = document.createElement('duizhao-view'); host.attachShadow({ mode: 'open' }).innerHTML = '<div class=duizhao><dialog open data-testid=side-by-side>false</dialog></div>'; document.body.append(host); } })"],
  ['forges messages', "setInterval(() => { for (const type of ['state', 'show', 'activate', 'notesWanted', 'openNotes', 'viewsWanted', 'toggle', 'noteNew']) { window.postMessage({ type, tabId: 1, view: 'side-by-side' }, '*'); document.dispatchEvent(new CustomEvent(type, { detail: {} })); } }, 5)"],
  ['calls what it may hope to be the extension', "for (const api of ['chrome', 'browser']) { try { window[api].runtime.sendMessage({ type: 'activate', tabId: 1 }); ran(); } catch {} try { window[api].runtime.connect({ name: 'notes' }); ran(); } catch {} }"],
  ['names its elements as the DOM its parts', "document.addEventListener('DOMContentLoaded', () => { document.body.insertAdjacentHTML('afterbegin', '<form name=body id=getSelection><input name=children><input name=parentNode><input name=attributes><input name=nodeType></form><img name=documentElement><img name=querySelector><img name=createElement><a id=location href=javascript:ran()><a id=location name=href>'); })"],
  ['names its elements as what our scripts keep in their world', "document.addEventListener('DOMContentLoaded', () => { for (const id of ['duizhaoSession', 'duizhaoViews', 'duizhaoNotes', 'duizhaoLeftAtDoor']) document.body.insertAdjacentHTML('afterbegin', `<a id=${id}></a><iframe name=${id} hidden></iframe>`); })"],
  ['names its elements as the extension its interface', "document.addEventListener('DOMContentLoaded', () => { document.body.insertAdjacentHTML('afterbegin', '<form id=browser hidden><input name=runtime id=x><input name=storage><input name=id></form>'); })"],
  ['storms with mutations', "let until = Date.now() + 4000; const storm = () => { for (let i = 0; i < 200; i++) { const p = document.createElement('p'); p.textContent = i; document.body?.append(p); p.remove(); } if (Date.now() < until) setTimeout(storm, 0); }; storm()"],
  ['holds an enormous attribute and text', "document.addEventListener('DOMContentLoaded', () => { document.body.title = 'x'.repeat(2 ** 27); const hidden = document.createElement('div'); hidden.hidden = true; hidden.textContent = '字'.repeat(2 ** 24); document.body.append(hidden); })"],
  ['is nested deeply', "document.addEventListener('DOMContentLoaded', () => { let at = document.body; for (let i = 0; i < 1500; i++) { const next = document.createElement('div'); next.hidden = i === 0; at.append(next); at = next; } at.textContent = '深'; })"],
  ['listens for everything that we do', "for (const type of ['keydown', 'click', 'focusin', 'selectionchange', 'copy', 'pointermove', 'wheel']) addEventListener(type, (event) => { event.composedPath().map(String); event.stopPropagation(); }, true)"],
  ['asks for trusted types', "document.head.insertAdjacentHTML('beforeend', '<meta http-equiv=Content-Security-Policy content=\"require-trusted-types-for \\'script\\'; default-src \\'none\\'; script-src \\'unsafe-inline\\'\">')"],
  ['styles us so as to leak', "document.addEventListener('DOMContentLoaded', () => { const style = document.createElement('style'); style.textContent = 'duizhao-view, duizhao-view::part(x), duizhao-view *, ::highlight(duizhao-active) { background: url(http://leak.invalid/css) !important; display: none !important; filter: blur(20px) !important } @font-face { font-family: x; src: url(http://leak.invalid/font) } * { --x: url(http://leak.invalid/var) }'; document.body.append(style); })"],
  ['overrides timers, frames and observers', "window.setTimeout = window.requestAnimationFrame = window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = window.queueMicrotask = () => { throw 1; }; window.Promise = undefined"],
  ['makes itself editable', "document.addEventListener('DOMContentLoaded', () => { document.designMode = 'on'; })"],
  ['sends its text elsewhere as a base', "document.head.insertAdjacentHTML('afterbegin', '<base href=\"http://leak.invalid/\" target=_blank>')"],
  ['is inert, down to its root', "document.documentElement.inert = true; document.documentElement.style.setProperty('interactivity', 'inert', 'important')"],
  ['names languages that are none', "document.addEventListener('DOMContentLoaded', () => { document.documentElement.lang = 'x-💥\\u0000' + 'y'.repeat(1e6); })"],
  ['holds halves of characters, in its title, too', "document.addEventListener('DOMContentLoaded', () => { document.title = '\\ud800'.repeat(1000); for (const p of document.querySelectorAll('p')) p.append(' \\udc00\\ud800\\u0000\\ufffe'); })"],
  ['has an address that cannot be decoded', "history.replaceState(null, '', '?%E0%A4%A&%00#%E0%A4%A:~:text=%E0%A4%A')"],
  ['changes its address without end', "let at = 0; setInterval(() => { try { history.pushState({}, '', '?' + at++); } catch {} }, 4)"],
  ['has elements of its own that throw whatever happens to them', "customElements.define('x-bomb', class extends HTMLElement { static observedAttributes = ['class', 'style']; connectedCallback() { throw new Error('bomb'); } attributeChangedCallback() { throw new Error('bomb'); } disconnectedCallback() { throw new Error('bomb'); } }); document.addEventListener('DOMContentLoaded', () => { for (const p of [...document.querySelectorAll('p')].slice(0, 20)) { const bomb = document.createElement('x-bomb'); p.replaceWith(bomb); bomb.append(p); } })"],
  ['defines our element once it is there', "new MutationObserver((_, observer) => { if (document.querySelector('duizhao-view')) { observer.disconnect(); customElements.define('duizhao-view', class extends HTMLElement { connectedCallback() { throw new Error('later'); } }); } }).observe(document, { childList: true, subtree: true })"],
  ['moves our element into its text', "new MutationObserver(() => { for (const host of document.querySelectorAll('html > duizhao-view')) document.querySelector('main').prepend(host); }).observe(document, { childList: true, subtree: true })"],
  ['nests shadow roots', "document.addEventListener('DOMContentLoaded', () => { let at = document.querySelector('main').appendChild(document.createElement('div')); for (let i = 0; i < 800; i++) { const next = document.createElement('div'); at.attachShadow({ mode: i % 2 ? 'open' : 'closed' }).append(next); at = next; } at.textContent = '深处的字。'; })"],
  ['sets traps in each of its elements', "document.addEventListener('DOMContentLoaded', () => { for (const p of document.querySelectorAll('p')) for (const name of ['textContent', 'lang', 'className', 'title', 'toString', 'valueOf']) Object.defineProperty(p, name, { get() { ran(); throw 1; } }); Object.defineProperty(document, 'title', { get() { ran(); throw 1; } }); })"],
  ['opens dialogs and popovers over ours', "setInterval(() => { const dialog = document.createElement('dialog'); document.body.append(dialog); dialog.showModal(); const popover = document.createElement('div'); popover.popover = 'manual'; document.body.append(popover); popover.showPopover(); setTimeout(() => { dialog.remove(); popover.remove(); }, 60); }, 100)"],
  ['takes the focus and the selection away', "document.addEventListener('DOMContentLoaded', () => { const input = document.body.appendChild(document.createElement('input')); setInterval(() => { input.focus(); document.activeElement?.blur(); getSelection().removeAllRanges(); }, 20); })"],
  ['names twenty thousand pages in the other language', "document.addEventListener('DOMContentLoaded', () => { for (let i = 0; i < 20000; i++) { const link = document.createElement('link'); link.rel = 'alternate'; link.hreflang = i % 2 ? 'en' : 'zh'; link.href = 'http://leak.invalid/' + 'x'.repeat(500) + i; document.head.append(link); } })"],
  ['puts highlights of our names over its text, and takes ours away', "setInterval(() => { CSS.highlights.clear(); for (const name of ['duizhao-active', 'duizhao-other']) CSS.highlights.set(name, new Highlight(new Range())); }, 10)"],
];

/** Markup that acts, as elements in the midst of a sentence: what a page may hold itself, and what a view must not take along. `ran` counts. */
export const ELEMENTS: readonly string[] = [
  '<script>ran()</script>',
  '<img src onerror=ran()>',
  '<svg onload=ran() width=9 height=9><script>ran()</script><a href="javascript:ran()"><text>图</text></a></svg>',
  '<math><mtext><a href="javascript:ran()">数</a></mtext></math>',
  '<style>@import "data:text/css,*{}"; .text { display: none !important }</style>',
  '<iframe srcdoc="<script>parent.ran()</script>" width=9 height=9></iframe>',
  '<a href="javascript:ran()" onclick=ran() onfocus=ran() style="animation: spin 1s" ping="http://leak.invalid/ping"><b onpointerenter=ran()>板</b></a>',
  '<a href="data:text/html,<script>ran()</script>" download>字</a>',
  '<a href="jAvAsCrIpT:ran()"><i><a href="&#1;javascript:ran()">句</a></i></a>',
  '<xss-mark onpointerenter=ran() onanimationstart=ran() style="position: fixed; inset: 0; z-index: 2147483647; pointer-events: none">话</xss-mark>',
  '<details open ontoggle=ran()><summary>x</summary></details>',
  '<input autofocus onfocus=ran() value=1><button formaction="javascript:ran()">x</button>',
  '<template shadowrootmode=open><img src onerror=ran()></template>',
  '<object data="data:text/html,<script>parent.ran()</script>" width=9 height=9></object>',
  '<video width=9 height=9 onloadstart=ran()><source src onerror=ran()></video>',
];

/** A page of alternating paragraphs, each with one of them inside. */
export function actingArticle(): string {
  const pairs = ELEMENTS.flatMap((element, at) => [
    `<p lang="zh">公告牌第${String(at + 1)}行本来写着${element}几个字，图书馆的读者把它原样抄在本子上。</p>`,
    `<p lang="en">Line ${String(at + 1)} on the board used to say ${element} a few words and the readers of the library copied it into their books.</p>`,
  ]);
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>公告牌 The board</title><script>window.times = 0; window.ran = () => { window.times++; };</script></head><body><main>${pairs.join('')}</main></body></html>`;
}
