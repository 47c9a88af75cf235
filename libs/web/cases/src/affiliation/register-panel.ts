import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DatePipe } from '@kakehashi/web/platform';
import type { CaseView } from '../model/views';

/** What came of a consultation: the day of signing, and the entry of the register. */
@Component({
  selector: 'kk-register-panel',
  imports: [DatePipe, RouterLink, TranslocoPipe],
  template: `
    @if (signed(); as details) {
      <section class="kk-card" aria-labelledby="affiliation-register">
        <div class="kk-card__head">
          <h2 id="affiliation-register">{{ 'cases.affiliation.register' | transloco }}</h2>
        </div>
        <dl class="kk-facts kk-card__body">
          <dt>{{ 'cases.affiliation.signedOn' | transloco }}</dt>
          <dd>{{ details.signedOn | kkDate }}</dd>
          <dt>{{ 'cases.affiliation.entry' | transloco }}</dt>
          <dd>
            <a [routerLink]="['/affiliations/list', details.entry?.id]">{{ details.entry?.name }}</a>
          </dd>
        </dl>
      </section>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPanel {
  readonly view = input.required<CaseView>();
  protected readonly signed = computed(() => {
    const view = this.view();
    return view.type === 'affiliation' && view.details.entry ? view.details : null;
  });
}
