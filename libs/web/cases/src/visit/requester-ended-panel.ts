import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CaseOf } from '../model/views';
import { RequesterEndedNote } from './requester-ended';

/** On the page of a visit: that the municipality which asked is no longer there on its day. */
@Component({
  selector: 'kk-requester-ended-panel',
  imports: [RequesterEndedNote],
  template: `
    @if (view().details.requesterEnded; as ended) {
      <kk-requester-ended [ended]="ended" />
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RequesterEndedPanel {
  readonly view = input.required<CaseOf<'visit'>>();
}
