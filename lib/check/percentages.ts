import { quantityCheck } from './quantity-findings.ts';

/** Percentages and percentage points that the two sides tell differently, or only one of them. */
export const percentages = quantityCheck('percent');
