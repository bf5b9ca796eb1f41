import { platform, type Platform, type Rect } from '@floating-ui/dom';

/**
 * floating-ui's view of the page, cut down to the window: our cards are fixed and in the top layer, so that nothing of the page
 * clips or moves them. The library's own walk through the ancestors reads names (`nodeName`, `documentElement`) that a hostile
 * page can shadow.
 */
export const viewportPlatform: Platform = {
  ...platform,
  getElementRects: ({ reference, floating }) => ({
    reference: boxOf(reference),
    floating: { ...boxOf(floating), x: 0, y: 0 },
  }),
  getClientRects: (element) => [...element.getClientRects()],
  getDimensions: boxOf,
  getClippingRect: () => ({ x: 0, y: 0, width: window.innerWidth, height: window.innerHeight }),
  getOffsetParent: () => window,
  isElement: () => true,
  getScale: () => ({ x: 1, y: 1 }),
  convertOffsetParentRelativeRectToViewportRelativeRect: ({ rect }) => rect,
};

function boxOf(element: { getBoundingClientRect: () => Rect }): Rect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
