import { quantityCheck } from './quantity-findings.ts';

/** Dates, decades, weekdays and times of day that the two sides tell differently, or only one of them. */
export const dates = quantityCheck('date');
