import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  SessionStore,
  Shortcuts,
  shortcutLines,
  shortcutPlaces,
  type ShortcutLine,
  type ShortcutPlace,
} from '@kakehashi/web/platform';

/** Every key there is, by the place where it works. */
@Component({
  selector: 'kk-shortcuts-help',
  imports: [TranslocoPipe],
  template: `
    <div class="kk-dialog kk-dialog--wide">
      <h2 id="kk-shortcuts-title">{{ 'app.shortcuts.title' | transloco }}</h2>
      <p class="kk-muted">
        {{ (shortcuts.enabled() ? 'app.shortcuts.lead' : 'app.shortcuts.off') | transloco }}
      </p>
      <div class="places">
        @for (place of places; track place) {
          <section>
            <h3>{{ 'platform.keys.places.' + place | transloco }}</h3>
            <dl>
              @for (line of lines(place); track $index) {
                <div>
                  <dt>{{ 'platform.keys.acts.' + line.act | transloco }}</dt>
                  <dd>
                    @for (key of line.keys; track key) {
                      <kbd class="kk-kbd">{{ key }}</kbd>
                    }
                  </dd>
                </div>
              }
            </dl>
          </section>
        }
      </div>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'ui.dialog.close' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    .places {
      columns: 300px 2;
      column-gap: var(--kk-6);
    }
    section {
      break-inside: avoid;
      padding-bottom: var(--kk-4);
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: var(--kk-4);
      padding: var(--kk-1) 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dd {
      display: flex;
      gap: var(--kk-1);
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShortcutsHelpDialog {
  protected readonly ref = inject(DialogRef);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly places = Object.keys(shortcutPlaces) as ShortcutPlace[];
  readonly #session = inject(SessionStore);

  /** Without what the reader may not do anyway. */
  protected lines(place: ShortcutPlace): ShortcutLine[] {
    return shortcutLines(place, this.#session.can('visit.create') ? [] : ['create']);
  }
}

/** Opens the list of keys. */
@Injectable({ providedIn: 'root' })
export class ShortcutsHelp {
  readonly #dialog = inject(Dialog);

  open(): void {
    this.#dialog.open(ShortcutsHelpDialog, { ariaLabelledBy: 'kk-shortcuts-title', backdropClass: 'kk-backdrop' });
  }
}
