import type { ChineseTag } from '../text/language-tags.ts';
import { xmlAttribute, xmlEscaped, xmlText } from '../files/xml-text.ts';

/** The parts of a Word document that do not depend on its texts (ECMA-376), and runs of text. */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What Word has for each on every system; it finds another Song face where it has not. */
const FACES: Readonly<Record<ChineseTag, { face: string; language: string }>> = {
  'zh-Hans': { face: 'SimSun', language: 'zh-CN' },
  'zh-Hant': { face: 'PMingLiU', language: 'zh-TW' },
};

export const contentTypes = `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const packageRelationships = `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** @param links addresses, the first of which is called `link1`. */
export function documentRelationships(links: readonly string[]): string {
  const all = links.map((address, index) => `<Relationship Id="link${String(index + 1)}" Type="${OFFICE}/hyperlink" Target="${xmlAttribute(address)}" TargetMode="External"/>`);
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>${all.join('')}</Relationships>`;
}

export function coreProperties(title: string, saved: string | undefined): string {
  const instant = saved === undefined ? NaN : Date.parse(saved);
  const created = Math.abs(instant) < 2e14 ? `<dcterms:created xsi:type="dcterms:W3CDTF">${new Date(instant).toISOString().replace(/\.\d+/u, '')}</dcterms:created>` : '';
  return `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlEscaped(title)}</dc:title><dc:creator>Duizhao</dc:creator>${created}</cp:coreProperties>`;
}

/** @param chinese of the first document: the language and face of Chinese where a run says nothing else */
export function styles(chinese: ChineseTag): string {
  const { face, language } = FACES[chinese];
  const style = (id: string, name: string, properties: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${properties}</w:style>`;
  return [
    `${DECLARATION}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="${face}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style('Heading1', 'heading 1', '<w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'),
    style('Source', 'Source', '<w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'),
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`).join('')}</w:tblBorders></w:tblPr></w:style>`,
    '</w:styles>',
  ].join('');
}

export function documentPart(body: string): string {
  return `${DECLARATION}<w:document ${WORD} xmlns:r="${OFFICE}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/**
 * A run of text. The hint takes what both scripts have (“ ” …) for Chinese; without it Word sets those in the Latin face.
 * @param chinese the kind of Chinese, for a Chinese run
 */
export function run(text: string, chinese: ChineseTag | undefined, style = ''): string {
  const english = '<w:lang w:val="en-US"/>';
  const faces = chinese === undefined ? undefined : FACES[chinese];
  const properties = faces
    ? `<w:rFonts w:eastAsia="${faces.face}" w:hint="eastAsia"/><w:lang w:val="en-US" w:eastAsia="${faces.language}"/>`
    : english;
  return `<w:r><w:rPr>${style}${properties}</w:rPr>${runContent(text)}</w:r>`;
}

/** Word knows line breaks and tabs as elements only. */
function runContent(text: string): string {
  return xmlText(text)
    .split(/(\r\n|[\t\n\r\v\f\u0085\u2028\u2029])/u)
    .map((part, index) => {
      if (index % 2) return part === '\t' ? '<w:tab/>' : '<w:br/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${xmlEscaped(part)}</w:t>`;
    })
    .join('');
}
