/** The element that holds our views; the reader leaves it out when it reads the page. */
export const HOST_TAG = 'duizhao-view';
