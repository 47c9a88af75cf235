import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { affiliationTests } from '@kakehashi/shared/case-types';
import type { AffiliationEntryDetail } from '@kakehashi/shared/contracts';
import { DatePipe, LabelPipe, ProblemText, ReferenceData, SessionStore } from '@kakehashi/web/platform';
import { Icon, LoadFailed, PageHeader, Skeleton, StateBadge } from '@kakehashi/web/ui';
import { AffiliationDialogs } from './affiliation-dialogs';
import { AffiliationWords } from './affiliation-words';

/** One affiliation: what is known of it, the three tests, and every published line that names it. */
@Component({
  selector: 'kk-affiliation-page',
  imports: [DatePipe, Icon, LabelPipe, LoadFailed, PageHeader, RouterLink, Skeleton, StateBadge, TranslocoPipe],
  templateUrl: './affiliation-page.html',
  styles: `
    .findings {
      padding-inline-start: 1.2em;
    }
    tbody :is(th, td):not(.kk-nowrap) {
      min-width: 160px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AffiliationPage {
  /** From the address. */
  readonly id = input.required<string>();
  readonly #dialogs = inject(AffiliationDialogs);
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly names = inject(ReferenceData);
  protected readonly words = inject(AffiliationWords);
  protected readonly tests = affiliationTests;
  protected readonly entry = httpResource<AffiliationEntryDetail>(() => `/api/affiliations/${this.id()}`);
  protected readonly mayEdit = computed(() => this.#session.can('sister_city.edit'));

  /** How a test came out, as a key of the texts. */
  protected outcome(value: boolean | null): string {
    return value === null ? 'unknown' : value ? 'yes' : 'no';
  }

  protected async edit(entry: AffiliationEntryDetail): Promise<void> {
    if (await this.#dialogs.edit(entry)) this.entry.reload();
  }
}
