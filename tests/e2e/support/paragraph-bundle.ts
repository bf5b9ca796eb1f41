import { drawParagraph, redrawParagraph, type Paragraph } from '../../../components/views/paragraph.ts';

/** What the tests call inside a real page: bundled and put into it by `paragraph.test.ts`. */
const paragraphs = { draw, redraw };
Object.assign(globalThis, { paragraphs });
export type ParagraphBundle = typeof paragraphs;

function draw(paragraph: Paragraph): string {
  return drawParagraph(paragraph).outerHTML;
}

/** What is drawn of the second after the first, whether by the same elements, and what would be drawn of it anew. */
function redraw(before: Paragraph, now: Paragraph): { html: string; fresh: string; same: boolean } {
  const home = document.body.appendChild(document.createElement('div'));
  const first = home.appendChild(drawParagraph(before));
  const sentences = [...first.querySelectorAll('.sentence')];
  const element = redrawParagraph(first, before, now);
  const found = { html: home.innerHTML, fresh: drawParagraph(now).outerHTML, same: element === first && sentences.every((sentence) => sentence.isConnected) };
  home.remove();
  return found;
}
