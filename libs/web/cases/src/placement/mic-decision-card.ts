import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { placementFields } from '@kakehashi/shared/case-types';
import type { CaseOf } from '../model/views';
import { NotedTextCard } from '../page/noted-text-card';

/** What the ministry and the council decided. */
@Component({
  selector: 'kk-mic-decision-card',
  imports: [NotedTextCard],
  template: `
    <kk-noted-text-card
      cardId="kk-placement"
      titleId="kk-mic-decision-title"
      fieldId="p-micDecision"
      [field]="field"
      [text]="view().details.micDecision"
      [mayEdit]="view().mayEdit"
    />
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MicDecisionCard {
  readonly view = input.required<CaseOf<'placement'>>();
  protected readonly field = placementFields.micDecision;
}
