/** The bead shapes that the aligner considers: how many Chinese units with how many English ones. */
export interface Shape {
  zh: number;
  en: number;
}

/** No bead holds more units than this on one side … */
export const LONGEST_RUN = 6;
/** … nor more than this on both together: larger ones are too rare in any corpus to be told from two beads. */
export const LARGEST_BEAD = 7;

function listShapes(): Shape[] {
  const shapes: Shape[] = [{ zh: 1, en: 0 }, { zh: 0, en: 1 }];
  for (let zh = 1; zh <= LONGEST_RUN; zh++) {
    for (let en = 1; en <= LONGEST_RUN && zh + en <= LARGEST_BEAD; en++) shapes.push({ zh, en });
  }
  return shapes;
}

/** All shapes; 1-0 and 0-1 first. */
export const SHAPES: readonly Shape[] = listShapes();
