import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { PutBackLine } from '../../components/PutBackLine.tsx';
import { followPutBack, seenPutBack } from '../../lib/library/put-back.ts';

const putBackAt = signal<number | null>(null);

/** Whether the database had been lost and was put back, until the person has seen it. */
export function PutBackNews(): JSX.Element | null {
  useEffect(() => followPutBack((at) => (putBackAt.value = at)), []);
  const at = putBackAt.value;
  return at === null ? null : <PutBackLine at={new Date(at)} t={i18n.t} onSeen={() => void seenPutBack().catch(console.warn)} />;
}
