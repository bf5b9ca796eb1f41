import type { ComponentChildren, JSX } from 'preact';

/** A part of the settings page; other pages link to it by its id. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
