/**
 * Names that our scripts in a page look up in their global scope, where a page's elements show up, too: `<a id=duizhaoSession>` would be taken
 * for a session that stands already, and `<form id=browser><input name=runtime id=x>` for the extension's interface, in the content
 * script's world as in the page's. A name that is there of its own hides such elements. To be imported before everything else.
 */
const NAMES = ['browser', 'duizhaoSession', 'duizhaoViews', 'duizhaoNotes', 'duizhaoLeftAtDoor'];

for (const name of NAMES) {
  if (!Object.hasOwn(globalThis, name)) Object.defineProperty(globalThis, name, { value: undefined, writable: true, configurable: true });
}
