import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { affiliationKinds, affiliationStatuses, choiceLabel } from '@kakehashi/shared/case-types';
import type { AffiliationEntryView, AffiliationFinding, AffiliationListView } from '@kakehashi/shared/contracts';
import { LocaleStore, ReferenceData } from '@kakehashi/web/platform';
import type { Tone } from '@kakehashi/web/ui';

const tones: Readonly<Record<AffiliationEntryView['status'], Tone>> = {
  active: 'done',
  dormant: 'waiting',
  ended: 'stopped',
  unconfirmed: 'overdue',
};

/** Words for affiliations in the reader's language. */
@Injectable({ providedIn: 'root' })
export class AffiliationWords {
  readonly #locale = inject(LocaleStore).locale;
  readonly #names = inject(ReferenceData);
  readonly #transloco = inject(TranslocoService);

  /** The Japanese party; where no source names it, that is said. */
  japanese({ japanese }: AffiliationEntryView): string {
    const name = this.#locale() === 'ja' ? japanese.nameJa : japanese.nameEn;
    return name ?? this.#transloco.translate('affiliations.list.noName');
  }

  /** The place abroad with the state or province that it lies in. */
  foreign({ foreignName, foreignRegion }: AffiliationEntryView): string {
    return foreignRegion ? `${foreignName}, ${foreignRegion}` : foreignName;
  }

  /** Both parties in one. */
  pair(entry: AffiliationEntryView): string {
    const japanese =
      entry.japanese.nameJa === null ? this.#names.prefectureName(entry.japanese.prefecture) : this.japanese(entry);
    return `${japanese} – ${this.foreign(entry)}`;
  }

  /** The kind; a dash where no source says. */
  kind(kind: AffiliationEntryView['kind']): string {
    return kind ? choiceLabel(affiliationKinds, kind)[this.#locale()] : '–';
  }

  /** The status in words. */
  status(status: AffiliationEntryView['status']): string {
    return choiceLabel(affiliationStatuses, status)[this.#locale()];
  }

  /** What the status means. */
  tone(status: AffiliationEntryView['status']): Tone {
    return tones[status];
  }

  /** The title of a published list. */
  title({ titleJa, titleEn }: Pick<AffiliationListView, 'titleJa' | 'titleEn'>): string {
    return this.#locale() === 'ja' ? titleJa : titleEn;
  }

  /** What was found about a source. */
  said({ textJa, textEn }: AffiliationFinding): string {
    return this.#locale() === 'ja' ? textJa : textEn;
  }
}
