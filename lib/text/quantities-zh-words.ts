/** Chinese words that hold a numeral and mean no number, and the numerals of cheques. */

/** Idioms and names. A five-year plan (十三五) is named by its number, unless it counts: 十三五个. */
export const IDIOMS =
  /万一|萬一|一[些统切样下点定直起般旦致带度会边面方律向再时味举心并同道路齐概如贯边经行家流体线]|统一|統一|一带一路|一帶一路|十分(?![之钟鐘])|唯一|万万|千万[别不要记]|三思|再三|十足|十字|万物|万岁|万里长城|百姓|百货|百科|千里|九州|四川|三峡|三亚|三明治|四处|四周|四面(?:八方)?|五金|六合|八卦|二手|第三方|不二|半导体|半岛|半天|半径|半晌|多半|一半天|千方百计|四通八达|三心二意|五花八门|百花|百年大计|千家万户|万众|一一|三三两两|两岸|两会|[一二三四五六七八九]级?线城市|成千上万|一国两制|百度|百分百|十[一二三四五六七]?五(?![个個名人岁歲天年月位条條次万百千十、多])|十万火急|十萬火急|十拿九[稳穩]|十全十美|十面埋伏|十恶不赦|百里挑一|百[战戰]百[胜勝]|百家[争爭][鸣鳴]|九牛一毛|九死一生|万紫千[红紅]|[萬万]水千山|[萬万][无無]一失|千[载載][难難]逢|千[变變][万萬]化|千[军軍][万萬][马馬]|千山[万萬]水|千秋[万萬]代|千言[万萬][语語]|一五一十|七上八下|[乱亂]七八糟|七嘴八舌|七手八[脚腳]|五湖四海|五[颜顏]六色|三言[两兩][语語]|一[举舉][两兩]得|三番五次|三令五申|四平八[稳穩]|六神[无無]主|八仙[过過]海/uy;

const CHEQUE: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 貳: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千',
};
/** 伍, 陆 and 拾 are words, too: a digit needs a unit of the kind behind it, or 元. */
const CHEQUE_NUMERAL = /(?:[壹贰貳叁肆伍陆陸柒捌玖](?=[拾佰仟])|[壹贰貳叁肆柒捌玖](?=[万萬亿億])|[壹贰貳叁肆伍陆陸柒捌玖](?=[万萬亿億]?[元圆圓])|拾(?=[壹贰貳叁肆柒捌玖]))[壹贰貳叁肆伍陆陸柒捌玖拾佰仟零万萬亿億]{0,24}/gu;

/** The text with 贰佰 and the like as 二百; of the same length. */
export function plainNumerals(text: string): string {
  return text.replace(CHEQUE_NUMERAL, (numeral) => [...numeral].map((each) => CHEQUE[each] ?? each).join(''));
}
