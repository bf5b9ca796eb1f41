import { quantityCheck } from './quantity-findings.ts';

/** Bare numbers, shares and multiples that the two sides tell differently, or only one of them. */
export const numbers = quantityCheck('number');
