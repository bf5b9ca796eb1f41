import type { JSX } from 'preact';

/** The person's words of a note. */
export function NoteBody({ body }: { body: string }): JSX.Element {
  return (
    <div class="note-body">
      {body.split(/\n{2,}/u).map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
