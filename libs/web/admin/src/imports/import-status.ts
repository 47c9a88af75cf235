import type { ImportItem } from '@kakehashi/shared/contracts';
import type { Tone } from '@kakehashi/web/ui';

type Status = ImportItem['status'];

const tones: Readonly<Record<Status, Tone>> = {
  checking: 'moving',
  mapping: 'waiting',
  checked: 'waiting',
  committing: 'moving',
  committed: 'done',
  undoing: 'moving',
  undone: 'stopped',
  failed: 'stopped',
};

/** What the status of an import means. */
export function toneOf(status: Status): Tone {
  return tones[status];
}

/** Whether the server works on it, so that it is asked again. */
export function isWorking(status: Status): boolean {
  return tones[status] === 'moving';
}
