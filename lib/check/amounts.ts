import { quantityCheck } from './quantity-findings.ts';

/** Money, and numbers with a unit that the two sides tell differently, or only one of them. */
export const amounts = quantityCheck('amount');
