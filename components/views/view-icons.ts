import { Columns2, EyeOff, MousePointer2, Rows2, TextAlignStart, type IconNode } from 'lucide';
import type { View } from '../../lib/settings.ts';

/** The picture of each view, on the page and in the popup. */
export const VIEW_ICONS: Readonly<Record<View, IconNode>> = {
  off: EyeOff, 'side-by-side': Columns2, interleaved: Rows2, 'one-language': TextAlignStart, hover: MousePointer2,
};

/** The message that names each view. */
export const VIEW_NAMES = {
  off: 'popup.off', 'side-by-side': 'popup.sideBySide', interleaved: 'popup.interleaved', 'one-language': 'popup.oneLanguage', hover: 'popup.hover',
} as const satisfies Record<View, string>;
