import type { Block, Container, PageText } from './article/block.ts';
import type { PairRequest, TextPiece } from './messages.ts';

/** Whether what came from a page is one of the messages that bring a task: the background reads nothing else. */
export function isPairMessage(message: TextPiece | PairRequest): boolean {
  if (message.type === 'pair') {
    const { counterpart, chosenFor }: { counterpart?: unknown; chosenFor?: unknown } = message;
    return [undefined, 'zh', 'en'].some((one) => one === counterpart) && [undefined, 'page', 'site'].some((one) => one === chosenFor);
  }
  const { of, blocks, containers }: Record<'of' | 'blocks' | 'containers', unknown> = message;
  return (of === 'page' || of === 'counterpart') && Array.isArray(blocks) && blocks.every(isBlock) && Array.isArray(containers) && containers.every(isContainer);
}

/** Whether a page's parts lead only to such as are there, and none in a circle. */
export function isWhole({ blocks, containers }: PageText): boolean {
  return blocks.every(({ id, container }, at) => id === at && container < containers.length) && containers.every(({ parent }, at) => parent < at);
}

function isBlock(value: unknown): value is Block {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text, language, role, level, container, hidden, linkDensity } = value as Partial<Record<keyof Block, unknown>>;
  const numbers = [id, container, level].every((one) => Number.isSafeInteger(one) && (one as number) >= 0) && Number.isFinite(linkDensity);
  return numbers && [text, language, role].every((one) => typeof one === 'string') && typeof hidden === 'boolean';
}

function isContainer(value: unknown): value is Container {
  if (typeof value !== 'object' || value === null) return false;
  const { parent, tag, chrome, beside } = value as Partial<Record<keyof Container, unknown>>;
  const isIndex = Number.isSafeInteger(parent) && (parent as number) >= -1;
  return isIndex && typeof tag === 'string' && typeof chrome === 'boolean' && (beside === undefined || typeof beside === 'string');
}
