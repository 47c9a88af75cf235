import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { mayDraftAgreement } from '@kakehashi/shared/case-types';
import { SessionStore } from '@kakehashi/web/platform';
import type { CaseOf } from '../model/views';
import { SaveLetter } from '../page/save-letter';

/** The agreement as a draft in either language, to edit or to print. */
@Component({
  selector: 'kk-agreement-card',
  imports: [TranslocoPipe, SaveLetter],
  template: `
    @if (mayDraft()) {
      <section class="kk-card" aria-labelledby="kk-agreement-title">
        <div class="kk-card__head">
          <h2 id="kk-agreement-title">{{ 'cases.agreement.title' | transloco }}</h2>
        </div>
        <div class="kk-card__body kk-stack">
          @if (isDue()) {
            <p class="kk-muted">{{ 'cases.agreement.text' | transloco }}</p>
            <div class="kk-actions">
              @for (file of files(); track file.label) {
                <kk-save-letter [address]="file.address" [label]="file.label | transloco" />
              }
            </div>
          } @else {
            <p class="kk-muted">{{ 'cases.agreement.later' | transloco }}</p>
          }
        </div>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreementCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  readonly #session = inject(SessionStore);
  protected readonly mayDraft = computed(() =>
    this.#session.can('dispatch.draft_agreement', { office: this.view().office }),
  );
  protected readonly isDue = computed(() => mayDraftAgreement(this.view().state));
  protected readonly files = computed(() =>
    (['ja', 'en'] as const).flatMap((locale) =>
      (['docx', 'pdf'] as const).map((format) => ({
        address: `/api/cases/${this.view().reference}/agreement?format=${format}&locale=${locale}`,
        label: `cases.agreement.${locale}.${format}`,
      })),
    ),
  );
}
