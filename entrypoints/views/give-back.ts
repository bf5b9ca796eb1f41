/** More than often enough for a table of a million. */
const HALVINGS = 24;

/**
 * Chromium keeps a table of all nodes that the scripts of an extension have had in their hands. It forgets what is gone, but becomes
 * smaller, by half, only when something is added to it (Blink, `HashTable::insert` of weak tables): of a view of 10,000 rows it would
 * keep 13 MB for as long as nothing happens in the page.
 */
const registry = new FinalizationRegistry(() => {
  for (let time = 0; time < HALVINGS; time++) document.createComment('');
});

/** Has the browser give back, once it has collected a tree that was taken away, what it kept for that tree's nodes. */
export function giveBackAfter(tree: Node): void {
  registry.register(tree, undefined);
}
