import type { Skin } from './skin.ts';
import { classicSkins } from './skins-classic.ts';
import { modernSkins } from './skins-modern.ts';

export const skins: Record<string, Skin> = { ...classicSkins, ...modernSkins };
