import pickerCss from '../../components/picker/picker.css?inline';
import highlightsCss from '../../components/views/highlights.css?inline';
import hoverCss from '../../components/views/hover-card.css?inline';
import bookCss from '../../components/views/book.css?inline';
import textCss from '../../components/views/book-text.css?inline';
import rowsCss from '../../components/views/book-rows.css?inline';
import panelCss from '../../components/views/book-panels.css?inline';
import printCss from '../../components/views/book-print.css?inline';
import wordCss from '../../components/views/word-card.css?inline';
import themeCss from '../../components/views/theme.css?inline';

/** The style of everything that the reader draws. */
export const VIEWS_CSS = themeCss + bookCss + textCss + rowsCss + panelCss + printCss + hoverCss + wordCss + highlightsCss + pickerCss;
