import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The box that narrows a list of specialists; what an input method is still composing narrows nothing. */
@Component({
  selector: 'kk-specialist-search',
  imports: [TranslocoPipe],
  template: `
    <input
      #box
      class="kk-input"
      type="search"
      autocomplete="off"
      [attr.aria-label]="'cases.specialist.search' | transloco"
      [placeholder]="'cases.specialist.search' | transloco"
      (input)="search($event, box.value)"
      (compositionend)="searched.emit(box.value)"
    />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SpecialistSearch {
  readonly searched = output<string>();

  protected search(event: Event, text: string): void {
    if (!(event as InputEvent).isComposing) this.searched.emit(text);
  }
}
