import type { Action } from '../../components/workbench/actions.ts';
import * as edits from '../../lib/edit/operations.ts';
import { type Row, type Side, type Texts, unitText } from '../../lib/edit/rows.ts';

/** The actions that change a row, or its neighbours, and need nothing but the rows. */
type RowAction = Exclude<Action, 'undo' | 'redo' | 'next' | 'previous' | 'edit' | 'realign' | 'check' | 'split' | 'confirm' | 'term' | 'choose' | 'chooseUp' | 'chooseDown' | 'chooseAll' | 'chooseNone'>;

/** What an action makes of the rows; null where it cannot be done. */
export function editedBy(action: RowAction, rows: readonly Row[], at: number, side: Side): edits.Edited | null {
  switch (action) {
    case 'merge':
      return edits.mergeWithNext(rows, at);
    case 'mergeAbove':
      return edits.mergeWithNext(rows, at - 1);
    case 'unitUp':
      return edits.firstUnitUp(rows, at, side);
    case 'unitDown':
      return edits.lastUnitDown(rows, at, side);
    case 'textUp':
      return edits.textUp(rows, at, side);
    case 'textDown':
      return edits.textDown(rows, at, side);
    case 'insert':
      return edits.insertRow(rows, at);
    case 'remove':
      return edits.removeEmptyRow(rows, at);
    case 'swap':
      return edits.swapWithNext(rows, at, side);
    case 'confirmAbove':
      return edits.confirmRows(rows, 0, at + 1, true);
    case 'mark':
      return edits.markRow(rows, at);
  }
}

/** The rows with what a person has written in the place of a side's units; a unit is not emptied. */
export function withTexts(rows: readonly Row[], at: number, side: Side, written: readonly string[], texts: Texts): readonly Row[] {
  let edited = rows;
  for (const [index, text] of written.entries()) {
    const unit = edited[at]?.[side][index];
    if (!unit || text.trim() === '') continue;
    const { block, start, end } = unit;
    // What the page itself says there takes an edit back.
    edited = edits.editUnit(edited, at, side, index, text, unitText({ block, start, end }, side, texts))?.rows ?? edited;
  }
  return edited;
}
