import { quantityCheck } from './quantity-findings.ts';

/** Ordinals that the two sides tell differently, or only one of them. */
export const ordinals = quantityCheck('ordinal');
