import { parentElementOf } from './safe-dom.ts';

/** The colours in which the page sets its text, as CSS colours. */
export interface PageColours {
  paper: string;
  ink: string;
  /** Whether the paper is dark. */
  dark: boolean;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Text with less contrast than this (WCAG 2.2, 1.4.3) is not taken over. */
const LEAST_CONTRAST = 4.5;
const WHITE: Rgb = [255, 255, 255];

/** The colours of an element's text and of what lies behind it; null where they cannot be told or do not make text readable. */
export function pageColours(element: Element): PageColours | null {
  const ink = parse(getComputedStyle(element).color);
  const paper = behind(element);
  if (!ink || !paper || contrast(ink.rgb, paper) < LEAST_CONTRAST) return null;
  return { paper: css(paper), ink: css(ink.rgb), dark: luminance(paper) < 0.2 };
}

/** The first background that hides what is behind it; the browser's own is white. */
function behind(element: Element): Rgb | null {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const colour = parse(backgroundColor);
    if (!colour || (backgroundImage !== 'none' && colour.alpha < 1)) return null;
    if (colour.alpha === 1) return colour.rgb;
    if (colour.alpha > 0) return null;
  }
  return WHITE;
}

/** Browsers tell colours of sRGB as rgb() or rgba(); others are not understood. */
function parse(colour: string): { rgb: Rgb; alpha: number } | null {
  const match = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/u.exec(colour);
  if (!match) return null;
  return { rgb: [Number(match[1]), Number(match[2]), Number(match[3])], alpha: match[4] === undefined ? 1 : Number(match[4]) };
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** Relative luminance (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio (WCAG 2.2), 1–21. */
function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
