import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { dispatchFields, mayChangeIn } from '@kakehashi/shared/case-types';
import type { CaseOf } from '../model/views';
import { NotedTextCard } from '../page/noted-text-card';

/** What came of the consultation with the ministry. */
@Component({
  selector: 'kk-consultation-card',
  imports: [NotedTextCard],
  template: `
    <kk-noted-text-card
      cardId="kk-mission"
      titleId="kk-consultation-title"
      fieldId="m-micConsultation"
      [field]="field"
      [text]="view().details.micConsultation"
      [mayEdit]="mayEdit()"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsultationCard {
  readonly view = input.required<CaseOf<'dispatch'>>();
  protected readonly field = dispatchFields.micConsultation;
  protected readonly mayEdit = computed(() => this.view().mayEdit && mayChangeIn(this.field, this.view().state));
}
