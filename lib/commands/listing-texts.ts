/** The texts of a listing, as the fields of the stores' forms ask for them. */

/** What the texts are made of: files as they stand in the built extension and in the repository. */
export interface ListingSources {
  /** The manifests of all packages. */
  manifests: readonly string[];
  /** The built extension's messages in the language. */
  messages: string;
  listing: string;
  privacy: string;
  changes: string;
  version: string;
}

/** @throws where a permission of a manifest is not explained, or the version has no entry in the list of changes. */
export function listingTexts({ manifests, messages, listing, privacy, changes, version }: ListingSources): Record<'name' | 'summary' | 'description' | 'permissions' | 'privacy' | 'changes', string> {
  const message = (name: string): string => (JSON.parse(messages) as Record<string, { message: string } | undefined>)[name]?.message ?? '';
  const [description = '', reasons = ''] = sectionsOf(listing);
  const asked = new Set(manifests.flatMap((manifest) => (JSON.parse(manifest) as { permissions: string[] }).permissions));
  const explained = [...reasons.matchAll(/^- \*\*(.+?)\*\*/gmu)].flatMap((match) => match[1]?.split(/[,、，]\s*/u) ?? []);
  const unexplained = [...asked].filter((permission) => !explained.includes(permission));
  if (unexplained.length > 0) throw new Error(`The listing does not explain ${unexplained.join(', ')}.`);
  const news = changes.split(/^## /mu).find((section) => section.startsWith(`${version}\n`));
  if (news === undefined) throw new Error(`CHANGELOG.md does not tell of ${version}.`);
  return {
    // As the stores take them from the package.
    name: message('extension_name'),
    summary: message('extension_description'),
    description: plain(description),
    permissions: plain(reasons),
    privacy: plain(privacy.replace(/^# .*\n/u, '')),
    changes: plain(news.slice(version.length)),
  };
}

/** What stands under the headings of the second level. */
function sectionsOf(text: string): string[] {
  return text.split(/^## /mu).slice(1).map((section) => section.replace(/^.*\n/u, ''));
}

/** Without marks of Markdown, and a paragraph a line: the forms of the stores take plain text, and break lines where they stand. */
function plain(markdown: string): string {
  const joined = markdown.replaceAll(/\*\*/gu, '').replaceAll(/\n {2,}(?=\S)/gu, ' ').replaceAll(/(?<=\S)\n(?![\n-])/gu, ' ');
  return joined.replaceAll(/^- /gmu, '• ').replaceAll(/(?<=[\p{Script=Han}，。；：、）”]) (?=[\p{Script=Han}，。；：、（“])/gu, '').trim();
}
