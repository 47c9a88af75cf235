import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { formatDate } from '@kakehashi/shared/calendar';
import { LocaleStore } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import type { CaseOf } from '../model/views';

type RequesterEnded = NonNullable<CaseOf<'visit'>['details']['requesterEnded']>;

/** That the municipality of the requester is no longer there on the day of the visit, and what it has become. */
@Component({
  selector: 'kk-requester-ended',
  imports: [Icon, TranslocoPipe],
  template: `
    <p class="kk-notice kk-notice--waiting" role="status">
      <kk-icon name="warning" />
      <span>{{
        (successor() ? 'cases.requesterEnded.became' : 'cases.requesterEnded.ended')
          | transloco: { name: name(), day: day(), successor: successor() }
      }}</span>
    </p>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequesterEndedNote {
  readonly ended = input.required<RequesterEnded>();
  readonly #locale = inject(LocaleStore).locale;
  readonly #words = inject(CaseWords);
  protected readonly name = computed(() => this.#nameOf(this.ended()));
  protected readonly day = computed(() => formatDate(this.ended().lastDay, this.#locale()));
  protected readonly successor = computed(() => {
    const { successor } = this.ended();
    return successor ? this.#nameOf(successor) : '';
  });

  #nameOf({ nameJa: ja, nameEn: en }: { nameJa: string; nameEn: string }): string {
    return this.#words.of({ ja, en });
  }
}
