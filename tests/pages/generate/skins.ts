import type { Skin } from './skin.ts';
import { classicSkins } from './skins-classic.ts';
import { furnishedSkins } from './skins-furnished.ts';
import { modernSkins } from './skins-modern.ts';

export const skins: Record<string, Skin> = { ...classicSkins, ...modernSkins, ...furnishedSkins };
