import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { eventWord, type CaseType } from '@kakehashi/shared/case-types';
import { CaseWords } from '../model/case-words';
import { FieldText } from '../model/field-text';
import type { EventView } from '../model/views';
import { inOrder } from './timeline';

/** A field that an event changed, in words. */
export interface ToldChange {
  readonly key: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Whether it was taken out, so that only what was there is told. */
  readonly gone: boolean;
}

/** Tells what happened to a case in the reader's language. */
@Injectable({ providedIn: 'root' })
export class EventWords {
  readonly #words = inject(CaseWords);
  readonly #text = inject(FieldText);
  readonly #transloco = inject(TranslocoService);

  /** What was done. */
  what(event: EventView, type: CaseType): string {
    const { kind, transition } = event;
    if (transition && kind === 'transition')
      return this.#transloco.translate('cases.timeline.took', { step: this.#words.transition(type, transition) });
    const key = `cases.timeline.kinds.${eventWord(event)}`;
    const found = this.#transloco.translate<string>(key);
    return found === key ? this.#transloco.translate('cases.timeline.kinds.other') : found;
  }

  /** Which fields it changed, from what to what. */
  changes(event: EventView, type: CaseType): ToldChange[] {
    const gone = eventWord(event).endsWith('_removed');
    const owner = event.kind === 'appointment' ? 'appointment' : type;
    return inOrder(event.changes, owner)
      .map(({ field, before, after }, index) => ({
        key: `${field}-${index}`,
        label: this.#text.label(field, owner),
        before: this.#text.of(field, before, owner),
        after: this.#text.of(field, after, owner),
        gone,
      }))
      .filter((change) => change.before !== change.after);
  }
}
