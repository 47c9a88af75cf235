import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, Injectable, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Shortcuts } from '@kakehashi/web/platform';

/** The list of keys that work on this page. */
@Component({
  selector: 'kk-shortcuts-help',
  imports: [TranslocoPipe],
  template: `
    <div class="kk-dialog">
      <h2 id="kk-shortcuts-title">{{ 'app.shortcuts.title' | transloco }}</h2>
      <p class="kk-muted">
        {{ (shortcuts.enabled() ? 'app.shortcuts.lead' : 'app.shortcuts.off') | transloco }}
      </p>
      <dl class="keys">
        <div>
          <dt>{{ 'app.shortcuts.palette' | transloco }}</dt>
          <dd><kbd class="kk-kbd">Ctrl</kbd> <kbd class="kk-kbd">K</kbd></dd>
        </div>
        @for (shortcut of rows(); track shortcut.key) {
          <div>
            <dt>{{ shortcut.label | transloco }}</dt>
            <dd>
              <kbd class="kk-kbd">{{ shortcut.key }}</kbd>
            </dd>
          </div>
        }
      </dl>
      <div class="kk-actions kk-actions--end">
        <button type="button" class="kk-button" (click)="ref.close()">{{ 'ui.dialog.close' | transloco }}</button>
      </div>
    </div>
  `,
  styles: `
    .keys > div {
      display: flex;
      justify-content: space-between;
      gap: var(--kk-4);
      padding: var(--kk-2) 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dd {
      white-space: nowrap;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShortcutsHelpDialog {
  protected readonly ref = inject(DialogRef);
  protected readonly shortcuts = inject(Shortcuts);
  /** The last registered of a key is the one that works. */
  protected readonly rows = computed(() => [
    ...new Map(this.shortcuts.shortcuts().map((shortcut) => [shortcut.key, shortcut])).values(),
  ]);
}

/** Opens the list of keys. */
@Injectable({ providedIn: 'root' })
export class ShortcutsHelp {
  readonly #dialog = inject(Dialog);

  open(): void {
    this.#dialog.open(ShortcutsHelpDialog, { ariaLabelledBy: 'kk-shortcuts-title', backdropClass: 'kk-backdrop' });
  }
}
